// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.io.DatasetException;

class SourceChecksumTest {
  /** The examples of FIPS 180-4: no bytes, and "abc". */
  private static final String OF_NOTHING =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

  private static final String OF_ABC =
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text, StandardCharsets.US_ASCII);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void everyFileHasItsOwnInOrder(int threads) throws IOException {
    List<Path> files = List.of(file("a", "abc"), file("b", ""), file("c", "abc"));
    try (SourceChecksum checksum = SourceChecksum.start(files, threads)) {
      assertThat(checksum.sha256()).isEqualTo(OF_ABC + ", " + OF_NOTHING + ", " + OF_ABC);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void oneFileHasNoComma(int threads) throws IOException {
    try (SourceChecksum checksum = SourceChecksum.start(List.of(file("a", "abc")), threads)) {
      assertThat(checksum.sha256()).isEqualTo(OF_ABC);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void theFileThatCannotBeReadIsNamed(int threads) throws IOException {
    Path gone = folder.resolve("gone");
    try (SourceChecksum checksum = SourceChecksum.start(List.of(file("a", "abc"), gone), threads)) {
      assertThatThrownBy(checksum::sha256)
          .isInstanceOfSatisfying(
              DatasetException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("input-unreadable");
                assertThat(e.problem().where().toString()).contains("gone");
              });
    }
  }

  @Test
  void withOneThreadItGoesOnAsFarAsTheConversion() throws IOException {
    byte[] content = new byte[3_000_000];
    Path large = Files.write(folder.resolve("large"), content);
    String whole = com.google.common.hash.Hashing.sha256().hashBytes(content).toString();
    try (SourceChecksum checksum = SourceChecksum.start(List.of(large, file("a", "abc")), 1)) {
      for (double share : new double[] {0, 0.3, 0.3, 0.9, 1}) {
        checksum.upTo(share);
      }
      assertThat(checksum.sha256()).isEqualTo(whole + ", " + OF_ABC);
      assertThat(checksum.sha256()).as("again").isEqualTo(whole + ", " + OF_ABC);
    }
  }

  @Test
  void anInterruptedThreadIsCancelledAndStaysInterrupted() throws IOException {
    try (SourceChecksum checksum = SourceChecksum.start(List.of(file("a", "abc")), 1)) {
      Thread.currentThread().interrupt();
      assertThatThrownBy(checksum::sha256).isInstanceOf(TaskCancelledException.class);
      assertThat(Thread.interrupted()).isTrue();
    }
  }
}
