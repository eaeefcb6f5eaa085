// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

/** What became of an input. */
public enum Status {
  CONVERTED("converted"),
  UP_TO_DATE("up to date"),
  REFUSED("refused"),
  FAILED("failed"),
  QUARANTINED("quarantined"),
  TIMED_OUT("timed out"),
  OUT_OF_MEMORY("out of memory"),
  CANCELLED("cancelled"),
  IGNORED("ignored");

  private final String label;

  Status(String label) {
    this.label = label;
  }

  /** For people. */
  public String label() {
    return label;
  }

  /** Whether the user has an output that can be used. */
  public boolean isGood() {
    return this == CONVERTED || this == UP_TO_DATE || this == IGNORED;
  }
}
