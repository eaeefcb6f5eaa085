// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code kill -9} in the middle of a conversion. */
class KillTest {
  @TempDir Path folder;

  @Test
  void leavesNoFinalFileAndASecondRunCompletes() throws Exception {
    Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf3", 360, 720, 48);
    Path out = folder.resolve("out");
    Process process =
        Cli.start(
            folder.resolve("killed"),
            List.of("-Xmx256m"),
            "convert",
            input.toString(),
            out.toString(),
            "--deflate",
            "9");
    try {
      await(() -> !process.isAlive() || partSize(out) > 100_000);
      assertThat(process.isAlive()).as("still writing when it is killed").isTrue();
    } finally {
      process.destroyForcibly();
      process.waitFor(10, TimeUnit.SECONDS);
    }
    assertThat(process.exitValue()).isEqualTo(137);
    assertThat(find(out, ".nc")).as("final names").isEmpty();
    assertThat(find(out, ".part")).as("what was left").hasSize(1);

    Cli.Said again = Cli.run("convert", input.toString(), out.toString());
    assertThat(again.status()).as(again.errors()).isZero();
    assertThat(again.errors()).contains("removed what an interrupted run left behind");
    assertThat(again.output()).contains("1 converted");
    assertThat(find(out, ".nc")).hasSize(1);
    assertThat(find(out, ".part")).isEmpty();
    assertThat(Cli.run("verify", out.toString(), "--all").status()).isZero();

    Cli.Said third = Cli.run("convert", input.toString(), out.toString());
    assertThat(third.output()).contains("1 up to date");
  }

  static void await(BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
    while (!condition.getAsBoolean() && System.nanoTime() < end) {
      LockSupport.parkNanos(2_000_000);
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }

  private static long partSize(Path out) {
    try {
      long size = 0;
      for (Path part : find(out, ".part")) {
        size += Files.size(part);
      }
      return size;
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<Path> find(Path out, String ending) throws IOException {
    if (!Files.isDirectory(out)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(out)) {
      return all.filter(p -> p.toString().endsWith(ending)).toList();
    }
  }
}
