// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import org.trendyilamb.exec.TaskSpec;

/**
 * Tasks that wait for a worker: largest first, and apart from them those under which a worker died,
 * which want one that has done nothing yet, and those that shall run alone. Used by the pool's
 * thread only.
 */
final class TaskQueue {
  private final PriorityQueue<TaskState> waiting =
      new PriorityQueue<>(
          Comparator.comparingLong((TaskState t) -> t.spec().cost())
              .reversed()
              .thenComparingInt(TaskState::order));
  private final Deque<TaskState> suspect = new ArrayDeque<>();
  private final Deque<TaskState> alone = new ArrayDeque<>();

  TaskQueue(List<TaskSpec> tasks) {
    for (int i = 0; i < tasks.size(); i++) {
      waiting.add(new TaskState(tasks.get(i), i));
    }
  }

  void add(TaskState task) {
    if (task.shortOfMemory().isPresent()) {
      alone.add(task);
    } else if (task.hasCrashed()) {
      suspect.add(task);
    } else {
      waiting.add(task);
    }
  }

  /** The next task for any worker. */
  TaskState next() {
    return waiting.remove();
  }

  /** The next task under which a worker died. */
  TaskState nextSuspect() {
    return suspect.remove();
  }

  /** The next task that shall run alone. */
  TaskState nextAlone() {
    return alone.remove();
  }

  int waiting() {
    return waiting.size();
  }

  int suspects() {
    return suspect.size();
  }

  boolean hasAlone() {
    return !alone.isEmpty();
  }

  boolean isEmpty() {
    return waiting.isEmpty() && suspect.isEmpty() && alone.isEmpty();
  }

  /** Takes everything out. */
  List<TaskState> clear() {
    List<TaskState> all = new ArrayList<>(waiting);
    all.addAll(suspect);
    all.addAll(alone);
    waiting.clear();
    suspect.clear();
    alone.clear();
    return all;
  }
}
