// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;

class AxisRecognitionTest {

  @ParameterizedTest(name = "{0} [{1}] is {2}")
  @CsvFileSource(resources = "coordinate-headers.psv", delimiter = '|', emptyValue = "")
  void knowsACoordinateByItsHeader(String name, String attributes, String role) {
    VariableHeader variable = Headers.variable(name, Headers.attributes(attributes), "n");

    assertThat(
            AxisRecognition.best(variable, Headers.dataset(variable))
                .map(e -> e.role().name())
                .orElse("none"))
        .isEqualTo(role);
  }

  @Test
  void tellsWhy() {
    VariableHeader lat =
        Headers.variable("lat", Headers.attributes("units=degrees_north; axis=Y"), "lat");

    assertThat(AxisRecognition.of(lat, Headers.dataset(lat)))
        .extracting(AxisEvidence::toString)
        .containsExactly("Y (180): units 'degrees_north', axis 'Y', name 'lat'");
  }

  @Test
  void boundsAreNoCoordinates() {
    VariableHeader lat =
        Headers.variable("lat", Headers.attributes("units=degrees_north; bounds=lat_bnds"), "lat");
    VariableHeader bounds =
        Headers.variable("lat_bnds", Headers.attributes("units=degrees_north"), "lat", "bnds");
    VariableHeader time =
        Headers.variable(
            "time", Headers.attributes("units=days since 1700-1-1; climatology=cb"), "time");
    VariableHeader climatology =
        Headers.variable("cb", Headers.attributes("units=days since 1700-1-1"), "time", "bnds");
    DatasetHeader dataset = Headers.dataset(lat, bounds, time, climatology);

    assertThat(AxisRecognition.of(bounds, dataset)).isEmpty();
    assertThat(AxisRecognition.of(climatology, dataset)).isEmpty();
    assertThat(AxisRecognition.best(lat, dataset)).isPresent();
  }

  @Test
  void aFluxWithADirectionIsNoLevel() {
    VariableHeader flux =
        Headers.variable(
            "nbp", Headers.attributes("units=kg m-2 s-1; positive=down"), "time", "lat", "lon");
    VariableHeader depth = Headers.variable("d", Headers.attributes("units=m; positive=down"), "d");

    assertThat(AxisRecognition.best(flux, Headers.dataset(flux))).isEmpty();
    assertThat(AxisRecognition.best(depth, Headers.dataset(depth)))
        .map(AxisEvidence::role)
        .contains(AxisRole.Z);
  }

  @Test
  void textIsNoCoordinate() {
    VariableHeader text =
        VariableHeader.of(
            "lat", DataType.CHAR, List.of(Headers.dimension("lat")), Attributes.none());

    assertThat(AxisRecognition.of(text, Headers.dataset(text))).isEmpty();
  }

  @Test
  void aVariableThatSaysTwoThingsEquallyIsNeither() {
    VariableHeader both =
        Headers.variable("v", Headers.attributes("axis=X; units=", "axis2=Y"), "v");
    VariableHeader contradictory =
        Headers.variable("lat", Headers.attributes("long_name=latitude and longitude"), "v");
    VariableHeader mixed =
        Headers.variable("v", Headers.attributes("long_name=latitude and longitude"), "v");

    assertThat(AxisRecognition.best(both, Headers.dataset(both)).orElseThrow().role())
        .isEqualTo(AxisRole.X);
    assertThat(
            AxisRecognition.best(contradictory, Headers.dataset(contradictory))
                .orElseThrow()
                .role())
        .isEqualTo(AxisRole.Y);
    assertThat(AxisRecognition.of(mixed, Headers.dataset(mixed))).hasSize(2);
    assertThat(AxisRecognition.best(mixed, Headers.dataset(mixed))).isEmpty();
  }

  @Test
  void everyScoreIsTheSumOfItsRules() {
    List<Integer> scores = new ArrayList<>();
    for (AxisRule rule : AxisRule.TABLE) {
      scores.add(rule.score());
    }

    assertThat(scores).allMatch(s -> s == -1000 || (s >= 10 && s <= 100));
  }
}
