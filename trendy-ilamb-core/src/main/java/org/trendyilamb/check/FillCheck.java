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
    double floor = limits.map(Limits::floor).orElseGet(() -> -NOISE * largest(values));
    double ceiling = limits.map(Limits::ceiling).orElse(Double.POSITIVE_INFINITY);
    float[] sorted = new float[values.length];
    int outside = 0;
    for (float value : values) {
      if (value != IlambContract.FILL && (value < floor || value > ceiling)) {
        sorted[outside++] = value;
      }
    }
    if (outside > MANY * values.length) {
      Arrays.sort(sorted, 0, outside);
      look(sorted, outside, values.length);
    }
  }

  private void look(float[] sorted, int count, int cells) {
    int start = 0;
    for (int i = 1; i <= count; i++) {
      if (i == count || sorted[i] != sorted[start]) {
        if (i - start > MANY * cells) {
          finding = Optional.of(found(sorted[start], i - start, cells));
        }
        start = i;
      }
    }
  }

  /** The largest value that is there, or 0. */
  private static double largest(float[] values) {
    float largest = 0;
    for (float value : values) {
      if (value > largest && value != IlambContract.FILL) {
        largest = value;
      }
    }
    return largest;
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
