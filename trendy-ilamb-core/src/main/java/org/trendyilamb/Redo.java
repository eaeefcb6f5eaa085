// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

/** What a second run does again although nothing about it changed. */
public enum Redo {
  /** Whatever failed; what is done or in quarantine stays. */
  FAILED,
  /** Also inputs on which workers died. */
  QUARANTINED,
  /** Everything. */
  ALL
}
