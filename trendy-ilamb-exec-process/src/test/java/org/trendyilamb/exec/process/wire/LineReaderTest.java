// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LineReaderTest {

  @Test
  void readsLineByLineToTheEnd() throws IOException {
    LineReader lines = reader("one\n\n two ~\n");
    assertThat(lines.next()).contains("one");
    assertThat(lines.next()).contains("");
    assertThat(lines.next()).contains(" two ~");
    assertThat(lines.next()).isEmpty();
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void halfALineAtTheEndIsNoLine() throws IOException {
    LineReader lines = reader("one\n{\"type\":\"RES");
    assertThat(lines.next()).contains("one");
    assertThat(lines.next()).isEmpty();
  }

  @Test
  void otherBytesAreRefused() {
    assertThatThrownBy(() -> reader("abc\tdef\n").next())
        .isInstanceOf(MalformedLineException.class)
        .hasMessage("byte 0x9 after: abc");
    assertThatThrownBy(() -> reader("a\r\n").next()).hasMessageContaining("byte 0xd");
    assertThatThrownBy(() -> reader("\u00e9\n").next()).hasMessageContaining("byte 0xc3");
  }

  @Test
  void aLineThatDoesNotEndIsNotKeptWhole() {
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            return 'x';
          }

          @Override
          public int read(byte[] to, int from, int length) {
            Arrays.fill(to, from, from + length, (byte) 'x');
            return length;
          }
        };
    try (LineReader lines = new LineReader(endless)) {
      assertThatThrownBy(lines::next)
          .isInstanceOf(MalformedLineException.class)
          .hasMessageContaining("longer than");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static LineReader reader(String text) {
    return new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
  }
}
