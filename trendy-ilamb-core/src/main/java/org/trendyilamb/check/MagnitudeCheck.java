// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;

/** No cell can have a value beyond floor or ceiling: another unit or scale was meant. */
final class MagnitudeCheck implements FieldCheck {
  private final Subject subject;
  private final Limits limits;

  MagnitudeCheck(Subject subject, Limits limits) {
    this.subject = subject;
    this.limits = limits;
  }

  @Override
  public Optional<Finding> early(Extremes soFar) {
    boolean large = soFar.maximum() > limits.ceiling();
    boolean small = soFar.minimum() < limits.floor();
    if (!large && !small) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            true,
            "magnitude-implausible",
            "values are too "
                + (large ? "large" : "small")
                + " for "
                + subject.name()
                + " in "
                + subject.units()
                + ": the unit of the file is probably wrong",
            (large ? "up to " + soFar.maximum() : "down to " + soFar.minimum())
                + " from the unit '"
                + subject.sourceUnit()
                + "'",
            limits.floor() + " to " + limits.ceiling(),
            "state the right unit with --units, or let it through with --accept-magnitude"));
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    return early(all);
  }
}
