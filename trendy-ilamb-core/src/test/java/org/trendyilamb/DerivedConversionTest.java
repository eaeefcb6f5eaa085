// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.Status;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.sample.TruthField;
import org.trendyilamb.sample.TruthStep;
import org.trendyilamb.sample.TruthVariable;

/** Outputs that follow from several inputs. */
class DerivedConversionTest {
  /** Two single-precision inputs of about the same size are each rounded once. */
  private static final double ROUNDING = 4e-7;

  @TempDir Path folder;

  private ConvertedTree convert(String... derive) {
    return ConvertedTree.of(
        folder.resolve("in"),
        folder.resolve("out"),
        config -> config.with(new ConversionConfig.Extras(Set.of(derive), false)));
  }

  private Path file(String name) {
    return folder.resolve("in/TRENDYv11/VISIT/S3/VISIT_S3_" + name + ".nc");
  }

  private void flux(String name, String units, double base) {
    new GeneratedFile()
        .months(3)
        .globe(4, 8)
        .write(
            file(name),
            name,
            units,
            at -> at[1] == 0 ? 1e20f : base * (1 + at[0] + 0.1 * at[1] + 0.01 * at[2]));
  }

  @ParameterizedTest
  @ValueSource(strings = {"VISIT-v11", "LPJmL-v13", "CABLE-POP-v13"})
  void nppOfTheSampleIsTrue(String variant) {
    SampleTruth gpp =
        SampleTree.standard()
            .write(
                folder.resolve("in"),
                SampleOptions.with(List.of(FileFormats.writer("netcdf3"))).only(Set.of(variant)))
            .stream()
            .filter(one -> one.variable().equals(Optional.of(TruthVariable.GPP)))
            .findFirst()
            .orElseThrow();

    ConvertedTree tree = convert();

    double[] npp = tree.values("S3", "npp");
    double[] source = tree.values("S3", "gpp");
    double[] lat = tree.values("S3", "npp", "lat");
    double[] lon = tree.values("S3", "npp", "lon");
    int cells = lat.length * lon.length;
    assertThat(npp).hasSize(gpp.steps().size() * cells);
    TruthField field = TruthField.of("S3");
    int compared = 0;
    for (int i = 0; i < npp.length; i++) {
      int step = i / cells;
      double y = lat[i % cells / lon.length];
      double x = lon[i % lon.length];
      if (Double.isNaN(gpp.value(step, y, x))) {
        assertThat(npp[i]).isNaN();
        continue;
      }
      TruthStep when = gpp.steps().get(step);
      double share = gpp.value(step, y, x) / truth(field, TruthVariable.GPP, when, y, x);
      double expected = share * truth(field, TruthVariable.NPP, when, y, x);
      assertThat(npp[i]).isCloseTo(expected, within(ROUNDING * Math.abs(source[i])));
      compared++;
    }
    assertThat(compared).isGreaterThan(100);
    assertThat(tree.verify()).isEmpty();
  }

  private static double truth(
      TruthField field, TruthVariable variable, TruthStep when, double lat, double lon) {
    return field.month(variable, 0, when.year(), when.month().orElseThrow(), lat, lon);
  }

  @Test
  void everyTermComesInItsOwnUnit() throws IOException {
    flux("gpp", "kg m-2 s-1", 3e-8);
    flux("ra", "g m-2 s-1", 1e-5);

    ConvertedTree tree = convert();

    double[] npp = tree.values("S3", "npp");
    for (int i = 0; i < npp.length; i++) {
      int row = i / 8 % 4;
      if (row == 0) {
        assertThat(npp[i]).isNaN();
      } else {
        double expected = 2e-8 * (1 + i / 32 + 0.1 * row + 0.01 * (i % 8));
        assertThat(npp[i]).isCloseTo(expected, within(1e-6 * expected));
      }
    }
    String hashes =
        MoreFiles.asByteSource(file("gpp")).hash(Hashing.sha256())
            + ", "
            + MoreFiles.asByteSource(file("ra")).hash(Hashing.sha256());
    assertThat(tree.header("S3", "npp").attributes().text("trendy_ilamb_source_sha256"))
        .contains(hashes);
    assertThat(tree.header("S3", "npp").attributes().text("trendy_ilamb_source"))
        .contains("VISIT_S3_gpp.nc, VISIT_S3_ra.nc");
    assertThat(tree.header("S3", "npp").attributes().text("trendy_ilamb_formula"))
        .contains("gpp - ra");
    assertThat(tree.attribute("S3", "npp", "comment").orElseThrow()).contains("derived: gpp - ra");
  }

