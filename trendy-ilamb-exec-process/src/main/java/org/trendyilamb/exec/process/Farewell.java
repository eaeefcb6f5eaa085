// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** The end of workers when the pool itself ends in a way that was not planned. */
final class Farewell {
  private static final Duration LIMIT = Duration.ofSeconds(10);

  private Farewell() {}

  /** Kills the workers and waits until they are gone; does nothing where there are none. */
  static void killAll(List<Worker> workers) {
    workers.forEach(w -> w.process.kill());
    long end = System.nanoTime() + LIMIT.toNanos();
    for (Worker worker : workers) {
      while (worker.process.status().isEmpty() && System.nanoTime() < end) {
        LockSupport.parkNanos(1_000_000);
      }
      worker.process.release();
    }
  }
}
