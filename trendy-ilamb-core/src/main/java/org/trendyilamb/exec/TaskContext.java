// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** What a running task may ask and tell. Used on the task's thread only. */
public interface TaskContext {

  /** 1 for the first try. */
  int attempt();

  /**
   * Tells how far the task is.
   *
   * @param done work done so far, in the unit of {@link TaskSpec#cost}, never decreasing
   * @param phase a word for people and for crash reports, such as {@code write}
   */
  void progress(long done, String phase);

  /** Whether the task should end early; a task that does throws {@link TaskCancelledException}. */
  boolean cancelled();

  /**
   * Lock that serialises work on a library that is not safe for threads. A strategy with one
   * working thread per process hands out a lock that nobody else holds.
   */
  SerialLock serialLock();
}
