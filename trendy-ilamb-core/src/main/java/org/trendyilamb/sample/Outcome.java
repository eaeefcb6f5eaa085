// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** What a right converter does with a sample file. */
public enum Outcome {
  /** Writes the truth, with notes at most. */
  CONVERTED,
  /**
   * Reports a finding of the given reason. If it writes at all, it writes the truth; where the file
   * is wrong beyond repair it may instead pass on what the file holds, together with the finding.
   */
  FLAGGED,
  /** Reports a finding of the given reason and writes nothing. */
  REFUSED,
  /** Uses it for other files (cell areas) and writes no variable of its own. */
  SUPPORT,
  /** Leaves it out and says so: plant-type fields, strays. */
  SKIPPED
}
