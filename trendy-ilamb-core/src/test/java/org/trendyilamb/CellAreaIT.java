// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.tool.OutsideTool;

/** Areas of cells against the sphere and against CDO. */
class CellAreaIT {
  private static final double FOUR_PI_R2 =
      4 * Math.PI * CellArea.EARTH_RADIUS * CellArea.EARTH_RADIUS;

  @TempDir Path folder;

  private ConvertedTree converted() {
    Path mine = folder.resolve("in/TRENDYv11/CLM5.0/S3");
    new GeneratedFile()
        .months(2)
        .globe(36, 72)
        .write(mine.resolve("CLM5.0_S3_gpp.nc"), "gpp", "kg m-2 s-1", at -> 1e-8 * (1 + at[1]));
    new GeneratedFile()
        .globe(36, 72)
        .write(
            mine.resolve("CLM5.0_S3_oceanCoverFrac.nc"), "oceanCoverFrac", "1", at -> at[1] / 72.0);
    return ConvertedTree.of(folder.resolve("in"), folder.resolve("out"));
  }

  @Test
  void theBoundsThatAreWrittenCoverTheSphere() {
    ConvertedTree tree = converted();
    double[] lat = tree.values("S3", "areacella", "lat_bnds");
    double[] lon = tree.values("S3", "areacella", "lon_bnds");
    double[] areas = tree.values("S3", "areacella");
    double sum = 0;
    for (int i = 0; i < areas.length; i++) {
      int row = i / 72;
      int column = i % 72;
      double area =
          CellArea.of(lat[2 * row], lat[2 * row + 1], lon[2 * column], lon[2 * column + 1]);
      assertThat(areas[i]).isEqualTo((float) area);
      sum += area;
    }
    assertThat(sum / FOUR_PI_R2).isCloseTo(1, within(1e-12));
  }

  @Test
  void cdoSumsTheAreasToTheSphere() {
    OutsideTool.need("cdo");
    Path areas = converted().file("S3", "areacella");
    assertThat(number("-fldsum", areas) / FOUR_PI_R2).isCloseTo(1, within(1e-7));
  }

  @Test
  void cdoHasTheSameTotalOfTheWholeChain() {
    OutsideTool.need("cdo");
    ConvertedTree tree = converted();
    OutsideTool.Said said =
        OutsideTool.run(
            "cdo",
            "-s",
            "outputf,%.9g,1",
            "-fldsum",
            "-mulc,0.01",
            "-mul",
            "-mul",
            "-seltimestep,1",
            tree.file("S3", "gpp").toString(),
            tree.file("S3", "sftlf").toString(),
            tree.file("S3", "areacella").toString());
    assertThat(said.status()).as(said.errors()).isZero();
    double expected = 0;
    for (int row = 0; row < 36; row++) {
      for (int column = 0; column < 72; column++) {
        double cell = CellArea.of(-90 + 5 * row, -85 + 5 * row, 0, 5);
        expected += 1e-8 * (1 + row) * (1 - column / 72.0) * cell;
      }
    }
    assertThat(Double.parseDouble(said.output().strip()) / expected).isCloseTo(1, within(1e-6));
  }

  private static double number(String operator, Path file) {
    OutsideTool.Said said =
        OutsideTool.run("cdo", "-s", "-b", "F64", "outputf,%.15g,1", operator, file.toString());
    assertThat(said.status()).as(said.errors()).isZero();
    return Double.parseDouble(said.output().strip());
  }
}
