// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.grid.RegridMethod;

class GridRequestTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"1x1", "0.5x0.5", "2.5x2", "r360x180"})
  void namesNeedNoFile(String name) {
    GridRequest request = GridRequest.of(name, RegridMethod.NEAREST);
    assertThat(request).isEqualTo(new GridRequest(name, Optional.empty(), RegridMethod.NEAREST));
  }

  @Test
  void aFileIsMadeAbsolute() throws IOException {
    Path file = Files.writeString(folder.resolve("grid.nc"), "");
    GridRequest request = GridRequest.of(file.toString(), RegridMethod.CONSERVATIVE);
    assertThat(request.file()).contains(file.toAbsolutePath().normalize());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "1*1; no grid by that name; perhaps --grid 1x1",
        "1 x 1; no grid by that name; perhaps --grid 1x1",
        "1°x1°; no grid by that name; perhaps --grid 1x1",
        "0.5; no grid by that name; perhaps --grid 0.5x0.5",
        "360x180; too many cells, or too few; perhaps --grid r360x180",
        "R360x180; no grid by that name; perhaps --grid r360x180",
        "n80; no grid by that name; correct --grid",
        "0.7x0.7; a step of 0.7 does not divide 360 degrees; correct --grid",
        "grid.nc; the file of the target grid is not there; correct --grid",
        "no/such/file; the file of the target grid is not there; correct --grid",
        "''; no grid by that name; correct --grid",
      })
  void refusalsSayWhatWasProbablyMeant(String text, String what, String remedy) {
    assertThatThrownBy(() -> GridRequest.of(text, RegridMethod.CONSERVATIVE))
        .isInstanceOfSatisfying(
            PlanException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("config-grid");
              assertThat(e.problem().what()).isEqualTo(what);
              assertThat(e.problem().found()).isEqualTo(text);
              assertThat(e.problem().remedy()).isEqualTo(remedy);
            });
  }

  @Test
  void aFileThatLiesOnNoGridIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("text.nc"), "no netCDF");
    TargetGrids grids = new TargetGrids(FileFormats.plain());
    GridRequest request = GridRequest.of(file.toString(), RegridMethod.CONSERVATIVE);
    assertThatThrownBy(() -> grids.of(request))
        .isInstanceOfSatisfying(
            PlanException.class,
            e -> assertThat(e.problem().what()).startsWith("the file gives no target grid: "));
  }

  @Test
  void aFileThatChangedAfterThePlanIsRefused() throws IOException {
    Path file = Files.writeString(folder.resolve("grid.nc"), "a");
    Regrid regrid =
        new Regrid(
            file.toString(),
            Optional.of(new SourceRef(file.toString(), 2, 3)),
            RegridMethod.NEAREST,
            Regrid.Weight.NONE,
            Optional.empty());
    assertThatThrownBy(() -> new TargetGrids(FileFormats.plain()).of(regrid))
        .isInstanceOfSatisfying(
            PlanException.class, e -> assertThat(e.problem().code()).isEqualTo("source-changed"));
  }

  @Test
  void aLandFractionIsThereWhereItIsNeededOnly() {
    assertThatThrownBy(
            () ->
                new Regrid(
                    "1x1",
                    Optional.empty(),
                    RegridMethod.CONSERVATIVE,
                    Regrid.Weight.LAND,
                    Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
