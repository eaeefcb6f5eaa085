// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;

/**
 * Faults that hit a run as a whole: full disks, damaged inputs, two runs at once, torn journals.
 */
class JournalFaultTest {
  private static final List<String> MODELS =
      List.of("CLM5.0", "JULES", "ORCHIDEE", "LPX-Bern", "VISIT", "SDGVM", "ISAM", "CABLE-POP");

  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");

  @BeforeEach
  void folders() throws IOException {
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
  }

  private Path input(String model, int rows, int months) {
    return TestField.write(in.resolve(model + "_S3_gpp.nc"), "netcdf3", rows, 2 * rows, months);
  }

  private Cli.Said convert(Path to, String... more) {
    String[] words = new String[3 + more.length];
    words[0] = "convert";
    words[1] = in.toString();
    words[2] = to.toString();
    System.arraycopy(more, 0, words, 3, more.length);
    return Cli.run(words);
  }

  @ParameterizedTest
  @CsvSource({
    "sequential, netcdf4",
    "processes, netcdf4",
    "sequential, netcdf4-c",
    "locked, netcdf4-c",
    "processes, netcdf4-c"
  })
  void aFullDiskStopsTheRunAndWithSpaceTheNextOneCompletes(String strategy, String writer)
      throws Exception {
    assumeTrue(FileFormats.writer(writer).availability().available(), "no libnetcdf");
    for (String model : MODELS) {
      input(model, 90, 12);
    }
    Path whole = folder.resolve("whole");
    assertThat(convert(whole, "--writer", writer).status()).isZero();
    long size = Files.size(Trees.outputs(whole).get(0));
    Path disk = Files.createDirectories(folder.resolve("disk"));
    // Room for some outputs and the beginning of another.
    long room = 3 * size + size / 2 + 200_000;
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + room, "tmpfs", disk.toString()) == 0,
        "a small disk can only be mounted by root");
    try {
      Path small = disk.resolve("out");
      Cli.Said said =
          convert(
              small,
              "--writer",
              writer,
              "--strategy",
              strategy,
              "--workers",
              "1",
              "--memory",
              "128");
      assertThat(said.status()).as(said.errors()).isEqualTo(5);
      assertThat(said.errors()).contains("[disk-full]").contains("no more are started");
      // One task met the full disk; the others were not made to fail one by one.
      assertThat(said.output()).contains("1 failed").containsPattern("[1-7] cancelled");
      assertThat(Trees.leftovers(small)).isEmpty();
      assertThat(Trees.digests(whole)).containsAllEntriesOf(Trees.digests(small));
      assertThat(Trees.outputs(small)).isNotEmpty().hasSizeLessThan(MODELS.size());

      assertThat(run("mount", "-o", "remount,size=200m", disk.toString())).isZero();
      Cli.Said again = convert(small, "--writer", writer);
      assertThat(again.status()).as(again.errors()).isZero();
      assertThat(again.output()).contains("up to date");
      assertThat(Trees.digests(small)).isEqualTo(Trees.digests(whole));
    } finally {
      run("umount", disk.toString());
    }
  }

  /** The output fits, the line that says so does not: it is done again, not taken for done. */
  @Test
  void aJournalThatCannotGrowEndsTheRun() throws Exception {
    for (String model : MODELS) {
      input(model, 18, 12);
    }
    Path state = Files.createDirectories(out.resolve(Conversion.STATE_FOLDER));
    assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=4k", "tmpfs", state.toString()) == 0,
        "a small disk can only be mounted by root");
    try {
      Cli.Said said = convert(out);
      assertThat(said.status()).as(said.errors()).isEqualTo(5);
      assertThat(said.errors()).contains("[disk-full]").contains("journal-all.jsonl");
      assertThat(Trees.outputs(out)).hasSize(1);
      assertThat(state.resolve("journal-all.jsonl")).isEmptyFile();
    } finally {
      run("umount", state.toString());
    }
    assertThat(convert(out).output()).contains("8 converted");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sequential", "processes"})
  void damagedInputsAreToldOnceAndHarmNoNeighbour(String strategy) throws Exception {
    Path good = input("CLM5.0", 18, 12);
    input("VISIT", 18, 24);
    Path whole = folder.resolve("whole");
    assertThat(convert(whole).status()).isZero();
    byte[] bytes = Files.readAllBytes(good);
    Files.write(in.resolve("JULES_S3_gpp.nc"), Arrays.copyOf(bytes, bytes.length / 3));
    Files.write(in.resolve("ORCHIDEE_S3_gpp.nc"), new byte[0]);
    Files.writeString(in.resolve("SDGVM_S3_gpp.nc"), "<html>404 not found</html>\n".repeat(40));
    byte[] flipped = bytes.clone();
    flipped[15] ^= 0x40;
    Files.write(in.resolve("ISAM_S3_gpp.nc"), flipped);
    Files.createDirectories(in.resolve("CABLE-POP_S3_gpp.nc"));
    Cli.Said said = convert(out, "--strategy", strategy, "--workers", "2", "--memory", "128");
    assertThat(said.status()).as(said.errors()).isIn(1, 7);
    assertThat(said.errors()).doesNotContain("trying again").doesNotContain("internal error");
    for (String bad : List.of("JULES", "ORCHIDEE", "SDGVM", "ISAM")) {
      assertThat(said.errors()).containsPattern("(refused|failed): \\S+" + bad + "_S3_gpp.nc");
    }
    assertThat(said.output()).contains("2 converted, 4 refused");
    assertThat(Trees.digests(out)).isEqualTo(Trees.digests(whole)).hasSize(2);
  }

  @Test
  void inputsThatMayNotBeReadAreTold() throws Exception {
    Path denied = input("CLM5.0", 18, 12);
    assertThat(denied.toFile().setReadable(false)).isTrue();
    assumeTrue(!Files.isReadable(denied), "the superuser may read everything");
    Cli.Said said = convert(out);
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.errors()).contains("refused: " + denied);
  }

  /** The superuser may read everything, unless that privilege is taken away. */
  @Test
  void inputsThatMayNotBeReadAreToldToTheSuperuserToo() throws Exception {
    Path denied = input("CLM5.0", 18, 12);
    input("JULES", 18, 12);
    assertThat(denied.toFile().setReadable(false, false)).isTrue();
    String without = "-dac_override,-dac_read_search";
    List<String> words =
        new ArrayList<>(
            List.of("setpriv", "--bounding-set=" + without, "--inh-caps=" + without, "--"));
    assumeTrue(run("sh", "-c", String.join(" ", words) + " true") == 0, "setpriv does not work");
    words.addAll(Cli.command(List.of("-Xmx128m"), "convert", in.toString(), out.toString()));
    Path errors = folder.resolve("errors");
    Process process =
        new ProcessBuilder(words)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(errors.toFile())
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    String said = Files.readString(errors);
    assertThat(process.exitValue()).as(said).isIn(1, 3, 7);
    assertThat(said).contains("refused: " + denied).doesNotContain("internal error");
    assertThat(Trees.outputs(out)).hasSize(1);
  }

  @Test
  void ofTwoRunsOneIsRefusedAndAKilledOneHoldsNothing() throws Exception {
    input("CLM5.0", 360, 48);
    input("JULES", 18, 12);
    Process first =
        Cli.start(
            folder.resolve("first"),
            List.of("-Xmx256m"),
            "convert",
            in.toString(),
            out.toString(),
            "--deflate",
            "9");
    try {
      KillTest.await(() -> !first.isAlive() || partIsThere());
      assertThat(first.isAlive()).as("still at work").isTrue();
      Cli.Said second = convert(out);
      assertThat(second.status()).isEqualTo(75);
      assertThat(second.errors()).contains("[output-locked]").contains("process " + first.pid());
      assertThat(Trees.leftovers(out)).as("the second run swept nothing").isNotEmpty();
    } finally {
      first.destroyForcibly();
      assertThat(first.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }
    Cli.Said third = convert(out);
    assertThat(third.status()).as(third.errors()).isZero();
    assertThat(third.errors()).contains("removed what an interrupted run left behind");
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  private boolean partIsThere() {
    try {
      return !Trees.leftovers(out).isEmpty();
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  @Test
  void aTornLastLineCostsThatTaskOnly() throws Exception {
    for (String model : MODELS.subList(0, 3)) {
      input(model, 18, 12);
    }
    convert(out);
    Path journal = out.resolve(Conversion.STATE_FOLDER).resolve("journal-all.jsonl");
    byte[] lines = Files.readAllBytes(journal);
    Files.write(journal, Arrays.copyOf(lines, lines.length - 20));
    Cli.Said said = convert(out);
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output()).contains("1 converted, 2 up to date");
    assertThat(convert(out).output()).contains("3 up to date");
    String text = Files.readString(journal, StandardCharsets.UTF_8);
    assertThat(text).endsWith("\n");
    assertThat(text.lines()).hasSize(4);
  }

  @Test
  void theSweepTakesWhatDeadRunsAndShardsLeftAndNothingElse() throws Exception {
    input("CLM5.0", 18, 12);
    convert(out);
    Path place = Files.createDirectories(out.resolve("S3/CLM5.0"));
    for (String left :
        List.of(".a.nc.all.part", ".a.nc.shard-3-of-8.part", ".ilamb3.csv.all.part")) {
      Files.writeString(place.resolve(left), "x");
    }
    List<Path> others =
        List.of(
            Files.writeString(place.resolve("notes.part"), "mine"),
            Files.writeString(place.resolve(".a.nc.rsync.part"), "mine"),
            Files.writeString(place.resolve(".hidden"), "mine"));
    Cli.Said said = convert(out);
    assertThat(said.errors().lines().filter(l -> l.startsWith("removed what"))).hasSize(3);
    assertThat(others).allMatch(Files::exists);
    assertThat(Trees.leftovers(out)).hasSize(2);
    Files.writeString(place.resolve(".a.nc.shard-1-of-2.part"), "a shard at work");
    assertThat(convert(out, "--shard", "2/2").errors()).doesNotContain("removed");
    assertThat(convert(out, "--shard", "1/2").errors()).contains("removed what");
  }

  @Test
  void anOutputThatChangedIsMadeAgain() throws Exception {
    input("CLM5.0", 18, 12);
    convert(out);
    Path made = Trees.outputs(out).get(0);
    Path copy = Files.copy(made, folder.resolve("copy"), StandardCopyOption.REPLACE_EXISTING);
    Files.write(made, Arrays.copyOf(Files.readAllBytes(made), 100));
    assertThat(convert(out).output()).contains("1 converted");
    assertThat(made).hasSameBinaryContentAs(copy);
  }

  private static int run(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
