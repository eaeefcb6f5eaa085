// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.Executors;

/** What {@code --strategy auto} chooses. */
class AutoStrategyTest {
  private static final int LARGE_MIB = 256_000;

  @TempDir Path folder;

  private static AutoStrategy choose(
      int files, long bytes, int cores, long memoryMiB, String writer, Set<String> options) {
    return AutoStrategy.choose(
        Executors.load(),
        new AutoStrategy.Circumstances(
            Collections.nCopies(files, bytes),
            cores,
            cores,
            memoryMiB,
            256,
            Optional.empty(),
            writer,
            options));
  }

  @ParameterizedTest
  @CsvSource({
    // files, bytes of each, cores: one file, or one core, leaves nothing to share out.
    "1, 4000000000, 8, sequential, 1",
    "200, 400000000, 1, sequential, 1",
    "840, 2000000000, 48, processes, 48"
  })
  void choosesBySizeAndCores(int files, long bytes, int cores, String strategy, int workers) {
    AutoStrategy chosen = choose(files, bytes, cores, LARGE_MIB, "netcdf4", Set.of());
    assertThat(chosen.provider().id()).isEqualTo(strategy);
    assertThat(chosen.workers()).isEqualTo(workers);
    assertThat(chosen.reason())
        .startsWith("strategy: " + strategy + " with " + workers + " worker")
        .contains(files + " files")
        .contains("estimated");
  }

  @Test
  void memoryLimitsTheWorkers() {
    assertThat(choose(840, 2_000_000_000L, 48, 8_000, "netcdf4", Set.of()).workers())
        .isLessThanOrEqualTo(10);
  }

  @Test
  void threadsAreNotChosenForAWriterThatIsNotSafeForThem() {
    for (int files : new int[] {2, 10, 100, 1000}) {
      assertThat(choose(files, 50_000_000, 4, LARGE_MIB, "netcdf4-c", Set.of()).provider().id())
          .isNotEqualTo("locked");
    }
  }

  @Test
  void whoDoesNotKnowTheOptionsOfTheUserIsNotChosen() {
    assertThat(choose(1, 1_000_000, 2, LARGE_MIB, "netcdf4", Set.of("launcher")).provider().id())
        .isIn("processes", "shards");
  }

  @Test
  void theNumberOfWorkersThatIsAskedForIsKept() {
    AutoStrategy chosen =
        AutoStrategy.choose(
            Executors.load(),
            new AutoStrategy.Circumstances(
                Collections.nCopies(100, 400_000_000L),
                8,
                8,
                LARGE_MIB,
                256,
                Optional.of(3),
                "netcdf4",
                Set.of("launcher")));
    assertThat(chosen.workers()).isEqualTo(3);
  }

  @Test
  void convertTellsWhatItChoseAlsoFromAnOptionsFile() throws IOException {
    Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf3", 18, 36, 12);
    Path options = Files.writeString(folder.resolve("options.yaml"), "strategy: auto\n");
    Cli.Said said =
        Cli.run(
            "convert", input + "", folder.resolve("out") + "", "--config", options + "", "--json");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.errors()).contains("strategy: sequential with 1 worker (1 files, 0.0 MB");
    assertThat(said.output()).contains("\"strategy\" : \"sequential\"");
    assertThat(Trees.outputs(folder.resolve("out"))).hasSize(1);
  }
}
