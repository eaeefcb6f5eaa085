// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.verify.IlambContract;

/** From double to single precision, the last thing that happens to values. */
final class PlaneRounding {
  private PlaneRounding() {}

  /** Rounds a plane; NaN, which is missing, becomes the fill value. */
  static ValueStatistics round(double[] values, float[] into) {
    ValueStatistics seen = new ValueStatistics();
    double minimum = seen.minimum();
    double maximum = seen.maximum();
    double sum = seen.sum();
    int present = 0;
    for (int i = 0; i < into.length; i++) {
      double value = values[i];
      if (Double.isNaN(value)) {
        into[i] = IlambContract.FILL;
        continue;
      }
      into[i] = (float) value;
      present++;
      sum += value;
      if (!(value >= minimum)) {
        minimum = value;
      }
      if (!(value <= maximum)) {
        maximum = value;
      }
    }
    seen.add(present, into.length - present, 0, minimum, maximum, sum);
    return seen;
  }
}
