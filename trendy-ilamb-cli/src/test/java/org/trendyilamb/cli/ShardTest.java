// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;
import org.trendyilamb.io.OutputLock;

/** Parts of one plan, run apart, put together. */
class ShardTest {
  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void inputs() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    int months = 12;
    for (String model : List.of("CLM5.0", "JULES", "ORCHIDEE", "LPX-Bern", "VISIT")) {
      TestField.write(in.resolve(model + "_S3_gpp.nc"), "netcdf3", 18, 36, months);
      months += 12;
    }
    Files.write(in.resolve("SDGVM_S3_gpp.nc"), new byte[] {1, 2, 3});
  }

  private Cli.Said shard(String which, String... more) {
    List<String> words = new ArrayList<>(List.of("convert", in.toString(), out.toString()));
    words.addAll(List.of("--shard", which));
    words.addAll(List.of(more));
    return Cli.run(words.toArray(String[]::new));
  }

  private Cli.Said collect() {
    return Cli.run("collect", out.toString());
  }

  private Path state(String name) {
    return out.resolve(Conversion.STATE_FOLDER).resolve(name);
  }

  @Test
  void threeShardsAndACollectorGiveWhatOneRunGives() throws Exception {
    Path whole = folder.resolve("whole");
    assertThat(Cli.run("convert", in.toString(), whole.toString()).status()).isEqualTo(1);
    int converted = 0;
    for (String which : List.of("2/3", "3/3", "1/3")) {
      Cli.Said said = shard(which);
      assertThat(said.status()).as(said.errors()).isEqualTo(which.equals("1/3") ? 1 : 0);
      assertThat(said.errors()).contains("shard: " + which + " (--shard)");
      converted += Integer.parseInt(said.output().replaceAll("(?s)^(\\d+) converted.*", "$1"));
      assertThat(out.resolve("ilamb3.csv")).doesNotExist();
      assertThat(state("report.json")).doesNotExist();
    }
    assertThat(converted).isEqualTo(5);
    Cli.Said collected = collect();
    assertThat(collected.status()).as(collected.errors()).isEqualTo(1);
    assertThat(collected.output()).contains("5 converted, 1 refused").contains("3 shards of seq");
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(whole)).hasSize(5);
    for (String table : List.of("ilamb3.csv", "model_setup.yaml")) {
      assertThat(Files.readString(out.resolve(table)))
          .isEqualTo(Files.readString(whole.resolve(table)).replace("/whole", "/out"));
    }
    assertThat(state("report.json")).isRegularFile();
    assertThat(Trees.leftovers(out)).isEmpty();

    Cli.Said again = collect();
    assertThat(again.output()).contains("5 converted, 1 refused");
    assertThat(Files.readAllLines(state("journal-all.jsonl"))).hasSize(5);
    assertThat(Cli.run("convert", in.toString(), out.toString()).output()).contains("5 up to date");
    assertThat(shard("1/2").output()).contains("up to date").doesNotContain("converted");
  }

  @Test
  void theCollectorTellsWhatIsMissing() throws Exception {
    assertThat(collect().status()).isEqualTo(3);
    shard("1/3");
    shard("2/3");
    Cli.Said early = collect();
    assertThat(early.status()).isEqualTo(1);
    assertThat(early.errors())
        .contains("shard 3/3 did not come to its end")
        .contains("its shard never began [shard-unfinished]")
        .contains("remedy:   run shard 3/3 again, then collect");
    assertThat(early.output()).contains("cancelled");

    shard("3/3");
    Path lost = Trees.outputs(out).get(0);
    Files.delete(lost);
    Cli.Said missing = collect();
    assertThat(missing.errors()).contains("[output-missing]").contains(lost.toString());
    assertThat(missing.output()).contains("4 converted").contains("1 failed");
    for (String which : List.of("1/3", "2/3", "3/3")) {
      shard(which);
    }
    assertThat(collect().output()).contains("1 converted, 4 up to date, 1 refused");
  }

  @Test
  void aShardWithoutReportCountsByItsJournal() throws Exception {
    shard("1/1");
    Files.delete(state("report-shard-1-of-1.json"));
    Cli.Said said = collect();
    assertThat(said.errors()).contains("shard 1/1 did not come to its end");
    assertThat(said.output()).contains("5 up to date, 1 refused");
  }

  @Test
  void shardsThatSawDifferentWorkAreNotPutTogether() throws Exception {
    shard("1/2");
    shard("2/2", "--deflate", "3");
    Cli.Said said = collect();
    assertThat(said.status()).isEqualTo(1);
    assertThat(said.errors()).contains("[shards-differ]").contains("saw different work");
    assertThat(out.resolve("ilamb3.csv")).doesNotExist();
  }

  @Test
  void shardsAtOneTimeDoNotDisturbEachOther() throws Exception {
    List<Process> shards = new ArrayList<>();
    for (int i = 1; i <= 3; i++) {
      shards.add(
          Cli.start(
              folder.resolve("log" + i),
              List.of("-Xmx128m"),
              "convert",
              in.toString(),
              out.toString(),
              "--shard",
              i + "/3"));
    }
    for (Process shard : shards) {
      assertThat(shard.waitFor(120, TimeUnit.SECONDS)).isTrue();
    }
    assertThat(shards).extracting(Process::exitValue).containsExactly(1, 0, 0);
    assertThat(collect().output()).contains("5 converted, 1 refused");
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  @Test
  void wholeRunsAndShardsShutEachOtherOut() {
    try (OutputLock whole = OutputLock.acquire(out.resolve(Conversion.STATE_FOLDER), "all")) {
      assertThat(shard("1/2").status()).isEqualTo(75);
      assertThat(whole).isNotNull();
    }
    try (OutputLock part = OutputLock.share(out.resolve(Conversion.STATE_FOLDER), "all")) {
      Cli.Said said = Cli.run("convert", in.toString(), out.toString());
      assertThat(said.status()).isEqualTo(75);
      assertThat(said.errors()).contains("one of several shards, process ");
      assertThat(part).isNotNull();
    }
    shard("1/2");
    try (OutputLock part = OutputLock.share(out.resolve(Conversion.STATE_FOLDER), "all")) {
      assertThat(collect().status()).isEqualTo(75);
      assertThat(part).isNotNull();
    }
  }

  @Test
  void wrongShardsAreRefused() {
    for (String wrong : List.of("0/3", "4/3", "three")) {
      Cli.Said said = shard(wrong);
      assertThat(said.status()).isEqualTo(2);
      assertThat(said.errors()).contains("[config-shard]");
    }
    assertThat(shard("1/2", "--shard-count", "2").status()).isEqualTo(2);
    assertThat(Cli.run("convert", in.toString(), out.toString(), "--shard-count", "2").errors())
        .contains("--shard-count means nothing without --shard auto");
    assertThat(out).doesNotExist();
  }
}
