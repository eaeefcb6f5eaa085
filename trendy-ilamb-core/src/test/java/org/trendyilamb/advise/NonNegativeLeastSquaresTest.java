// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The solver against answers that can be had by hand. */
class NonNegativeLeastSquaresTest {
  @Test
  void solvesWhatHasAPositiveAnswer() {
    NonNegativeLeastSquares.Solution found =
        NonNegativeLeastSquares.solve(
            new double[][] {{1, 1}, {1, 2}, {1, 3}}, new double[] {3, 5, 7});
    assertThat(found.unknowns().get(0)).isCloseTo(1, within(1e-12));
    assertThat(found.unknowns().get(1)).isCloseTo(2, within(1e-12));
    assertThat(found.squares()).isCloseTo(0, within(1e-20));
  }

  @Test
  void holdsAtZeroWhatWouldBeNegative() {
    // Without the rule: -1 + 2 x. With it: 14 / 14 times 1, 3, 5 projected on 1, 2, 3: 22 / 14.
    NonNegativeLeastSquares.Solution found =
        NonNegativeLeastSquares.solve(
            new double[][] {{1, 1}, {1, 2}, {1, 3}}, new double[] {1, 3, 5});
    assertThat(found.unknowns().get(0)).isZero();
    assertThat(found.unknowns().get(1)).isCloseTo(22.0 / 14, within(1e-12));
  }

  @Test
  void columnsThatCannotBeToldApartDoNotBreakIt() {
    NonNegativeLeastSquares.Solution found =
        NonNegativeLeastSquares.solve(new double[][] {{1, 2, 0}, {2, 4, 0}}, new double[] {2, 4});
    assertThat(found.squares()).isCloseTo(0, within(1e-20));
    assertThat(found.unknowns()).allMatch(x -> x >= 0);
  }
}
