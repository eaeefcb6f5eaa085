// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition instead of a time. */
public final class Until {
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private Until() {}

  /** Waits until the file is there. */
  public static void exists(Path file) {
    holds("file " + file, () -> Files.exists(file));
  }

  /** Waits until the condition holds, at most 30 s. */
  public static void holds(String what, BooleanSupplier condition) {
    if (!within(LIMIT, condition)) {
      throw new AssertionError("waited in vain for " + what);
    }
  }

  /** Waits at most this long; whether the condition held in the end. */
  public static boolean within(Duration limit, BooleanSupplier condition) {
    long end = System.nanoTime() + limit.toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        return false;
      }
      LockSupport.parkNanos(2_000_000);
    }
    return true;
  }
}
