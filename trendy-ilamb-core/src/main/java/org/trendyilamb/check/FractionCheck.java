// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;

/**
 * Whether percent and fraction were mixed up. Converted values are percent: those of a unit of
 * fractions cannot exceed 150, and those of a unit of percent that never exceed 1 are probably
 * fractions.
 */
final class FractionCheck implements FieldCheck {
  private static final double LARGEST_PERCENT = 150;
  private static final String CODE = "fraction-percent-mismatch";

  private final Subject subject;
  private final double scale;

  FractionCheck(Subject subject) {
    this.subject = subject;
    this.scale = subject.meaning().conversion().converter().scale();
  }

  @Override
  public Optional<Finding> early(Extremes soFar) {
    if (scale != 100 || !(soFar.maximum() > LARGEST_PERCENT)) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            true,
            CODE,
            "values are said to be a fraction but are larger than 1.5: probably they are percent",
            "up to " + soFar.maximum() / scale + " in '" + subject.sourceUnit() + "'",
            "0 to 1",
            "state --units '%', or let it through with --accept-magnitude"));
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    if (early(all).isPresent()) {
      return early(all);
    }
    if (scale != 1 || !(all.maximum() > 0 && all.maximum() <= 1)) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            false,
            CODE,
            "values are said to be percent but never exceed 1: perhaps they are a fraction",
            "up to " + all.maximum() + " in '" + subject.sourceUnit() + "'",
            "0 to 100",
            "state --units fraction if they are"));
  }
}
