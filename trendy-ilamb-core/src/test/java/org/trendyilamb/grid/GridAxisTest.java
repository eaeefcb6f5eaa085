// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GridAxisTest {

  private static GridAxis axis(double a, double b, double c, double d) {
    return GridAxis.of(
        new double[] {(a + b) / 2, (c + d) / 2},
        new double[] {a, c},
        new double[] {b, d},
        AxisSpacing.REGULAR);
  }

  @Test
  void knowsWhetherItsCellsTouch() {
    assertThat(axis(0, 1, 1, 2).isContiguous()).isTrue();
    assertThat(axis(0, 1, 2, 3).isContiguous()).isFalse();
    assertThat(axis(0, 1, 2, 3).extent()).isEqualTo(2);
    assertThat(axis(0, 1, 2, 3)).hasToString("2 regular cells from 0 to 3 with gaps");
  }

  @Test
  void isAValue() {
    assertThat(axis(0, 1, 1, 2)).isEqualTo(axis(0, 1, 1, 2)).hasSameHashCodeAs(axis(0, 1, 1, 2));
    assertThat(axis(0, 1, 1, 2)).isNotEqualTo(axis(0, 1, 1, 4));
    assertThat(axis(0, 1, 1, 2).isCloseTo(axis(0, 1, 1, 2.01), 0.02)).isTrue();
    assertThat(axis(0, 1, 1, 2).isCloseTo(axis(0, 1, 1, 2.1), 0.02)).isFalse();
    assertThat(
            axis(0, 1, 1, 2)
                .isCloseTo(
                    GridAxis.ofEdges(new double[] {0}, new double[] {-1, 1}, AxisSpacing.IRREGULAR),
                    9))
        .isFalse();
  }

  @Test
  void doesNotShareItsArrays() {
    double[] centres = {0.5};
    GridAxis axis = GridAxis.ofEdges(centres, new double[] {0, 1}, AxisSpacing.REGULAR);
    centres[0] = 7;
    axis.centres()[0] = 7;
    axis.lowers()[0] = 7;
    axis.uppers()[0] = 7;

    assertThat(axis.centres()).containsExactly(0.5);
    assertThat(axis.bounds()).containsExactly(0, 1);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 1, 2", "0, 1, 0.5, 2", "0, NaN, 1, 2", "0, 1, 1, Infinity"})
  void refusesCellsThatAreNone(double a, double b, double c, double d) {
    assertThatThrownBy(() -> axis(a, b, c, d)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesArraysOfUnequalLength() {
    double[] one = {0};
    assertThatThrownBy(() -> GridAxis.ofEdges(one, one, AxisSpacing.REGULAR))
        .hasMessage("1 edges for 1 cells");
    assertThatThrownBy(() -> GridAxis.of(one, new double[2], one, AxisSpacing.REGULAR))
        .hasMessage("lengths 1, 2, 1");
  }

  @Test
  void aGridStaysOnTheEarth() {
    GridAxis good = axis(-90, 0, 0, 90);
    assertThatThrownBy(() -> RectilinearGrid.of(axis(-91, 0, 0, 90), good))
        .hasMessageContaining("beyond a pole");
    assertThatThrownBy(() -> RectilinearGrid.of(good, axis(-180, 0, 0, 181)))
        .hasMessageContaining("overlap themselves");
    RectilinearGrid grid = RectilinearGrid.of(good, axis(-180, 0, 0, 180));
    assertThat(grid.isGlobal()).isTrue();
    assertThat(grid.isCloseTo(RectilinearGrid.of(good, axis(-180, 0, 0, 179)), 0.1)).isFalse();
    assertThat(grid).hasSameHashCodeAs(RectilinearGrid.of(good, axis(-180, 0, 0, 180)));
    assertThat(RectilinearGrid.of(axis(-90, 0, 0, 80), axis(-180, 0, 0, 180)).isGlobal()).isFalse();
  }

  @Test
  void degreesReadWell() {
    assertThat(Degrees.text(-1e-9)).isEqualTo("0");
    assertThat(Degrees.text(359.5)).isEqualTo("359.5");
    assertThat(Degrees.text(100)).isEqualTo("100");
    assertThat(Degrees.text(1e20)).isEqualTo("1.0E20");
  }
}
