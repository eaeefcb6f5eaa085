// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.List;

/**
 * A strategy at work. Numbered rules, each with a test in the contract suite:
 *
 * <ol>
 *   <li>every task runs to exactly one outcome;
 *   <li>outcomes are returned in the order of the tasks, whatever the order of finishing;
 *   <li>a failing task stops no other;
 *   <li>listener calls about one task come in order and never overlap;
 *   <li>{@code run} after {@code close} throws IllegalStateException;
 *   <li>closing twice is fine;
 *   <li>after {@code close} no thread, process, lock or temporary file of the strategy is left;
 *   <li>an interrupt of the calling thread ends the run early and stays set;
 *   <li>after {@link #drain} running tasks end, the others are {@code Cancelled};
 *   <li>after {@link #stop} running tasks end as soon as the strategy can end them.
 * </ol>
 */
public interface TaskExecutor extends AutoCloseable {

  /**
   * Runs a batch; returns when every task has its outcome. One batch at a time.
   *
   * @param recipe makes the runners
   * @param tasks with different ids
   * @param listener hears events
   * @return one outcome per task, in the order of {@code tasks}
   * @throws ExecutorException when the strategy itself cannot go on
   * @throws IllegalStateException when closed, or when a batch is running
   */
  List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener);

  /** Starts no more tasks. Any thread; idempotent. */
  void drain();

  /** Starts no more tasks and ends the running ones. Any thread; idempotent. */
  void stop();

  /** Stops and releases everything. Idempotent. */
  @Override
  void close();
}
