// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ModelGridsTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "model-grids.psv", delimiter = '|', emptyValue = "")
  void isReadAsTheTableSays(
      String model,
      String stored,
      double latStart,
      double latStep,
      int rows,
      double lonStart,
      double lonStep,
      int columns,
      int rowsOut,
      double south,
      double north,
      double west,
      double east,
      double firstLongitude,
      String steps,
      String issues) {
    AxisValues lat = Axes.latitude(Axes.regular(latStart, latStep, rows));
    AxisValues lon = Axes.longitude(Axes.regular(lonStart, lonStep, columns));
    boolean single = stored.equals("float");

    GridReading reading =
        Axes.read(single ? Axes.floats(lat) : lat, single ? Axes.floats(lon) : lon);

    GridAxis latitude = reading.grid().latitude();
    GridAxis longitude = reading.grid().longitude();
    assertThat(latitude.size()).isEqualTo(rowsOut);
    assertThat(latitude.first()).isEqualTo(south);
    assertThat(latitude.last()).isEqualTo(north);
    assertThat(latitude.isContiguous()).isTrue();
    assertThat(longitude.first()).isEqualTo(west);
    assertThat(longitude.last()).isEqualTo(east);
    assertThat(longitude.centre(0)).isEqualTo(firstLongitude);
    assertThat(latitude.spacing()).isEqualTo(AxisSpacing.REGULAR);
    assertThat(reading.reorder().steps()).isEqualTo(list(steps));
    assertThat(Axes.codes(reading)).isEqualTo(list(issues));
    for (double centre : longitude.centres()) {
      assertThat(centre).isGreaterThanOrEqualTo(-180).isLessThan(180);
    }
  }

  private static List<String> list(String text) {
    return text == null || text.isBlank() ? List.of() : Arrays.asList(text.split(", "));
  }
}
