// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputWriter;

/** The gate lets the same through, and nothing else. */
class BenchmarkGateTest {
  @TempDir Path folder;
  private Path reference;
  private Path candidate;

  @BeforeEach
  void convertTwice() {
    Path input = folder.resolve("in");
    reference = folder.resolve("reference");
    candidate = folder.resolve("candidate");
    InputWriter.write(new InputFile("JULES", "S3", FileLayout.SLAB, 18, 24, true), input);
    TimedConversion.of("sequential", 1, "netcdf4").run(input, reference);
    TimedConversion.of("locked", 2, "netcdf4").run(input, candidate);
  }

  private static Path output(Path root) {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(file -> file.toString().endsWith(".nc")).findFirst().orElseThrow();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void everyWayThatWorksHerePasses() {
    assertThat(BenchmarkGate.check(folder.resolve("gate")))
        .anyMatch(way -> way.contains("locked"))
        .anyMatch(way -> way.contains("processes"))
        .anyMatch(way -> way.contains("shards"))
        .anyMatch(way -> way.contains("netcdf3"))
        .anyMatch(way -> way.contains("threads=2"));
    assertThat(folder.resolve("gate")).isEmptyDirectory();
  }

  @Test
  void theSameBytesPass() {
    BenchmarkGate.requireSameBytes(reference, candidate, "a way");
    BenchmarkGate.requireSameValues(reference, candidate, "a way");
  }

  @Test
  void oneByteThatDiffersDoesNot() throws IOException {
    byte[] bytes = Files.readAllBytes(output(candidate));
    bytes[bytes.length / 2] ^= 1;
    Files.write(output(candidate), bytes);
    assertThatThrownBy(() -> BenchmarkGate.requireSameBytes(reference, candidate, "a way"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("a way does not give");
  }

  @Test
  void valuesThatDifferDoNot() throws IOException {
    // Values at sea, too, under the same names.
    Path input = folder.resolve("in");
    InputWriter.write(new InputFile("JULES", "S3", FileLayout.SLAB, 18, 24, false), input);
    Path other = folder.resolve("other");
    TimedConversion.of("sequential", 1, "netcdf4").run(input, other);
    assertThat(output(other).getFileName()).isEqualTo(output(reference).getFileName());
    assertThatThrownBy(() -> BenchmarkGate.requireSameValues(reference, other, "a way"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("cell");
  }

  @Test
  void aMissingOutputDoesNot() throws IOException {
    Files.delete(output(candidate));
    assertThatThrownBy(() -> BenchmarkGate.requireSameBytes(reference, candidate, "a way"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> BenchmarkGate.requireSameValues(reference, candidate, "a way"))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> BenchmarkGate.requireSameBytes(candidate, candidate, "nothing"))
        .as("two empty folders are the same, and prove nothing")
        .isInstanceOf(IllegalStateException.class);
  }
}
