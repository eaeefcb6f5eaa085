// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Arrays;
import java.util.Optional;
import org.trendyilamb.verify.IlambContract;

/**
 * Whether one number that cannot be a value stands in many cells of the first plane: a fill value
 * that nothing declares. Zero is not looked at.
 */
final class FillCheck implements FieldCheck {
  /** Part of all cells; no land quantity is the same negative number in so many. */
  private static final double MANY = 0.1;

  /**
   * Where no limits are known: negative numbers below this part of the largest value are rounding,
   * such as that of packed zeros.
   */
  private static final double NOISE = 0.1;

  private final Subject subject;
  private final Optional<Limits> limits;
  private Optional<Finding> finding = Optional.empty();

  FillCheck(Subject subject, Optional<Limits> limits) {
    this.subject = subject;
    this.limits = limits;
  }

  @Override
  public void see(int plane, float[] values) {
    if (plane != 0) {
      return;
    }
    float[] sorted = values.clone();
    Arrays.sort(sorted);
    double floor = limits.map(Limits::floor).orElse(-NOISE * largest(sorted));
    double ceiling = limits.map(Limits::ceiling).orElse(Double.POSITIVE_INFINITY);
    int start = 0;
    for (int i = 1; i <= sorted.length; i++) {
      if (i == sorted.length || sorted[i] != sorted[start]) {
        boolean noValue =
            sorted[start] != IlambContract.FILL
                && (sorted[start] < floor || sorted[start] > ceiling);
        if (noValue && i - start > MANY * sorted.length) {
          finding = Optional.of(found(sorted[start], i - start, sorted.length));
        }
        start = i;
      }
    }
  }

  /** The largest value that is there, or 0. */
  private static double largest(float[] sorted) {
    int i = sorted.length - 1;
    while (i >= 0 && sorted[i] == IlambContract.FILL) {
      i--;
    }
    return i < 0 ? 0 : Math.max(0, sorted[i]);
  }

  private Finding found(float value, int count, int cells) {
    return subject.finding(
        true,
        "fill-undeclared",
        "one number that is no value of "
            + subject.name()
            + " stands in many cells: it probably means missing, but nothing declares it",
        value + " (converted) in " + count + " of " + cells + " cells of the first step",
        "a fill value that _FillValue or missing_value declares",
        "declare it in the source, or with the effect missing_value of a rule (--rules)");
  }

  @Override
  public Optional<Finding> early(Extremes soFar) {
    return finding;
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    return finding;
  }
}
