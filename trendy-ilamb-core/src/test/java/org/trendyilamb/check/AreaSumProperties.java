// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.verify.IlambContract;

/** Sums over areas, whatever is known of the sea, against sums value by value. */
class AreaSumProperties {
  private static final int ROWS = 9;

  @Property(tries = 300)
  void sumsAreThoseValueByValue(
      @ForAll long seed,
      @ForAll @IntRange(min = 1, max = 150) int columns,
      @ForAll @IntRange(min = 0, max = ROWS) int from,
      @ForAll @IntRange(min = 0, max = ROWS) int to) {
    Random random = new Random(seed);
    float[] values = new float[ROWS * columns];
    int[] bounds = new int[2 * values.length];
    int count = 0;
    for (int at = 0; at < values.length; ) {
      int end = Math.min(values.length, at + 1 + random.nextInt(2 * columns));
      int kind = random.nextInt(3);
      for (int i = at; i < end; i++) {
        values[i] = kind == 0 ? random.nextFloat() : IlambContract.FILL;
      }
      if (kind == 1) {
        bounds[count++] = at;
        bounds[count++] = end;
      }
      at = end;
    }
    double[] bands = random.doubles(ROWS, 1e9, 1e10).toArray();
    double[] widths = random.doubles(columns, 0.001, 0.1).toArray();
    double total = 0;
    double covered = 0;
    for (int row = from; row < to; row++) {
      double rowTotal = 0;
      double rowCovered = 0;
      for (int column = 0; column < columns; column++) {
        float value = values[row * columns + column];
        if (value != IlambContract.FILL) {
          rowTotal += value * widths[column];
          rowCovered += widths[column];
        }
      }
      total += rowTotal * bands[row];
      covered += rowCovered * bands[row];
    }
    for (MissingRuns missing : Arrays.asList(MissingRuns.NONE, MissingRuns.of(bounds, count))) {
      AreaSum sum = AreaSum.of(values, missing, bands, widths, from, to);
      assertThat(sum).isEqualTo(new AreaSum(total, covered));
    }
  }
}
