// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

class DimensionRolesTest {
  private static final VariableHeader LAT =
      Headers.variable("lat", Headers.attributes("units=degrees_north"), "lat");
  private static final VariableHeader LON =
      Headers.variable("lon", Headers.attributes("units=degrees_east"), "lon");
  private static final VariableHeader TIME =
      Headers.variable("time", Headers.attributes("units=days since 1700-01-01"), "time");

  private static VariableHeader data(String... dimensions) {
    return Headers.variable("gpp", Headers.attributes("units=kg m-2 s-1"), dimensions);
  }

  private static DimensionRoles roles(VariableHeader data, VariableHeader... others) {
    VariableHeader[] all = java.util.Arrays.copyOf(others, others.length + 1);
    all[others.length] = data;
    return DimensionRoles.of(data, Headers.dataset(all));
  }

  private static String coordinate(DimensionRoles roles, AxisRole role) {
    return roles.axis(role).orElseThrow().coordinate().map(VariableHeader::name).orElse("none");
  }

  @Test
  void findsTheAxesWhateverTheirOrder() {
    DimensionRoles roles = roles(data("lon", "lat", "time", "pft"), TIME, LAT, LON);

    assertThat(roles.axes())
        .extracting(RecognisedAxis::role)
        .containsExactly(AxisRole.X, AxisRole.Y, AxisRole.T);
    assertThat(roles.axes()).extracting(RecognisedAxis::position).containsExactly(0, 1, 2);
    assertThat(coordinate(roles, AxisRole.Y)).isEqualTo("lat");
    assertThat(roles.others()).extracting(Dimension::name).containsExactly("pft");
  }

  @Test
  void ignoresTwoDimensionalExtrasBesideAPair() {
    VariableHeader lat2 =
        Headers.variable("latitude_2", Headers.attributes("units=degrees_north"), "lat", "lon");
    VariableHeader lon2 =
        Headers.variable("longitude_2", Headers.attributes("units=degrees_east"), "lat", "lon");

    DimensionRoles roles = roles(data("time", "lat", "lon"), lat2, lon2, TIME, LAT, LON);

    assertThat(coordinate(roles, AxisRole.Y)).isEqualTo("lat");
    assertThat(coordinate(roles, AxisRole.X)).isEqualTo("lon");
    assertThat(roles.auxiliary())
        .extracting(VariableHeader::name)
        .containsExactly("latitude_2", "longitude_2");
  }

  @Test
  void takesTheVariableThatSaysMoreAlongADimension() {
    VariableHeader index = Headers.variable("time", Headers.attributes("units="), "time");
    VariableHeader dates =
        Headers.variable(
            "Time", Headers.attributes("units=d; long_name=days since 01/01/2003"), "time");

    assertThat(coordinate(roles(data("time", "lat", "lon"), index, dates, LAT, LON), AxisRole.T))
        .isEqualTo("Time");
  }

  @Test
  void knowsADimensionByItsNameAlone() {
    DimensionRoles roles = roles(data("time", "y", "x"), TIME);

    assertThat(roles.axis(AxisRole.Y).orElseThrow().dimension().name()).isEqualTo("y");
    assertThat(coordinate(roles, AxisRole.Y)).isEqualTo("none");
    assertThat(coordinate(roles, AxisRole.X)).isEqualTo("none");
    assertThat(roles.axis(AxisRole.X).orElseThrow().evidence().reasons())
        .isEqualTo(List.of("name of dimension 'x'"));
  }

  @Test
  void aProjectedPlaneHasNoLatitude() {
    VariableHeader y = Headers.variable("y", Headers.attributes("units=m; axis=Y"), "y");
    VariableHeader x = Headers.variable("x", Headers.attributes("units=m; axis=X"), "x");

    DimensionRoles roles = roles(data("time", "y", "x"), TIME, y, x);

    assertThat(roles.axis(AxisRole.Y)).isEmpty();
    assertThat(roles.axis(AxisRole.X)).isEmpty();
  }

  @Test
  void takesTheLastUnnamedDimensionsForAPlane() {
    VariableHeader cover =
        Headers.variable("landCoverFrac", Attributes.none(), "ncl0", "ncl1", "ncl2", "ncl3");

    DimensionRoles bare = roles(cover);
    DimensionRoles withCoordinates = roles(cover, LAT, LON);

    assertThat(coordinate(bare, AxisRole.Y)).isEqualTo("none");
    assertThat(bare.axis(AxisRole.Y).orElseThrow().position()).isEqualTo(2);
    assertThat(bare.axis(AxisRole.X).orElseThrow().position()).isEqualTo(3);
    assertThat(coordinate(withCoordinates, AxisRole.Y)).isEqualTo("lat");
    assertThat(coordinate(withCoordinates, AxisRole.X)).isEqualTo("lon");
    assertThat(bare.others()).extracting(Dimension::name).containsExactly("ncl0", "ncl1");
  }

  @Test
  void coordinatesAlongUnnamedDimensionsComeFirst() {
    VariableHeader lon = Headers.variable("lon", Headers.attributes("units=degrees_east"), "ncl2");
    VariableHeader lat = Headers.variable("lat", Headers.attributes("units=degrees_north"), "ncl3");

    DimensionRoles roles = roles(data("time", "ncl2", "ncl3"), TIME, lon, lat);

    assertThat(roles.axis(AxisRole.X).orElseThrow().position()).isEqualTo(1);
    assertThat(roles.axis(AxisRole.Y).orElseThrow().position()).isEqualTo(2);
  }

  @Test
  void refusesToChooseBetweenTwoLatitudes() {
    VariableHeader other =
        Headers.variable("lat_2", Headers.attributes("units=degrees_north; axis=Y"), "lat_2");
    VariableHeader one =
        Headers.variable("lat_1", Headers.attributes("units=degrees_north; axis=Y"), "lat_1");

    assertThatThrownBy(() -> roles(data("lat_1", "lat_2", "lon"), one, other, LON))
        .isInstanceOfSatisfying(
            GridException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("grid-axis-ambiguous");
              assertThat(e.problem().found()).isEqualTo("lat_1 and lat_2");
            });
  }

  @Test
  void leavesTwoDepthsAlone() {
    VariableHeader soil = Headers.variable("soil", Headers.attributes("axis=Z"), "soil");
    VariableHeader snow = Headers.variable("layer", Headers.attributes("axis=Z"), "layer");

    DimensionRoles roles =
        roles(data("time", "soil", "layer", "lat", "lon"), TIME, soil, snow, LAT, LON);

    assertThat(roles.axis(AxisRole.Z)).isEmpty();
    assertThat(roles.others()).extracting(Dimension::name).containsExactly("soil", "layer");
  }
}
