// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;
import org.trendyilamb.io.OutputLock;

/** What the command says and returns when something is wrong: one text and one status each. */
class TroubleTest {
  @TempDir Path folder;

  private Path good(String name) {
    return TestField.write(folder.resolve(name), "netcdf3", 18, 36, 24);
  }

  @Test
  void missingInput() {
    Cli.Said said =
        Cli.run("convert", folder.resolve("absent").toString(), folder.resolve("out").toString());
    assertThat(said.status()).isEqualTo(3);
    assertThat(said.errors())
        .contains("error:")
        .contains("where:    file " + folder.resolve("absent"))
        .contains("what:     there is no such file or folder [input-missing]")
        .contains("expected: a folder with TRENDY output, or one file")
        .contains("remedy:   check the path");
    assertThat(said.output()).isEmpty();
  }

  @Test
  void outputThatIsAFile() throws IOException {
    Path input = good("CLM5.0_S3_gpp.nc");
    Path output = Files.writeString(folder.resolve("taken"), "x");
    Cli.Said said = Cli.run("convert", input.toString(), output.toString());
    assertThat(said.status()).isEqualTo(4);
    assertThat(said.errors())
        .contains("what:     the output folder cannot be used [output-unwritable]")
        .contains("remedy:   choose another output folder, or correct its permissions");
  }

  @Test
  void outputThatMayNotBeWritten() {
    Path input = good("CLM5.0_S3_gpp.nc");
    Path forbidden = Path.of("/proc/trendy-ilamb-out");
    assumeTrue(Files.isDirectory(Path.of("/proc/self")), "there is no /proc here");
    Cli.Said said = Cli.run("convert", input.toString(), forbidden.toString());
    assertThat(said.status()).isEqualTo(4);
    assertThat(said.errors()).contains("[output-unwritable]").contains("/proc/trendy-ilamb-out");
  }

  @Test
  void truncatedInputBesideAGoodOne() throws IOException {
    Path in = Files.createDirectories(folder.resolve("in"));
    Path source = good("CLM5.0_S3_gpp.nc");
    byte[] whole = Files.readAllBytes(source);
    Files.copy(source, in.resolve("CLM5.0_S3_gpp.nc"));
    Path cut = in.resolve("JULES_S3_gpp.nc");
    Files.write(cut, Arrays.copyOf(whole, whole.length / 2));
    Cli.Said said = Cli.run("convert", in.toString(), folder.resolve("out").toString());
    assertThat(said.status()).isEqualTo(7);
    assertThat(said.errors())
        .contains("refused: " + cut)
        .contains("its structure cannot be read [input-damaged]")
        .contains("cut off")
        .contains("remedy:   it may be cut off or damaged: compare its size with the original");
    assertThat(said.output()).contains("1 converted, 1 refused");
  }

  @Test
  void twoInputsForOneOutput() throws IOException {
    Path first = Files.createDirectories(folder.resolve("in/a")).resolve("CLM5.0_S3_gpp.nc");
    Path second = Files.createDirectories(folder.resolve("in/b")).resolve("CLM5.0_S3_gpp.nc");
    Path source = good("CLM5.0_S3_gpp.nc");
    Files.copy(source, first);
    Files.copy(source, second);
    Path out = folder.resolve("out");
    Cli.Said said = Cli.run("convert", folder.resolve("in").toString(), out.toString());
    assertThat(said.status()).isEqualTo(6);
    assertThat(said.errors())
        .contains("refused: " + first)
        .contains("refused: " + second)
        .contains("what:     several inputs map to one output [output-conflict]")
        .contains("expected: one input per output")
        .contains("remedy:   leave out all but one");
    assertThat(outputs(out)).isEmpty();
  }

  @Test
  void fullDisk() throws Exception {
    Path disk = Files.createDirectories(folder.resolve("disk"));
    boolean mounted =
        new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", disk.toString())
                .redirectErrorStream(true)
                .start()
                .waitFor()
            == 0;
    assumeTrue(mounted, "a small disk can only be mounted by root");
    try {
      Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf3", 180, 360, 24);
      Cli.Said said = Cli.run("convert", input.toString(), disk.resolve("out").toString());
      assertThat(said.status()).isEqualTo(5);
      assertThat(said.errors())
          .contains("[disk-full]")
          .contains("found:    No space left on device")
          .contains("remedy:   free some space");
      assertThat(outputs(disk.resolve("out"))).isEmpty();
      try (Stream<Path> all = Files.walk(disk)) {
        assertThat(all.filter(p -> p.toString().endsWith(".part"))).isEmpty();
      }
    } finally {
      new ProcessBuilder("umount", disk.toString()).start().waitFor();
    }
  }

  @Test
  void outputInUse() {
    Path input = good("CLM5.0_S3_gpp.nc");
    Path out = folder.resolve("out");
    try (OutputLock lock = OutputLock.acquire(out.resolve(Conversion.STATE_FOLDER), "all")) {
      Cli.Said said = Cli.run("convert", input.toString(), out.toString());
      assertThat(said.status()).isEqualTo(75);
      assertThat(said.errors())
          .contains("another run is writing into this output folder [output-locked]")
          .contains("process " + ProcessHandle.current().pid());
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void wrongOptions() {
    Cli.Said unknown = Cli.run("convert", "a", "b", "--deflat", "2");
    assertThat(unknown.status()).isEqualTo(2);
    assertThat(unknown.errors()).contains("--deflat").contains("--deflate");
    Cli.Said strategy = Cli.run("convert", "a", "b", "--strategy", "magic");
    assertThat(strategy.status()).isEqualTo(2);
    assertThat(strategy.errors()).contains("magic").contains("sequential");
    Cli.Said writer =
        Cli.run(
            "convert",
            good("CLM5.0_S3_gpp.nc").toString(),
            folder.resolve("out").toString(),
            "--writer",
            "paper");
    assertThat(writer.status()).isEqualTo(2);
    assertThat(writer.errors())
        .contains("[writer-unknown]")
        .contains("netcdf4, netcdf4-c, netcdf3");
    assertThat(Cli.run().status()).isEqualTo(2);
  }

  @Test
  void optionsFileWithAnUnknownKey() throws IOException {
    Path file = Files.writeString(folder.resolve("options.yaml"), "deflat: 2\n");
    Cli.Said said = Cli.run("convert", "a", "b", "--config", file.toString());
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.errors())
        .contains("[config-unknown-key]")
        .contains("found:    deflat")
        .contains("expected: perhaps deflate");
  }

  @Test
  void optionsFileIsUsedAndTheCommandLineWins() throws IOException {
    Path input = good("JULES_S3_gpp.nc");
    Path file =
        Files.writeString(
            folder.resolve("options.yaml"),
            "writer: netcdf3\nperiod: '1700:1700'\nmodels: [JULES]\n");
    Path out = folder.resolve("out");
    Cli.Said said =
        Cli.run(
            "convert",
            input.toString(),
            out.toString(),
            "--config",
            file.toString(),
            "--period",
            "1701:1701");
    assertThat(said.status()).as(said.errors()).isZero();
    assertThat(said.output()).contains("written as netcdf3");
    assertThat(outputs(out))
        .extracting(p -> p.getFileName().toString())
        .containsExactly("gpp_Lmon_JULES_S3_r1i1p1f1_gn_170101-170112.nc");
  }

  private static List<Path> outputs(Path out) throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(out, FileVisitOption.FOLLOW_LINKS)) {
      return all.filter(p -> p.toString().endsWith(".nc")).toList();
    }
  }
}
