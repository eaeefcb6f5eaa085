// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** A reentrant lock, used with try-with-resources. Safe for many threads. */
public interface SerialLock {

  /**
   * Waits for the lock and takes it.
   *
   * @throws TaskCancelledException when the task is ended while it waits
   */
  Held acquire();

  /** Closing gives the lock back. */
  interface Held extends AutoCloseable {
    @Override
    void close();
  }

  /** A lock for a process in which only one thread works: taking it costs nothing. */
  static SerialLock uncontended() {
    return () -> () -> {};
  }
}
