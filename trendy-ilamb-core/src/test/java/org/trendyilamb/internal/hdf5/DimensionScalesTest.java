// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

class DimensionScalesTest {
  private static final Path FILE = Path.of("f.nc");
  private static final Dimension TIME = new Dimension("time", 2, true);
  private static final Dimension LAT = Dimension.fixed("lat", 3);

  @Test
  void the_variable_of_its_name_is_the_scale_of_a_dimension() {
    DimensionScales scales = scales(variable("gpp", TIME, LAT), variable("time", TIME));
    assertThat(names(scales)).containsExactly("lat", "gpp", "time");
    assertThat(scales.scaleOf(0)).isEqualTo(2);
    assertThat(scales.scaleOf(1)).isZero();
    assertThat(scales.usesOf(0)).containsExactly(new ScaleAttributes.Use(1, 0));
    assertThat(scales.usesOf(1)).containsExactly(new ScaleAttributes.Use(1, 1));
  }

  @Test
  void a_coordinate_variable_may_have_further_dimensions_and_refers_to_no_scale() {
    DimensionScales scales = scales(variable("lat", LAT, TIME));
    assertThat(names(scales)).containsExactly("time", "lat");
    HdfDataset lat = scales.datasets().get(1);
    assertThat(lat.scale()).hasValue(1);
    assertThat(lat.hasDimensionList()).isFalse();
    assertThat(scales.usesOf(0)).isEmpty();
  }

  @Test
  void a_variable_that_has_its_dimension_not_first_gets_another_name() {
    DimensionScales scales = scales(variable("lat", TIME, LAT), variable("time"));
    assertThat(names(scales))
        .containsExactly("time", "lat", "_nc4_non_coord_lat", "_nc4_non_coord_time");
    assertThat(scales.datasets().get(2).scale()).isEmpty();
    assertThat(scales.datasets().get(2).hasDimensionList()).isTrue();
    assertThat(scales.datasets().get(3).hasDimensionList()).isFalse();
  }

  @Test
  void a_name_that_becomes_too_long_by_that_is_refused() {
    Dimension dimension = Dimension.fixed("d".repeat(250), 3);
    VariableHeader misleading =
        VariableHeader.of(dimension.name(), DataType.INT, List.of(), Attributes.none());
    DatasetHeader header =
        new DatasetHeader("", List.of(dimension), List.of(misleading), Attributes.none());
    DatasetPlan plan = DatasetPlan.of(FILE, header);
    assertThatThrownBy(() -> new DimensionScales(plan, FILE))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("_nc4_non_coord_");
  }

  @Test
  void a_dimension_that_occurs_twice_is_used_twice() {
    DimensionScales scales = scales(variable("covariance", LAT, LAT));
    assertThat(scales.usesOf(1))
        .containsExactly(new ScaleAttributes.Use(2, 0), new ScaleAttributes.Use(2, 1));
  }

  private static List<String> names(DimensionScales scales) {
    return scales.datasets().stream().map(HdfDataset::linkName).toList();
  }

  private static VariableHeader variable(String name, Dimension... dimensions) {
    return VariableHeader.of(name, DataType.INT, List.of(dimensions), Attributes.none());
  }

  private static DimensionScales scales(VariableHeader... variables) {
    DatasetHeader header =
        new DatasetHeader("", List.of(TIME, LAT), Arrays.asList(variables), Attributes.none());
    return new DimensionScales(DatasetPlan.of(FILE, header), FILE);
  }
}
