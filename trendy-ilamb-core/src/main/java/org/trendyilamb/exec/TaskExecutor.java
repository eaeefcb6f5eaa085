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
 *   <li>after {@link #stop} running tasks end as soon as the strategy can end them;
 *   <li>tasks of one batch have different ids; an empty batch has no outcomes and starts nothing;
 *   <li>a recipe that makes no runner is an ExecutorException, and no task is blamed;
 *   <li>an exception out of the listener stops the run and comes out of {@code run};
 *   <li>a batch may be followed by another one; two at the same time are refused;
 *   <li>with {@link Capability#PARALLEL} tasks that wait for each other both end;
 *   <li>with {@link Capability#CRASH_ISOLATED} a task that ends its process, by whatever means,
 *       harms no other task and not the caller; it is {@code Quarantined} with what is known;
 *   <li>with {@link Capability#FORCED_CANCEL} a task that never looks is ended by {@code stop};
 *   <li>with {@link Capability#DEADLINE} a task over its deadline is {@code TimedOut}; without it a
 *       deadline in the options is answered with a message to the listener;
 *   <li>a task that needs more memory than there is is {@code OutOfMemory}, other tasks go on.
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
   * @throws ExecutorException when the strategy itself cannot go on; the listener has heard of
   *     every task that had its outcome before
   * @throws IllegalStateException when closed, or when a batch is running
   * @throws IllegalArgumentException when two tasks have the same id
   */
  List<TaskOutcome> run(RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener);

  /**
   * Starts no more tasks, in this batch and in later ones. Any thread; idempotent; returns at once.
   */
  void drain();

  /**
   * Starts no more tasks, in this batch and in later ones, and ends the running ones. Any thread;
   * idempotent; returns at once.
   */
  void stop();

  /**
   * Stops and releases everything; a batch that another thread runs is waited for. Idempotent.
   *
   * @throws ExecutorException when something cannot be released; it says what
   */
  @Override
  void close();
}
