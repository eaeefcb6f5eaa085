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

  @Test
  void everyFileHasItsOwnInOrder() throws IOException {
    List<Path> files = List.of(file("a", "abc"), file("b", ""), file("c", "abc"));
    try (SourceChecksum checksum = SourceChecksum.start(files)) {
      assertThat(checksum.sha256()).isEqualTo(OF_ABC + ", " + OF_NOTHING + ", " + OF_ABC);
    }
  }

  @Test
  void oneFileHasNoComma() throws IOException {
    try (SourceChecksum checksum = SourceChecksum.start(List.of(file("a", "abc")))) {
      assertThat(checksum.sha256()).isEqualTo(OF_ABC);
    }
  }

  @Test
  void theFileThatCannotBeReadIsNamed() throws IOException {
    Path gone = folder.resolve("gone");
    try (SourceChecksum checksum = SourceChecksum.start(List.of(file("a", "abc"), gone))) {
      assertThatThrownBy(checksum::sha256)
          .isInstanceOfSatisfying(
              DatasetException.class,
              e -> {
                assertThat(e.problem().code()).isEqualTo("input-unreadable");
                assertThat(e.problem().where().toString()).contains("gone");
              });
    }
  }
}
