// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GaussianLatitudesTest {

  /** Reference values from numpy.polynomial.legendre.leggauss. */
  @ParameterizedTest
  @CsvSource({
    "2, 35.264389682754654, 1",
    "3, 50.76847951640774, 0.5555555555555557",
    "5, 64.98266022146859, 0.23692688505618942",
    "64, 87.86379883923263, 0.0017832807216942152",
    "96, 88.57216851400727, 0.0007967920655551096",
    "320, 89.57008955060665, 7.224170228569134e-05",
  })
  void theOuterRowIsWhereTheTablesSay(int rows, double latitude, double weight) {
    GaussianLatitudes grid = GaussianLatitudes.ofRows(rows);

    assertThat(grid.centres()[rows - 1]).isCloseTo(latitude, within(1e-11));
    assertThat(1 - CellArea.sine(grid.edges()[rows - 1])).isCloseTo(weight, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 8, 31, 64, 96, 128, 320, 1280})
  void theRowsIntegrateAParabolaExactly(int rows) {
    GaussianLatitudes grid = GaussianLatitudes.ofRows(rows);
    double[] edges = grid.edges();
    double[] centres = grid.centres();
    double sum = 0;
    double sumOfSquares = 0;

    for (int i = 0; i < rows; i++) {
      double weight = CellArea.sine(edges[i + 1]) - CellArea.sine(edges[i]);
      double sine = CellArea.sine(centres[i]);
      sum += weight;
      sumOfSquares += weight * sine * sine;
      assertThat(centres[i]).isStrictlyBetween(edges[i], edges[i + 1]);
      assertThat(centres[rows - 1 - i]).isEqualTo(0 - centres[i]);
      assertThat(edges[rows - i]).isEqualTo(0 - edges[i]);
    }

    assertThat(sum).isCloseTo(2, within(1e-13));
    // Quadrature of order 1 is exact for straight lines only.
    assertThat(sumOfSquares).isCloseTo(rows == 1 ? 0 : 2.0 / 3, within(1e-12));
  }

  @Test
  void regularRowsAreNotGaussian() {
    assertThat(GaussianLatitudes.match(Axes.regular(-89, 2, 90), 1e-5)).isEmpty();
    assertThat(GaussianLatitudes.match(Axes.regular(-90, 2.5, 73), 1e-5)).isEmpty();
    assertThat(GaussianLatitudes.match(new double[] {-30, 0, 30}, 1e-5)).isEmpty();
  }

  @Test
  void aGridHasAtLeastOneRow() {
    assertThatThrownBy(() -> GaussianLatitudes.ofRows(0))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
