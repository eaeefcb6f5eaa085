// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.util.concurrent.locks.ReentrantLock;

/**
 * The one lock of this process. It guards state that is itself one per process, that of a native or
 * otherwise unsafe library, so two executors must share it. Fair, so that a task with many short
 * calls cannot starve the others.
 */
final class ProcessWideLock {
  static final ReentrantLock LOCK = new ReentrantLock(true);

  private ProcessWideLock() {}
}
