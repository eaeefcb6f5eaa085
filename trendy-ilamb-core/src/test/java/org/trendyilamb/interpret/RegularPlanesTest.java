// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.ConvertedPlanes;

/** Latitude and longitude over two dimensions are axes where rows and columns are straight. */
class RegularPlanesTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    // dimensions of the field, whether counters stand beside them, whether latitude descends
    "y, x, false, false",
    "y, x, true, true",
    "nj, ni, false, true",
    "x, y, false, false"
  })
  void straightRowsAreAxes(String rows, String columns, boolean counters, boolean descending) {
    ConvertedPlanes planes = new ConvertedPlanes(folder, rows, columns, counters, descending, 0);
    assertThat(planes.status()).isEqualTo("converted");
    // The field holds latitude + longitude / 1000 times 1e-10; the output rises in both.
    for (int r = 0; r < 6; r++) {
      for (int c = 0; c < 8; c++) {
        double expected = 1e-10 * (100 + (-75 + 30 * r) + (-157.5 + 45 * c) / 1000);
        assertThat(planes.value(r, c)).isEqualTo((float) expected);
      }
    }
    assertThat(planes.decisions()).contains("the values of nav_lat are taken for an axis");
  }

  @Test
  void bentRowsAreRefused() {
    ConvertedPlanes planes = new ConvertedPlanes(folder, "y", "x", false, false, 0.01);
    assertThat(planes.status()).startsWith("refused");
  }
}
