// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutputNameTest {
  private static final ModelName CLM = ModelName.of("CLM5.0");

  @Test
  void putsSimulationAboveModelAndJoinsThePartsAsCmipDoes() {
    OutputName name =
        OutputName.of(
            "evspsbl",
            "Amon",
            CLM,
            Simulation.S3,
            OutputName.NATIVE_GRID,
            Optional.of(FilePeriod.months(1700, 1, 2022, 12)));

    assertThat(name.relativePath())
        .isEqualTo(Path.of("S3/CLM5-0/evspsbl_Amon_CLM5-0_S3_r1i1p1f1_gn_170001-202212.nc"));
    assertThat(name).hasToString(name.fileName());
  }

  @Test
  void leavesOutThePeriodOfFixedFields() {
    assertThat(
            OutputName.of("sftlf", "fx", CLM, Simulation.S0, OutputName.REGRIDDED, Optional.empty())
                .fileName())
        .isEqualTo("sftlf_fx_CLM5-0_S0_r1i1p1f1_gr.nc");
  }

  @Test
  void turnsUnderscoresOfVariablesIntoHyphens() {
    OutputName name =
        OutputName.of(
            "black_sky_albedo_vis",
            "Emon",
            CLM,
            Simulation.S3,
            "gn",
            Optional.of(FilePeriod.months(2000, 1, 2000, 12)));

    assertThat(OutputName.parse(name.relativePath())).contains(name);
    assertThat(name.facets().variable()).isEqualTo("black-sky-albedo-vis");
  }

  @Test
  void refusesPartsThatWouldNotBeReadBack() {
    Optional<FilePeriod> months = Optional.of(FilePeriod.months(2000, 1, 2000, 12));
    Optional<FilePeriod> years = Optional.of(FilePeriod.years(2000, 2001));

    refuses("gpp", "Lmon", "gn", Optional.empty());
    refuses("gpp", "Lmon", "gn", years);
    refuses("cVeg", "Eyr", "gn", months);
    refuses("sftlf", "fx", "gn", years);
    refuses("gpp", "L_mon", "gn", months);
    refuses("gpp", "Lmon", "native", months);
    refuses("", "Lmon", "gn", months);
    assertThatThrownBy(
            () ->
                new OutputName(
                    new CmipFacets("gpp", "Lmon", "X", "S3", "r1i1p1f1", Optional.empty(), months)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void refuses(
      String variable, String table, String grid, Optional<FilePeriod> period) {
    assertThatThrownBy(() -> OutputName.of(variable, table, CLM, Simulation.S3, grid, period))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CABLE-POP_S3_gpp.nc",
        "gpp_Lmon_X_S3_r1i1p1f1_gn_170001-202212.nc.gz",
        "rh_Lmon_HadGEM2-ES_historical_r1i1p1_185912-188411.nc",
        "gpp_Lmon_X_S3_r1i1p1f1_gn_1700-2022.nc",
        "gpp_Lmon_X_S3_member_gn_170001-202212.nc",
        "gpp_Lmon_X_S3_r1i1p1f1_170001-202212_gn.nc",
        "gpp_Lmon__S3_r1i1p1f1_gn_170001-202212.nc",
        "/"
      })
  void readsBackNothingElse(String text) {
    assertThat(OutputName.parse(Path.of(text))).isEmpty();
  }
}
