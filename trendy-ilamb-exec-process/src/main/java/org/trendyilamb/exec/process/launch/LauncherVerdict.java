// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

/**
 * Why a worker ended, in the words of its launcher.
 *
 * @param cause what that means
 * @param line the line that says so
 */
public record LauncherVerdict(Cause cause, String line) {

  /** What a launcher can know. */
  public enum Cause {
    /** The worker was short of memory. */
    MEMORY,
    /** The machine of the worker was lost, whatever the worker did. */
    MACHINE_LOST
  }

  /** Whether it was for lack of memory. */
  public boolean memory() {
    return cause == Cause.MEMORY;
  }
}
