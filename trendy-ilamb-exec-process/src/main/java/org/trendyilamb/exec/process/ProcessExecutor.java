// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Runs each batch on a pool of worker processes that lives as long as the batch. */
final class ProcessExecutor implements TaskExecutor {
  static final Duration CLOSE_LIMIT = Duration.ofSeconds(60);

  private final PoolSettings settings;
  private final WorkerCommand command;
  private final ExecutorLifecycle lifecycle = new ExecutorLifecycle();
  private final List<WorkerProcess> undying = new CopyOnWriteArrayList<>();
  private volatile @Nullable WorkerPool pool;

  ProcessExecutor(PoolSettings settings) {
    this.settings = settings;
    this.command = WorkerCommand.probe(settings);
  }

  @Override
  public List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener) {
    TaskBatch batch = new TaskBatch(tasks);
    refuseWhatCannotBeSent(tasks);
    lifecycle.begin();
    try {
      ListenerGuard events =
          new ListenerGuard(listener, () -> lifecycle.abort("the listener failed"));
      if (!tasks.isEmpty()) {
        WorkerPool mine = new WorkerPool(settings, command, lifecycle, recipe, batch, events);
        pool = mine;
        undying.addAll(mine.run());
      }
      events.rethrow();
      return batch.outcomes();
    } finally {
      pool = null;
      lifecycle.end();
    }
  }

  private static void refuseWhatCannotBeSent(List<TaskSpec> tasks) {
    MessageCodec codec = new MessageCodec();
    for (TaskSpec task : tasks) {
      int length = codec.encode(Message.Task.of(task, Integer.MAX_VALUE)).length();
      if (length > LineReader.MOST_BYTES) {
        throw new IllegalArgumentException(
            "task " + task.id() + " is too long to be sent to a worker: " + length + " bytes");
      }
    }
  }

  @Override
  public void drain() {
    lifecycle.drain();
    wake();
  }

  @Override
  public void stop() {
    lifecycle.stop();
    wake();
  }

  @Override
  public void close() {
    lifecycle.close();
    wake();
    boolean idle = lifecycle.awaitIdle(CLOSE_LIMIT);
    List<Long> left =
        undying.stream().filter(w -> w.status().isEmpty()).map(WorkerProcess::localPid).toList();
    if (!idle || !left.isEmpty()) {
      throw notClosed(
          ProcessExecutorProvider.ID,
          left.isEmpty()
              ? "the listener does not return"
              : "processes hang in the kernel: " + left);
    }
  }

  static ExecutorException notClosed(String id, String found) {
    return new ExecutorException(
        new Problem(
            "executor-not-closed",
            Where.nowhere(),
            "executor " + id + " cannot be closed",
            found,
            "",
            "look at the file system that the processes wait for"));
  }

  /** Ends the running batch; later ones are not touched. */
  void abort() {
    lifecycle.abort("the listener failed");
    wake();
  }

  private void wake() {
    WorkerPool running = pool;
    if (running != null) {
      running.wake();
    }
  }
}
