// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.time.NoleapProfile;
import org.trendyilamb.time.Period;
import org.trendyilamb.time.TimeAxis;

/**
 * Which steps of the source are written, and what axis they get. Immutable.
 *
 * <p>Lengths in seconds are those of the source calendar, because the values were made in it; the
 * output axis may be another.
 */
public final class TimeSelection {
  private final TimeAxis source;
  private final TimeAxis output;
  private final int[] steps;

  private TimeSelection(TimeAxis source, TimeAxis output, int[] steps) {
    this.source = source;
    this.output = output;
    this.steps = steps;
  }

  /** Applies period and calendar profile; what was decided is added to the lists. */
  static TimeSelection of(
      TimeAxis source,
      Optional<String> period,
      CalendarProfile profile,
      List<Decision> decisions,
      List<Issue> issues) {
    int first = 0;
    int count = source.size();
    if (period.isPresent()) {
      Period.Selection selection = Period.parse(period.get()).select(source);
      first = selection.first();
      count = selection.count();
      issues.addAll(selection.issues());
      decisions.add(
          new Decision(
              Aspect.TIME,
              "period",
              count + " of " + source.size() + " steps are kept",
              "the user asks for " + period.get()));
    }
    TimeAxis kept = source.slice(first, count);
    if (profile == CalendarProfile.SOURCE) {
      return new TimeSelection(source, kept, range(first, count, List.of()));
    }
    NoleapProfile noleap = NoleapProfile.of(kept);
    decisions.add(
        new Decision(
            Aspect.TIME,
            "noleap-profile",
            "dates are written in the noleap calendar"
                + (noleap.dropped().isEmpty()
                    ? ""
                    : "; " + noleap.dropped().size() + " days of 29 February are left out"),
            "the user asks for it; the source has " + source.calendar().cfName()));
    return new TimeSelection(source, noleap.axis(), range(first, count, noleap.dropped()));
  }

  private static int[] range(int first, int count, List<Integer> dropped) {
    List<Integer> kept = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      kept.add(first + i);
    }
    for (int k = dropped.size() - 1; k >= 0; k--) {
      kept.remove(dropped.get(k).intValue());
    }
    return kept.stream().mapToInt(Integer::intValue).toArray();
  }

  /** The axis of the file, whole. */
  public TimeAxis source() {
    return source;
  }

  /** The axis that is written. */
  public TimeAxis output() {
    return output;
  }

  /** Number of steps that are written. */
  public int size() {
    return steps.length;
  }

  /** Index in the source of written step {@code i}. */
  public int sourceStep(int i) {
    return steps[i];
  }

  @Override
  public String toString() {
    return output + " from steps " + Arrays.toString(steps);
  }
}
