// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

/**
 * When memory was short, a task runs once more with the memory of all slots: first every other
 * worker goes, then one large worker runs such tasks, then it goes and the others come back. Used
 * by the pool's thread only.
 */
final class SoloRule {
  private enum Mode {
    TOGETHER,
    CLEARING,
    ALONE
  }

  private Mode mode = Mode.TOGETHER;

  /** Looks at the pool before tasks are handed out. */
  void look(boolean tasksForAlone, boolean workersThere) {
    if (mode == Mode.TOGETHER && tasksForAlone) {
      mode = Mode.CLEARING;
    }
    if (mode == Mode.CLEARING && !workersThere) {
      mode = Mode.ALONE;
    } else if (mode == Mode.ALONE && !tasksForAlone && !workersThere) {
      mode = Mode.TOGETHER;
    }
  }

  /** Whether an idle worker may have another task of its kind, or must go. */
  boolean mayGoOn(boolean alone) {
    return mode == (alone ? Mode.ALONE : Mode.TOGETHER);
  }

  /** Whether a large worker may be started. */
  boolean startsAlone() {
    return mode == Mode.ALONE;
  }

  /** Whether ordinary workers may be started. */
  boolean startsOrdinary() {
    return mode == Mode.TOGETHER;
  }
}