  @Test
  void missingInOneTermIsMissingInTheSum() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    new GeneratedFile()
        .months(3)
        .globe(4, 8)
        .write(file("ra"), "ra", "kg m-2 s-1", at -> at[2] == 3 ? 1e20f : 1e-8);
    double[] npp = convert().values("S3", "npp");
    assertThat(npp[8 + 3]).isNaN();
    assertThat(npp[8 + 4]).isFinite();
  }

  @Test
  void whatIsDeliveredIsNotDerived() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    flux("ra", "kg m-2 s-1", 1e-8);
    flux("npp", "kg m-2 s-1", 7e-9);
    ConvertedTree tree = convert("npp");
    assertThat(tree.variables("S3")).containsExactly("gpp", "npp", "ra");
    assertThat(tree.values("S3", "npp")[8]).isCloseTo(7e-9 * 1.1, within(1e-14));
    assertThat(tree.issueCodes("npp")).contains("derivation-delivered");
  }

  @Test
  void neeIsMadeOnRequestOnly() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    flux("ra", "kg m-2 s-1", 1e-8);
    flux("rh", "kg m-2 s-1", 5e-9);
    assertThat(convert().variables("S3")).containsExactly("gpp", "npp", "ra", "rh");
    ConvertedTree tree = convert("nee", "reco");
    assertThat(tree.variables("S3")).containsExactly("gpp", "nee", "npp", "ra", "reco", "rh");
    assertThat(tree.values("S3", "nee")[8]).isCloseTo(-1.5e-8 * 1.1, within(1e-14));
    assertThat(tree.values("S3", "reco")[8]).isCloseTo(1.5e-8 * 1.1, within(1e-14));
    assertThat(tree.verify()).isEmpty();
  }

  @Test
  void whatIsAskedForAndCannotBeMadeIsRefused() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    assertThat(convert("nee").entries(Status.REFUSED))
        .singleElement()
        .satisfies(
            e -> {
              assertThat(e.source()).isEqualTo("S3/VISIT");
              assertThat(e.problem().orElseThrow().code()).isEqualTo("derivation-source-missing");
            });
  }

  @Test
  void sourcesOnDifferentGridsMakeNothing() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    new GeneratedFile().months(3).globe(8, 16).write(file("ra"), "ra", "kg m-2 s-1", at -> 1e-8);
    ConvertedTree quiet = convert();
    assertThat(quiet.variables("S3")).containsExactly("gpp", "ra");
    assertThat(quiet.issueCodes("gpp")).contains("derivation-grid");
    assertThat(convert("npp").entries(Status.REFUSED))
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("derivation-grid"));
  }

  @Test
  void sourcesOverDifferentTimesMakeNothing() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    new GeneratedFile().months(4).globe(4, 8).write(file("ra"), "ra", "kg m-2 s-1", at -> 1e-8);
    ConvertedTree tree = convert("npp");
    assertThat(tree.variables("S3")).containsExactly("gpp", "ra");
    assertThat(tree.entries(Status.REFUSED))
        .singleElement()
        .satisfies(e -> assertThat(e.problem().orElseThrow().code()).isEqualTo("derivation-time"));
  }

  @Test
  void aSelectionOfTheTargetFindsItsSources() {
    flux("gpp", "kg m-2 s-1", 3e-8);
    flux("ra", "kg m-2 s-1", 1e-8);
    ConvertedTree tree =
        ConvertedTree.of(
            folder.resolve("in"),
            folder.resolve("out"),
            config ->
                config.with(new ConversionConfig.Selection(Set.of(), Set.of(), Set.of("npp"))));
    assertThat(tree.variables("S3")).containsExactly("npp");
    assertThat(tree.report().entries()).allMatch(e -> e.status() == Status.CONVERTED);
  }
}
