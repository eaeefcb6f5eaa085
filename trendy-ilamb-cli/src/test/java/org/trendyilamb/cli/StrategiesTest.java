// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.exec.Executors;

/**
 * Whatever the strategy and whoever starts its workers, the outputs are those of {@code
 * sequential}, byte for byte. {@code srun} is in {@link SlurmClusterTest}.
 */
class StrategiesTest {
  @TempDir static Path folder;
  private static Path in = Path.of("");

  @BeforeAll
  static void inputs() throws Exception {
    in = Files.createDirectories(folder.resolve("in"));
    int months = 12;
    for (String model : List.of("CLM5.0", "JULES", "ORCHIDEE", "LPX-Bern", "VISIT", "SDGVM")) {
      String writer = months % 24 == 0 ? "netcdf4" : "netcdf3";
      TestField.write(in.resolve(model + "_S3_gpp.nc"), writer, 18, 36, months);
      months += 12;
    }
    for (String writer : List.of("netcdf4", "netcdf3")) {
      Cli.Said said = convert(in, one(writer), "--writer", writer);
      assertThat(said.status()).as(said.errors()).isZero();
    }
  }

  private static Path one(String name) {
    return folder.resolve("sequential-" + name);
  }

  @Test
  void noStrategyIsForgottenHere() {
    assertThat(Executors.load().all())
        .extracting(provider -> provider.id())
        .containsExactlyInAnyOrder("sequential", "locked", "processes", "shards");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--strategy sequential --threads 3",
        "--strategy locked --workers 3",
        "--strategy locked --workers 3 --writer netcdf3",
        "--strategy processes --workers 2",
        "--strategy processes --workers 2 --writer netcdf3",
        "--strategy processes --workers 2 --threads 2",
        "--strategy processes --workers 2 --executor-option shell=false",
        "--strategy processes --workers 2 --launcher local",
        "--strategy processes --workers 2 --launcher command:env",
        "--strategy shards --workers 3",
      })
  void outputsAreThoseOfSequential(String options) throws Exception {
    Path out = folder.resolve(options.replaceAll("[^a-z0-9]+", "-"));
    List<String> words = new ArrayList<>(List.of(options.split(" ")));
    if (options.contains("processes") || options.contains("shards")) {
      words.addAll(List.of("--memory", "64"));
    }
    Cli.Said said = convert(in, out, words.toArray(String[]::new));
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output()).contains("6 converted");
    Path same = one(options.contains("netcdf3") ? "netcdf3" : "netcdf4");
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(same)).hasSize(6);
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"locked", "processes"})
  void outputsOfTheLibraryAreThoseOfSequentialToo(String strategy) throws Exception {
    assumeTrue(
        FileFormats.writers().stream()
            .anyMatch(w -> w.id().equals("netcdf4-c") && w.availability().available()),
        "libnetcdf is not installed");
    Path single = folder.resolve("sequential-c-" + strategy);
    assertThat(convert(in, single, "--writer", "netcdf4-c").status()).isZero();
    Path out = folder.resolve("c-" + strategy);
    Cli.Said said =
        convert(in, out, "--writer", "netcdf4-c", "--strategy", strategy, "--workers", "2");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(single)).hasSize(6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"locked", "processes", "shards"})
  @Tag("slow")
  void theWholeSampleIsTheSameToo(String strategy) throws Exception {
    SampleRun sample = SampleRun.into(folder.resolve("sample-" + strategy));
    SortedMap<String, String> expected = Trees.digests(sample.output());
    assertThat(expected).hasSizeGreaterThan(150);
    Path out = folder.resolve("sample-by-" + strategy);
    Cli.Said said =
        convert(sample.input(), out, "--strategy", strategy, "--workers", "2", "--memory", "128");
    assertThat(said.status()).isEqualTo(sample.converted().status());
    assertThat(Trees.digests(out)).isEqualTo(expected);
  }

  private static Cli.Said convert(Path in, Path out, String... more) {
    List<String> words = new ArrayList<>(List.of("convert", in.toString(), out.toString()));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }
}
