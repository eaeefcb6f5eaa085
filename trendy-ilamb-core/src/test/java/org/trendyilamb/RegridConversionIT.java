// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.plan.GridRequest;
import org.trendyilamb.plan.Regrid;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.tool.OutsideTool;

/** Regridded outputs of sample models against {@code cdo remapcon} of the outputs on their grid. */
class RegridConversionIT {
  /** Rounding to single precision, of the native output that CDO starts from and of ours. */
  private static final double ROUNDING = 3e-7;

  @TempDir Path folder;

  private ConvertedTree onOwnGrid() {
    return ConvertedTree.of(folder.resolve("in"), folder.resolve("native"));
  }

  private ConvertedTree regridded(String grid) {
    return ConvertedTree.of(
        folder.resolve("in"),
        folder.resolve("regridded"),
        config -> config.with(GridRequest.of(grid, RegridMethod.CONSERVATIVE)));
  }

  private void sample(String variant) {
    SampleTree.standard()
        .write(
            folder.resolve("in"),
            SampleOptions.with(List.of(FileFormats.writer("netcdf3"))).only(Set.of(variant)));
  }

  /** The description of the grid of an output, with the bounds that were written. */
  private Path grid(ConvertedTree tree, String variable) throws IOException {
    double[] lat = tree.values("S3", variable, "lat");
    double[] lon = tree.values("S3", variable, "lon");
    String text =
        "gridtype = lonlat\nxsize = "
            + lon.length
            + "\nysize = "
            + lat.length
            + "\nxvals = "
            + joined(lon)
            + "\nxbounds = "
            + joined(tree.values("S3", variable, "lon_bnds"))
            + "\nyvals = "
            + joined(lat)
            + "\nybounds = "
            + joined(tree.values("S3", variable, "lat_bnds"))
            + "\n";
    return Files.writeString(folder.resolve("target.grid"), text);
  }

  private static String joined(double[] values) {
    return String.join(
        " ", Arrays.stream(values).mapToObj(v -> String.format(Locale.ROOT, "%.17g", v)).toList());
  }

  private static double[] cdo(boolean wholeCells, String... operators) {
    List<String> command = new ArrayList<>();
    if (wholeCells) {
      command.addAll(List.of("env", "CDO_REMAP_NORM=destarea"));
    }
    command.addAll(List.of("cdo", "-s", "-b", "F64", "outputf,%.12g,1"));
    command.addAll(List.of(operators));
    OutsideTool.Said said = OutsideTool.run(command.toArray(String[]::new));
    assertThat(said.status()).as(said.errors()).isZero();
    return Arrays.stream(said.output().strip().split("\\s+"))
        .mapToDouble(Double::parseDouble)
        .map(v -> (float) v == 1e20f ? Double.NaN : v)
        .toArray();
  }

  private static void assertSame(double[] ours, double[] theirs) {
    assertThat(ours).hasSameSizeAs(theirs);
    double largest = Arrays.stream(theirs).filter(Double::isFinite).map(Math::abs).max().orElse(0);
    for (int i = 0; i < ours.length; i++) {
      boolean same =
          Double.isNaN(theirs[i])
              ? Double.isNaN(ours[i])
              : Math.abs(ours[i] - theirs[i])
                  <= ROUNDING * Math.max(Math.abs(theirs[i]), 1e-3 * largest);
      if (!same) {
        fail("value %d: %s, CDO %s", i, ours[i], theirs[i]);
      }
    }
  }

  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({
    "JSBACH-v8, 15x10, VALID",
    "YIBs-v9, r20x11, VALID",
    "VISIT-v11, 4x3, VALID",
    "CLM5.0-v12, 15x10, VALID",
    "JULES-v9, 12x12, VALID",
    "LPJ-GUESS-v8, 15x10, CELL",
    "ORCHIDEE-CNP-v9, r20x11, CELL",
  })
  void fluxesAreThoseOfRemapcon(String variant, String grid, Regrid.Weight weight)
      throws IOException {
    OutsideTool.need("cdo");
    sample(variant);
    ConvertedTree before = onOwnGrid();
    ConvertedTree after = regridded(grid);

    for (String variable : List.of("gpp", "cVeg")) {
      if (!after.variables("S3").contains(variable)) {
        continue;
      }
      assertThat(after.plan().tasks())
          .filteredOn(task -> task.id().contains("/" + variable + "_"))
          .allMatch(task -> task.recipe().regrid().orElseThrow().weight() == weight);
      double[] theirs =
          cdo(
              weight == Regrid.Weight.CELL,
              "-remapcon," + grid(after, variable),
              before.file("S3", variable).toString());
      assertSame(after.values("S3", variable), theirs);
    }
    assertThat(after.variables("S3")).contains("gpp");
    assertThat(after.verify()).isEmpty();
  }

  /** CDO has no weights of its own: it takes land fraction times value, and the land fraction. */
  @ParameterizedTest(name = "{0} to {1}")
  @CsvSource({"CLASSIC-v12, 15x10", "CABLE-POP-v13, r20x11", "CLM6.0-v13, 4x3"})
  void landFractionsWeighAsTheyDoByHand(String variant, String grid) throws IOException {
    OutsideTool.need("cdo");
    sample(variant);
    ConvertedTree before = onOwnGrid();
    ConvertedTree after = regridded(grid);

    String target = "-remapcon," + grid(after, "gpp");
    String gpp = before.file("S3", "gpp").toString();
    String land = before.file("S3", "sftlf").toString();
    double[] values = cdo(true, target, "-mul", gpp, land);
    double[] shares = cdo(true, target, "-mul", "-setrtoc,-1e10,1e10,1", gpp, land);
    for (int i = 0; i < values.length; i++) {
      values[i] = shares[i] > 0 ? values[i] / shares[i] : Double.NaN;
    }
    assertSame(after.values("S3", "gpp"), values);
    assertSame(after.values("S3", "sftlf"), cdo(true, target, land));
  }

  @Test
  void fieldsWithoutMissingValuesToo() throws IOException {
    OutsideTool.need("cdo");
    new GeneratedFile()
        .months(2)
        .globe(18, 36)
        .write(
            folder.resolve("in/TRENDYv11/JSBACH/S3/JSBACH_S3_gpp.nc"),
            "gpp",
            "kg m-2 s-1",
            at -> 1e-8 * (1 + Math.sin(at[1] * 0.7 + at[2] * 1.3 + at[0])));
    ConvertedTree before = onOwnGrid();
    ConvertedTree after = regridded("r25x17");
    assertSame(
        after.values("S3", "gpp"),
        cdo(false, "-remapcon," + grid(after, "gpp"), before.file("S3", "gpp").toString()));
  }
}
