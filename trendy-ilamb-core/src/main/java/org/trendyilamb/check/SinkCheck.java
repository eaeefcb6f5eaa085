// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.time.TimeAxis;

/**
 * Whether nbp has its sign reversed, judged by totals: since 1990 the land is a sink in every
 * carbon budget, and over no longer period has it lost as much as 1 Pg a year.
 */
final class SinkCheck implements FieldCheck {
  private static final int SINK_SINCE = 1990;
  private static final int ENOUGH_YEARS = 10;
  private static final double LARGEST_LOSS = -1;
  private static final double LARGEST_RECENT_LOSS = -0.2;

  private final Subject subject;
  private final TimeAxis axis;
  private final TotalCheck totals;
  private final int whole;

  SinkCheck(Subject subject, TimeAxis axis, TotalCheck totals) {
    this.subject = subject;
    this.axis = axis;
    this.totals = totals;
    this.whole = GlobalSums.wholeYears(axis, subject.meaning().planes());
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    int recent = 0;
    while (recent < whole && axis.edge(subject.step(recent)).year() < SINK_SINCE) {
      recent++;
    }
    boolean enough =
        recent < whole
            && axis.edge(subject.step(whole - 1)).year()
                    - axis.edge(subject.step(recent)).year()
                    + 1
                >= ENOUGH_YEARS;
    double mean = totals.total(0, whole);
    double late = enough ? totals.total(recent, whole) : Double.NaN;
    boolean loses = mean < LARGEST_LOSS || late < LARGEST_RECENT_LOSS;
    if (!loses) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            false,
            "sign-suspect",
            "the land loses carbon: perhaps the sign is reversed",
            String.format(
                Locale.ROOT,
                "%.3f Pg per year over all years%s",
                mean,
                enough ? String.format(Locale.ROOT, ", %.3f since %d", late, SINK_SINCE) : ""),
            "more than -1 over all years and a sink since 1990, positive into the land",
            "check the sign convention of the file"));
  }
}
