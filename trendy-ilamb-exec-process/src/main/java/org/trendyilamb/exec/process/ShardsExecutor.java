// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.ExecutorLifecycle;
import org.trendyilamb.exec.ListenerGuard;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskBatch;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.plan.ShardPlan;

/**
 * Cuts each batch before it starts, and gives every part to a pool of one worker that knows nothing
 * of the others: what {@code --shard} does on many machines, on one.
 */
final class ShardsExecutor implements TaskExecutor {
  private final List<ProcessExecutor> pools;
  private final ExecutorLifecycle lifecycle = new ExecutorLifecycle();

  ShardsExecutor(List<ProcessExecutor> pools) {
    this.pools = List.copyOf(pools);
  }

  @Override
  public List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener) {
    TaskBatch batch = new TaskBatch(tasks);
    lifecycle.begin();
    try {
      ListenerGuard events = new ListenerGuard(listener, this::stopPools);
      List<List<TaskSpec>> parts = ShardPlan.cut(tasks, TaskSpec::id, TaskSpec::cost, pools.size());
      CopyOnWriteArrayList<RuntimeException> failures = new CopyOnWriteArrayList<>();
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < pools.size(); i++) {
        if (!parts.get(i).isEmpty()) {
          threads.add(start(i, recipe, parts.get(i), batch, events, failures));
        }
      }
      boolean interrupted = awaitAll(threads);
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      events.rethrow();
      if (!failures.isEmpty()) {
        throw failures.get(0);
      }
      return batch.outcomes();
    } finally {
      lifecycle.end();
    }
  }

  private Thread start(
      int number,
      RunnerRecipe recipe,
      List<TaskSpec> part,
      TaskBatch batch,
      ListenerGuard events,
      List<RuntimeException> failures) {
    TaskListener named = new ShardListener(events, number + 1);
    Thread thread =
        new Thread(
            () -> {
              try {
                pools.get(number).run(recipe, part, named).forEach(batch::finish);
              } catch (RuntimeException e) {
                failures.add(e);
              }
            },
            "shard-" + (number + 1));
    thread.setDaemon(true);
    thread.start();
    return thread;
  }

  /** An interrupt ends the shards, and the wait goes on until they have ended. */
  private static boolean awaitAll(List<Thread> threads) {
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          interrupted = true;
          threads.forEach(Thread::interrupt);
        }
      }
    }
    return interrupted;
  }

  private void stopPools() {
    pools.forEach(ProcessExecutor::abort);
  }

  @Override
  public void drain() {
    pools.forEach(ProcessExecutor::drain);
  }

  @Override
  public void stop() {
    pools.forEach(ProcessExecutor::stop);
  }

  @Override
  public void close() {
    lifecycle.close();
    @Nullable RuntimeException first = null;
    stop();
    for (ProcessExecutor pool : pools) {
      try {
        pool.close();
      } catch (RuntimeException e) {
        if (first == null) {
          first = e;
        } else {
          first.addSuppressed(e);
        }
      }
    }
    if (!lifecycle.awaitIdle(ProcessExecutor.CLOSE_LIMIT) && first == null) {
      throw ProcessExecutor.notClosed("shards", "the listener does not return");
    }
    if (first != null) {
      throw first;
    }
  }

  /** Names workers after their shard. */
  private static final class ShardListener implements TaskListener {
    private final TaskListener next;
    private final String prefix;

    ShardListener(TaskListener next, int number) {
      this.next = next;
      this.prefix = "s" + number + "-";
    }

    @Override
    public void started(TaskSpec task, int attempt, String worker) {
      next.started(task, attempt, prefix + worker);
    }

    @Override
    public void progressed(TaskSpec task, long done, String phase) {
      next.progressed(task, done, phase);
    }

    @Override
    public void retrying(TaskSpec task, int attempt, String reason) {
      next.retrying(task, attempt, reason);
    }

    @Override
    public void finished(TaskSpec task, TaskOutcome outcome) {
      next.finished(task, outcome);
    }

    @Override
    public void message(String text) {
      next.message("shard " + prefix.substring(1, prefix.length() - 1) + ": " + text);
    }
  }
}
