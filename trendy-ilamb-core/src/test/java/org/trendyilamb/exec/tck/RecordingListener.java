// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

/** Keeps what it hears, and notes calls about one task that overlap. Safe for many threads. */
public final class RecordingListener implements TaskListener {
  private final Map<String, List<String>> byTask = new ConcurrentHashMap<>();
  private final Map<String, AtomicBoolean> inside = new ConcurrentHashMap<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final List<String> startOrder = new CopyOnWriteArrayList<>();
  private final List<String> overlaps = new CopyOnWriteArrayList<>();
  private final List<String> workers = new CopyOnWriteArrayList<>();

  /** Creates the listener. */
  public RecordingListener() {}

  @Override
  public void started(TaskSpec task, int attempt, String worker) {
    startOrder.add(task.id());
    workers.add(worker);
    record(task, "started " + attempt);
  }

  @Override
  public void progressed(TaskSpec task, long done, String phase) {
    record(task, "progressed " + done + " " + phase);
  }

  @Override
  public void retrying(TaskSpec task, int attempt, String reason) {
    record(task, "retrying " + attempt + ": " + reason);
  }

  @Override
  public void finished(TaskSpec task, TaskOutcome outcome) {
    record(task, "finished " + outcome.getClass().getSimpleName());
  }

  @Override
  public void message(String text) {
    messages.add(text);
  }

  /** What was heard about a task, in order. */
  public List<String> about(String taskId) {
    return List.copyOf(byTask.getOrDefault(taskId, List.of()));
  }

  /** Messages, in order. */
  public List<String> messages() {
    return List.copyOf(messages);
  }

  /** Ids of tasks as they were started. */
  public List<String> startOrder() {
    return List.copyOf(startOrder);
  }

  /** Names of workers, one per start. */
  public List<String> workers() {
    return List.copyOf(workers);
  }

  /** Tasks about which two calls overlapped. */
  public List<String> overlaps() {
    return List.copyOf(overlaps);
  }

  private void record(TaskSpec task, String event) {
    AtomicBoolean busy = inside.computeIfAbsent(task.id(), id -> new AtomicBoolean());
    if (!busy.compareAndSet(false, true)) {
      overlaps.add(task.id());
    }
    byTask.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(event);
    busy.set(false);
  }
}
