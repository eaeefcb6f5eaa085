// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

/** How much an {@link Issue} matters to the user. */
public enum Severity {
  /** Something was assumed or repaired; the output is right if the assumption is. */
  NOTE,
  /** Something looks odd; the output is written, and a person should look. */
  WARNING,
  /** The input is not converted. */
  ERROR
}
