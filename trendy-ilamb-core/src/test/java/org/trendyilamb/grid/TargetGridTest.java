// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TargetGridTest {

  @ParameterizedTest
  @CsvSource({
    "r360x180, 180, 360, -180.5, -180, -89.5",
    "r720x360, 360, 720, -180.25, -180, -89.75",
    "r5x2, 2, 5, -180, -144, -45",
    "1x1, 180, 360, -180, -179.5, -89.5",
    "0.5x0.5, 360, 720, -180, -179.75, -89.75",
    "2.5x2, 90, 144, -180, -178.75, -89",
    "1.875x1.25, 144, 192, -180, -179.0625, -89.375",
  })
  void isGlobalWithTheCellsOfItsName(
      String name, int rows, int columns, double west, double longitude, double latitude) {
    RectilinearGrid grid = TargetGrid.named(name);

    assertThat(grid.rows()).isEqualTo(rows);
    assertThat(grid.columns()).isEqualTo(columns);
    assertThat(grid.isGlobal()).isTrue();
    assertThat(grid.longitude().first()).isEqualTo(west);
    assertThat(grid.longitude().centre(0)).isEqualTo(longitude);
    assertThat(grid.latitude().centre(0)).isEqualTo(latitude);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "n80",
        "R360x180",
        "r0x180",
        "r360",
        "r99999x9",
        "r1x1",
        "0.7x1",
        "1x0.7",
        "0x1",
        "0.001x1",
        "200x90",
        "1 x 1",
        "-1x1",
        "r360x180 "
      })
  void refusesWhatIsNoName(String name) {
    assertThatThrownBy(() -> TargetGrid.named(name))
        .isInstanceOfSatisfying(
            GridException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("grid-name-unknown");
              assertThat(e.problem().found()).isEqualTo(name);
            });
  }
}
