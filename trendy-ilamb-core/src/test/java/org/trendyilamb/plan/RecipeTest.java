// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.OverrideSet;
import org.trendyilamb.variable.Derivations;
import org.trendyilamb.variable.VariableId;
import org.trendyilamb.variable.VariableTable;

class RecipeTest {
  private static Request request(String variable) {
    return new Request(
        new Origin("VISIT", "VISIT", "S3", variable, "r1i1p1f1", OptionalInt.of(11)),
        variable,
        Optional.empty(),
        OverrideSet.none(),
        CalendarProfile.SOURCE,
        Optional.empty(),
        Optional.empty());
  }

  private static Recipe npp() {
    return Recipe.of(
        Recipe.Kind.SUM,
        "npp",
        0,
        List.of(
            new Recipe.Part(request("gpp"), 1, "kg m-2 s-1"),
            new Recipe.Part(request("ra"), -1, "kg m-2 s-1")),
        "gpp - ra",
        "because");
  }

  @Test
  void aTaskWithSeveralSourcesCrossesABorderAsText() {
    ConversionTask task =
        new ConversionTask(
            "S3/VISIT/npp.nc",
            request("gpp"),
            List.of(new SourceRef("/a/gpp.nc", 1, 2), new SourceRef("/a/ra.nc", 3, 4)),
            npp(),
            true,
            List.of(),
            List.of(),
            5);
    PlanFormat format = new PlanFormat();
    assertThat(format.read(format.write(task), ConversionTask.class)).isEqualTo(task);
  }

  @Test
  void everyPartHasOneSource() {
    List<SourceRef> one = List.of(new SourceRef("/a/gpp.nc", 1, 2));
    assertThatThrownBy(
            () ->
                new ConversionTask("x", request("gpp"), one, npp(), false, List.of(), List.of(), 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("1 sources of 2");
  }

  @ParameterizedTest
  @CsvSource({
    "oceanCoverFrac, LAND_FRACTION, 100, -100, 1, '100 - 100 * x, in %'",
    "land_fraction, LAND_FRACTION, 0, 1, %, 'x, in %'",
    "sftlf, LAND_FRACTION, 0, 1, %, 'x, in %'",
    "land_area, LAND_AREA_FRACTION, 0, 100, m2, '100 * x / area of the cell, in %'"
  })
  void landFractionsFollowFromWhatModelsDeliver(
      String name, Recipe.Kind kind, double offset, double factor, String unit, String formula) {
    LandTerm term = LandTerm.of(VariableTable.standard().byTrendyName(name).orElseThrow());
    assertThat(term).isEqualTo(new LandTerm(kind, offset, factor, unit));
    assertThat(term.formula("x")).isEqualTo(formula);
  }

  @ParameterizedTest
  @CsvSource({
    "npp, gpp - ra",
    "nee, ra + rh - gpp",
    "mrso, sum of the layers of msl",
    "hfls, 2501000.0 * evapotrans"
  })
  void formulasAreReadable(String target, String formula) {
    assertThat(DerivedOutputs.formula(Derivations.of(VariableId.of(target)).get(0)))
        .isEqualTo(formula);
  }

  @Test
  void whatNobodyCanDeriveCannotBeAskedFor() {
    assertThatThrownBy(() -> new ConversionConfig.Extras(Set.of("gpp"), false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'gpp' cannot be derived")
        .hasMessageContaining("nee");
  }
}
