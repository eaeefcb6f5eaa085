// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GridReadingProperties {

  private static double[] globalLongitudes(int columns, int halfSteps) {
    return Axes.regular(-180 + halfSteps * 180.0 / columns, 360.0 / columns, columns);
  }

  @Property(tries = 200)
  void aGlobalAxisStaysGlobalWhereverItStarts(
      @ForAll @IntRange(min = 4, max = 1500) int columns,
      @ForAll @IntRange(min = 0, max = 500) int halfSteps,
      @ForAll boolean single) {
    // Starts beyond 180 lead beyond the range of longitudes.
    AxisValues lon = Axes.longitude(globalLongitudes(columns, halfSteps % (2 * columns)));

    GridAxis axis = Axes.columns(single ? Axes.floats(lon) : lon);

    assertThat(axis.isContiguous()).isTrue();
    assertThat(axis.last() - axis.first()).isEqualTo(360);
    assertThat(axis.centre(0)).isGreaterThanOrEqualTo(-180);
    assertThat(axis.centre(columns - 1)).isLessThan(180);
  }

  @Property(tries = 200)
  void noCentreMovesByMoreThanNoise(
      @ForAll @IntRange(min = 2, max = 2000) int rows, @ForAll boolean poles) {
    double step = poles ? 180.0 / (rows - 1) : 180.0 / rows;
    double start = poles ? -90 : -90 + step / 2;
    AxisValues lat = Axes.floats(Axes.latitude(Axes.regular(start, step, rows)));

    GridAxis axis = Axes.rows(lat);

    double[] stored = lat.values();
    for (int i = 0; i < rows; i++) {
      assertThat(Math.abs(axis.centre(i) - stored[i])).isLessThanOrEqualTo(Math.ulp(90f));
    }
    assertThat(axis.first()).isEqualTo(-90);
    assertThat(axis.last()).isEqualTo(90);
  }

  @Property(tries = 100)
  void theDirectionOfAnAxisOnlyChangesTheReorder(
      @ForAll @IntRange(min = 2, max = 400) int rows,
      @ForAll @IntRange(min = 4, max = 400) int columns) {
    double[] lat = Axes.regular(-90 + 90.0 / rows, 180.0 / rows, rows);
    double[] lon = globalLongitudes(columns, 1);
    GridReading plain = Axes.read(Axes.latitude(lat), Axes.longitude(lon));

    GridReading turned =
        Axes.read(Axes.latitude(Axes.reversed(lat)), Axes.longitude(Axes.reversed(lon)));

    assertThat(turned.grid()).isEqualTo(plain.grid());
    assertThat(turned.reorder().then(turned.reorder())).isEqualTo(plain.reorder());
  }

  @Property(tries = 100)
  void aFullTurnMovesNothing(
      @ForAll @IntRange(min = 4, max = 720) int columns,
      @ForAll @IntRange(min = 0, max = 1) int half) {
    double[] here = globalLongitudes(columns, half);
    double[] there = new double[columns];
    java.util.Arrays.setAll(there, i -> here[i] + 360);

    assertThat(Axes.columns(Axes.longitude(there))).isEqualTo(Axes.columns(Axes.longitude(here)));
  }

  @Property(tries = 100)
  void readingWhatWasReadChangesNothing(
      @ForAll @IntRange(min = 2, max = 300) int rows,
      @ForAll @IntRange(min = 4, max = 300) int columns,
      @ForAll @IntRange(min = 0, max = 400) int halfSteps) {
    GridReading once =
        Axes.read(
            Axes.floats(Axes.latitude(Axes.regular(90 - 90.0 / rows, -180.0 / rows, rows))),
            Axes.floats(Axes.longitude(globalLongitudes(columns, halfSteps % (2 * columns)))));

    GridReading twice =
        Axes.read(
            Axes.latitude(once.grid().latitude().centres())
                .withBounds(once.grid().latitude().bounds()),
            Axes.longitude(once.grid().longitude().centres())
                .withBounds(once.grid().longitude().bounds()));

    assertThat(twice.reorder().isIdentity()).isTrue();
    assertThat(twice.grid()).isEqualTo(once.grid());
  }
}
