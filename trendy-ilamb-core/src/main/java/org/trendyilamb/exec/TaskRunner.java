// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** Runs tasks one after another on one thread. The same code whatever the strategy. */
public interface TaskRunner extends AutoCloseable {

  /**
   * Runs one task to its end.
   *
   * @param task what to do
   * @param context attempt number, progress and cancellation
   * @return the result, for whoever made the batch
   * @throws Exception when the task fails; the failure is reported and other tasks go on
   * @throws InterruptedException when the thread was interrupted
   */
  Payload run(TaskSpec task, TaskContext context) throws Exception;

  /** Releases what the runner holds. */
  @Override
  default void close() {}
}
