// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

/** Why the pool ended a worker by force. */
enum KillReason {
  /** It did not. */
  NONE,
  /** The task took too long. */
  DEADLINE,
  /** No sign of life. */
  SILENCE,
  /** It said something that makes no sense. */
  NONSENSE,
  /** The task said that memory was short, so the process cannot be trusted. */
  MEMORY,
  /** It did not start in time. */
  START,
  /** It was told to quit and did not. */
  QUIT,
  /** The run was stopped. */
  STOP
}
