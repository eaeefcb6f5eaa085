// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.Conversion;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/**
 * Files that were made to break readers, and odd ones, from {@code hostile} below the folder that
 * the system property {@code trendyilamb.realdata} names: in one run with good files, which must
 * come out as they do alone. Skipped without that folder.
 */
@Tag("slow")
class HostileFilesTest {
  private static final Set<Status> REASONED =
      Set.of(
          Status.REFUSED,
          Status.FAILED,
          Status.QUARANTINED,
          Status.TIMED_OUT,
          Status.OUT_OF_MEMORY);

  /** So many that no two of the files map to one output and are refused for that alone. */
  private static final List<String> OTHERS =
      List.of(
          "CABLE-POP", "DLEM", "OCN", "IBIS", "CLASSIC", "ED", "JSBACH", "LPJmL", "YIBs", "ISAM");

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"processes", "locked", "sequential"})
  void eachEndsWithAReasonAndNeighboursAreUntouched(String strategy) throws Exception {
    List<Path> hostile = hostile();
    Path in = Files.createDirectories(folder.resolve("in"));
    Path good = Files.createDirectories(folder.resolve("good"));
    for (String model : List.of("CLM5.0", "JULES", "VISIT")) {
      Path file = TestField.write(good.resolve(model + "_S3_gpp.nc"), "netcdf4", 18, 36, 24);
      Files.copy(file, in.resolve(file.getFileName()));
    }
    Path alone = folder.resolve("alone");
    assertThat(Cli.run("convert", good.toString(), alone.toString()).status()).isZero();
    List<String> placed = new ArrayList<>();
    for (int i = 0; i < hostile.size(); i++) {
      // A name that the scan takes for gpp of a model, each in a place of its own.
      String model = OTHERS.get(i / 4 % OTHERS.size());
      String name = String.format(Locale.ROOT, "%s_S%d_gpp.nc", model, i % 4);
      Path place = Files.createDirectories(in.resolve("hostile" + i)).resolve(name);
      placed.add(Files.copy(hostile.get(i), place).toString());
    }
    Path out = folder.resolve("out");
    Cli.Said said =
        Cli.runApart(
            folder.resolve("log"),
            List.of("-Xmx256m"),
            "convert",
            in.toString(),
            out.toString(),
            "--strategy",
            strategy,
            "--workers",
            "2",
            "--memory",
            "128",
            "--deadline",
            "120");
    assertThat(said.status()).as(said.errors()).isIn(1, 6, 7);
    assertThat(said.errors()).doesNotContain("internal error");
    RunReport report =
        new PlanFormat()
            .read(
                Files.readString(out.resolve(Conversion.STATE_FOLDER).resolve("report.json")),
                RunReport.class);
    assertThat(report.entries()).hasSize(placed.size() + 3);
    for (ReportEntry entry : report.entries()) {
      if (placed.contains(entry.source())) {
        Path original = hostile.get(placed.indexOf(entry.source()));
        assertThat(entry.status()).as(original.toString()).isIn(REASONED);
        assertThat(entry.problem().orElseThrow().what()).as(original.toString()).isNotBlank();
        assertThat(entry.problem().orElseThrow().code())
            .as(original.toString())
            .isNotIn("internal", "output-conflict");
      }
    }
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(alone)).hasSize(3);
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  @Test
  void theFolderHoldsSomething() throws Exception {
    assertThat(hostile()).hasSizeGreaterThan(10);
  }

  private static List<Path> hostile() throws Exception {
    String named = System.getProperty("trendyilamb.realdata", "");
    assumeTrue(
        !named.isBlank() && Files.isDirectory(Path.of(named, "hostile")),
        "no folder of hostile files: give -Dtrendyilamb.realdata=FOLDER");
    try (Stream<Path> files = Files.list(Path.of(named, "hostile"))) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
