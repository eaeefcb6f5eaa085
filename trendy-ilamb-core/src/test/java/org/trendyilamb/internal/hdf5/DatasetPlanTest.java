// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

class DatasetPlanTest {
  private static final Path FILE = Path.of("f.nc");
  private static final Dimension LAT = Dimension.fixed("lat", 3);

  @Test
  void a_sound_definition_is_settled() {
    DatasetPlan plan = DatasetPlan.of(FILE, SampleDataset.header());
    assertThat(plan.classic()).isTrue();
    assertThat(plan.variables()).hasSize(6);
    assertThat(plan.attributes()).hasSize(2);
    assertThat(plan.variables().get(0).storage().chunk()).containsExactly(512);
  }

  @ParameterizedTest
  @EnumSource(names = {"UBYTE", "USHORT", "UINT", "INT64", "UINT64"})
  void a_type_beyond_the_classic_model_makes_the_file_not_classic(DataType type) {
    assertThat(plan(variable("v", type, Attributes.none())).classic()).isFalse();
    Attributes attributes = Attributes.of(Attribute.numbers("a", type, 1));
    assertThat(plan(variable("v", DataType.INT, attributes)).classic()).isFalse();
    DatasetHeader global = new DatasetHeader("", List.of(), List.of(), attributes);
    assertThat(DatasetPlan.of(FILE, global).classic()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAR", "STRING", "OTHER"})
  void variables_that_are_not_numeric_are_refused(DataType type) {
    assertRefused("type-unsupported", variable("v", type, Attributes.none()));
  }

  @Test
  void names_occur_once() {
    VariableHeader variable = variable("v", DataType.INT, Attributes.none());
    assertRefused("name-repeated", variable, variable);
    DatasetHeader header =
        new DatasetHeader(
            "", List.of(LAT, new Dimension("lat", 4, false)), List.of(), Attributes.none());
    assertRefused("name-repeated", header);
  }

  @Test
  void dimensions_are_those_of_the_dataset() {
    VariableHeader other =
        VariableHeader.of("v", DataType.INT, List.of(Dimension.fixed("lat", 4)), Attributes.none());
    assertRefused("dimension-unknown", other);
  }

  @Test
  void only_unlimited_dimensions_may_be_empty() {
    Dimension none = Dimension.fixed("none", 0);
    assertRefused(
        "dimension-empty", new DatasetHeader("", List.of(none), List.of(), Attributes.none()));
  }

  @Test
  void more_bytes_than_a_file_can_hold_are_refused() {
    Dimension huge = Dimension.fixed("huge", 1L << 31);
    VariableHeader variable =
        VariableHeader.of("v", DataType.INT, List.of(huge, huge), Attributes.none());
    assertRefused(
        "variable-too-large",
        new DatasetHeader("", List.of(huge), List.of(variable), Attributes.none()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a/b", "tab\t", "blank ", "+plus", "\u007fdel", "e\u0301 decomposed"})
  void names_that_netcdf_cannot_find_again_are_refused(String name) {
    assertRefused("name-invalid", variable(name, DataType.INT, Attributes.none()));
    Attributes attributes = Attributes.of(Attribute.text(name, "x"));
    assertRefused("name-invalid", variable("v", DataType.INT, attributes));
    assertRefused(
        "name-invalid",
        new DatasetHeader("", List.of(Dimension.fixed(name, 1)), List.of(), Attributes.none()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_private", "2m_temperature", "übung", "a b", "é", "a.b-c+d@e"})
  void other_names_are_taken(String name) {
    assertThat(plan(variable(name, DataType.INT, Attributes.none())).variables()).hasSize(1);
  }

  @Test
  void names_have_at_most_255_bytes() {
    assertThat(plan(variable("µ".repeat(127) + "x", DataType.INT, Attributes.none())).variables())
        .hasSize(1);
    assertRefused("name-invalid", variable("µ".repeat(128), DataType.INT, Attributes.none()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"CLASS", "NAME", "DIMENSION_LIST", "_nc3_strict", "_Netcdf4Dimid"})
  void attributes_that_netcdf_uses_itself_are_refused(String name) {
    Attributes attributes = Attributes.of(Attribute.text(name, "x"));
    assertRefused("attribute-reserved", variable("v", DataType.INT, attributes));
    assertRefused("attribute-reserved", new DatasetHeader("", List.of(), List.of(), attributes));
  }

  @Test
  void text_that_is_not_unicode_is_refused() {
    Attributes attributes = Attributes.of(Attribute.text("comment", "half \ud800 a pair"));
    assertRefused("text-invalid", variable("v", DataType.INT, attributes));
    assertRefused("text-invalid", variable("v\udc00", DataType.INT, Attributes.none()));
  }

  @Test
  void attributes_that_do_not_fit_are_refused_with_the_room_there_is() {
    int room = 16 << 20;
    Attributes fits = Attributes.of(Attribute.text("a", "x".repeat(room)));
    assertThat(plan(variable("v", DataType.INT, fits)).variables()).hasSize(1);
    Attributes longer = Attributes.of(Attribute.text("a", "x".repeat(room + 1)));
    assertThatThrownBy(() -> plan(variable("v", DataType.INT, longer)))
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("variable v, attribute a")
        .hasMessageContaining((room + 1) + " bytes")
        .hasMessageContaining("at most " + room + " bytes");
    Attributes numbers =
        Attributes.of(Attribute.numbers("a", DataType.DOUBLE, new double[(2 << 20) + 1]));
    assertRefused("attribute-too-long", variable("v", DataType.INT, numbers));
  }

  @Test
  void a_number_that_does_not_fit_its_attribute_is_refused() {
    Attributes attributes = Attributes.of(Attribute.numbers("a", DataType.BYTE, 1000));
    assertRefused("value-out-of-range", variable("v", DataType.INT, attributes));
  }

  @Test
  void a_dimension_that_too_many_variables_share_is_refused() {
    List<VariableHeader> most = variables(ScaleAttributes.maxUses());
    DatasetPlan plan = DatasetPlan.of(FILE, header(most));
    assertThat(new DimensionScales(plan, FILE).usesOf(0)).hasSize(most.size());
    DatasetPlan more = DatasetPlan.of(FILE, header(variables(ScaleAttributes.maxUses() + 1)));
    assertThatThrownBy(() -> new DimensionScales(more, FILE))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> assertThat(e.problem().code()).isEqualTo("dimension-overused"));
  }

  private static List<VariableHeader> variables(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> variable("v" + i, DataType.BYTE, Attributes.none()))
        .toList();
  }

  private static VariableHeader variable(String name, DataType type, Attributes attributes) {
    return VariableHeader.of(name, type, List.of(LAT), attributes);
  }

  private static DatasetPlan plan(VariableHeader variable) {
    return DatasetPlan.of(FILE, header(Collections.singletonList(variable)));
  }

  private static DatasetHeader header(List<VariableHeader> variables) {
    return new DatasetHeader("", List.of(LAT), variables, Attributes.none());
  }

  private static void assertRefused(String code, VariableHeader... variables) {
    assertRefused(code, header(List.of(variables)));
  }

  private static void assertRefused(String code, DatasetHeader header) {
    assertThatThrownBy(() -> DatasetPlan.of(FILE, header))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().where().file()).contains("f.nc");
            });
  }
}
