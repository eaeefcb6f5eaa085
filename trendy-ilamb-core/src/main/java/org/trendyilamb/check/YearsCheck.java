// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;
import org.trendyilamb.time.TimeAxis;
import org.trendyilamb.trendy.TrendyRound;

/** TRENDY runs begin in 1700 or later, and end with the last year of their round. */
final class YearsCheck implements FieldCheck {
  private static final int FIRST = 1700;

  private final Subject subject;

  YearsCheck(Subject subject) {
    this.subject = subject;
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    if (subject.axis().isEmpty() || subject.round().isEmpty()) {
      return Optional.empty();
    }
    TimeAxis axis = subject.axis().get();
    TrendyRound round = TrendyRound.of(subject.round().getAsInt());
    int first = axis.edge(0).year();
    int last = axis.edge(axis.size() - 1).year();
    boolean late = round.lastYear().isPresent() && last > round.lastYear().getAsInt();
    if (first >= FIRST && !late) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            false,
            "years-outside-round",
            "the file holds years outside those of TRENDY " + round,
            first + " to " + last,
            FIRST
                + " to "
                + (round.lastYear().isPresent() ? round.lastYear().getAsInt() : "its last year"),
            "check the units of the time axis; state them with --time-units"));
  }
}
