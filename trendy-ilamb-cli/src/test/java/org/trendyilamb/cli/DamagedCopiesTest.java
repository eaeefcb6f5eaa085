// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.report.Status;

/**
 * Two hundred copies of good files, cut off or with flipped bits, beside good ones. Each ends with
 * a reason, or is converted because the damage met only values, which no format of the input
 * guards.
 */
@Tag("slow")
class DamagedCopiesTest {
  private static final int COPIES = 200;
  private static final long SEED = 7;

  @TempDir Path folder;

  @Test
  void everyOneEndsWithAReasonAndNeighboursAreUntouched() throws Exception {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path good = folder.resolve("good");
    List<byte[]> wholes =
        List.of(
            Files.readAllBytes(TestField.write(folder.resolve("a.nc"), "netcdf3", 18, 36, 12)),
            Files.readAllBytes(TestField.write(folder.resolve("b.nc"), "netcdf4", 18, 36, 12)));
    Files.createDirectories(good);
    for (String model : List.of("CLM5.0", "JULES", "VISIT")) {
      Path file = TestField.write(good.resolve(model + "_S3_gpp.nc"), "netcdf3", 18, 36, 24);
      Files.copy(file, in.resolve(file.getFileName()));
    }
    Path alone = folder.resolve("alone");
    assertThat(Cli.run("convert", good.toString(), alone.toString()).status()).isZero();

    Random random = new Random(SEED);
    TreeMap<String, Boolean> cut = new TreeMap<>();
    for (int i = 0; i < COPIES; i++) {
      byte[] bytes = wholes.get(i % 2).clone();
      boolean shorter = i / 2 % 2 == 0;
      if (shorter) {
        bytes = Arrays.copyOf(bytes, random.nextInt(bytes.length));
      } else {
        int reach = i / 4 % 2 == 0 ? Math.min(2_000, bytes.length) : bytes.length;
        for (int flips = 1 + random.nextInt(8); flips > 0; flips--) {
          bytes[random.nextInt(reach)] ^= (byte) (1 << random.nextInt(8));
        }
      }
      // One variable each, so that no two map to one output.
      String name = String.format(Locale.ROOT, "CABLE-POP_S%d_gpp_%03d.nc", i % 4, i);
      Path place = Files.createDirectories(in.resolve("damaged" + i)).resolve(name);
      Files.write(place, bytes);
      cut.put(place.toString(), shorter);
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
            "processes",
            "--workers",
            "2",
            "--memory",
            "128");
    assertThat(said.status()).as(said.errors()).isIn(1, 6, 7);
    assertThat(said.errors()).doesNotContain("internal error");
    RunReport report =
        new PlanFormat()
            .read(
                Files.readString(out.resolve(Conversion.STATE_FOLDER).resolve("report.json")),
                RunReport.class);
    Set<Status> ends =
        Set.of(Status.REFUSED, Status.FAILED, Status.QUARANTINED, Status.OUT_OF_MEMORY);
    int bad = 0;
    for (ReportEntry entry : report.entries()) {
      if (!cut.containsKey(entry.source())) {
        continue;
      }
      if (ends.contains(entry.status())) {
        bad++;
        assertThat(entry.problem().orElseThrow().what()).as(entry.source()).isNotBlank();
        assertThat(entry.problem().orElseThrow().code()).as(said.errors()).isNotEqualTo("internal");
      } else {
        assertThat(cut.get(entry.source())).as("cut and converted: %s", entry.source()).isFalse();
      }
    }
    assertThat(report.entries().stream().filter(e -> cut.containsKey(e.source()))).hasSize(COPIES);
    assertThat(bad).isGreaterThan(COPIES / 2);
    assertThat(Trees.digests(out)).containsAllEntriesOf(Trees.digests(alone));
    assertThat(Trees.leftovers(out)).isEmpty();
  }
}
