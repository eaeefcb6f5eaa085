// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CellAreaTest {

  @Test
  void theCellsOfAGlobalGridCoverTheSphere() {
    double[] areas = CellArea.of(Axes.read(Axes.plainLatitude(), Axes.plainLongitude()).grid());

    double sphere = 4 * Math.PI * 6_371_000.0 * 6_371_000.0;
    assertThat(Arrays.stream(areas).sum() / sphere).isCloseTo(1, within(1e-13));
    assertThat(areas).hasSize(180 * 360);
    assertThat(areas[0]).isEqualTo(CellArea.of(-90, -89, -180, -179));
  }

  @Test
  void anOctantIsAnEighthOfTheSphere() {
    assertThat(CellArea.of(0, 90, 0, 90) / (Math.PI / 2 * 6_371_000.0 * 6_371_000.0))
        .isCloseTo(1, within(1e-15));
    assertThat(CellArea.of(90, 0, 0, 90)).isNegative();
  }
}
