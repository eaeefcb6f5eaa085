// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** What a strategy promises beyond running every task once. The contract suite asks for these. */
public enum Capability {
  /** Several tasks run at the same time. */
  PARALLEL,
  /** A task that kills its process does not take other tasks or the caller with it. */
  CRASH_ISOLATED,
  /** A running task can be ended by force within the grace time. */
  FORCED_CANCEL,
  /** A task that exceeds its deadline is ended and reported as timed out. */
  DEADLINE
}
