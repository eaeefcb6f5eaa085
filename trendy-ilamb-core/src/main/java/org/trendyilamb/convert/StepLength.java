// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.TimeAxis;

/** How many seconds a "per month", "per year" or "per step" of one step lasts. */
final class StepLength {
  private StepLength() {}

  /**
   * The length in the calendar of the source.
   *
   * @throws ConvertException when a fixed field, or a month of a yearly axis, would have a length
   */
  static double seconds(Interpretation meaning, int selected) {
    TimeSelection time =
        meaning.time().orElseThrow(() -> refused(meaning, "the field has no time axis"));
    TimeAxis axis = time.source();
    int step = time.sourceStep(selected);
    return switch (meaning.conversion().basis()) {
      case STEP -> axis.secondsOfStep(step);
      case YEAR -> axis.secondsOfYear(step);
      case MONTH ->
          axis.secondsOfMonth(step)
              .orElseThrow(() -> refused(meaning, "the axis has yearly steps"));
      case FIXED -> throw new IllegalArgumentException("a fixed unit has no length");
    };
  }

  private static ConvertException refused(Interpretation meaning, String found) {
    return new ConvertException(
        new Problem(
            "unit-no-length",
            Where.nowhere().variable(meaning.field().name()).attribute("units"),
            "the unit is per "
                + meaning.conversion().basis().text()
                + ", which has no length of its own here",
            found,
            "a time axis with steps no longer than that",
            "state another unit with --units"));
  }
}
