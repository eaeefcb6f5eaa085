// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.time.TimeAxis;

/** How many seconds a "per month", "per year" or "per step" of one step lasts. */
final class StepLength {
  private StepLength() {}

  /**
   * The length in the calendar of the source. A month of a yearly step is a twelfth of its year.
   *
   * @throws IllegalArgumentException for a fixed unit
   * @throws java.util.NoSuchElementException for a field without time axis, which is refused when
   *     the file is interpreted
   */
  static double seconds(Interpretation meaning, int selected) {
    TimeSelection time = meaning.time().orElseThrow();
    TimeAxis axis = time.source();
    int step = time.sourceStep(selected);
    return switch (meaning.conversion().basis()) {
      case STEP, TIMES_STEP -> axis.secondsOfStep(step);
      case YEAR -> axis.secondsOfYear(step);
      case MONTH -> {
        var month = axis.secondsOfMonth(step);
        yield month.isPresent() ? month.getAsLong() : axis.secondsOfYear(step) / 12.0;
      }
      case FIXED -> throw new IllegalArgumentException("a fixed unit has no length");
    };
  }
}
