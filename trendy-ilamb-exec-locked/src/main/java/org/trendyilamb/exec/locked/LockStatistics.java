// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.time.Duration;
import java.util.Locale;

/**
 * How much of the work was done under the lock.
 *
 * @param acquisitions how often the lock was taken; taking it again while holding it does not count
 * @param held time the lock was held
 * @param waited time that tasks waited for it, summed over tasks
 * @param worked time of all tasks less the waiting, summed over tasks
 */
public record LockStatistics(long acquisitions, Duration held, Duration waited, Duration worked) {

  /** Part of the work that was done under the lock, 0 to 1; 0 when there was no work. */
  public double serialShare() {
    return worked.isZero() ? 0 : Math.min(1, held.toNanos() / (double) worked.toNanos());
  }

  /**
   * How many times faster than one thread any number of threads can be, by Amdahl's law: the
   * inverse of the serial share, infinite when nothing was done under the lock.
   */
  public double greatestSpeedUp() {
    return 1 / serialShare();
  }

  /** One line for people. */
  @Override
  public String toString() {
    String text =
        String.format(
            Locale.ROOT,
            "lock taken %d times, held %.3f s, waited for %.3f s, serial share %.2f",
            acquisitions,
            held.toNanos() / 1e9,
            waited.toNanos() / 1e9,
            serialShare());
    return serialShare() > 0
        ? text + String.format(Locale.ROOT, ": at most %.1f times faster", greatestSpeedUp())
        : text;
  }
}
