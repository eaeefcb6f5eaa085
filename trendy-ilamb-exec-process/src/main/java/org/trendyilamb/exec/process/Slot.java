// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import org.jspecify.annotations.Nullable;

/** A place for one worker at a time. Used by the pool's thread only. */
final class Slot {
  /** Starts in a row that may fail: a slot that goes on would only eat tasks or time. */
  static final int MOST_FAILURES = 3;

  final int number;
  private int generation;
  private int failures;
  private boolean retired;
  @Nullable Worker worker;

  Slot(int number) {
    this.number = number;
  }

  /** Name for the next worker: slot and how many there were. */
  String nextName() {
    generation++;
    return "w" + number + "-" + generation;
  }

  boolean isFree() {
    return worker == null && !retired;
  }

  boolean retired() {
    return retired;
  }

  void retire() {
    retired = true;
  }

  /** Counts a worker that was of no use; retires the slot after three in a row. */
  void failed() {
    failures++;
    retired |= failures >= MOST_FAILURES;
  }

  int failures() {
    return failures;
  }

  /** A worker of this slot brought a task to an end. */
  void worked() {
    failures = 0;
  }
}
