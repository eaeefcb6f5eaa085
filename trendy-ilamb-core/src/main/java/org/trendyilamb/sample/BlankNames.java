// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.DatasetHeader;

/**
 * Puts the blanks back into attribute names such as {@code source code}. The format allows them and
 * CABLE writes them, but netcdf-java writes an underscore instead. In a classic header a name
 * stands behind its length as a big-endian 32-bit number, so that the bytes can be exchanged in
 * place.
 */
final class BlankNames {
  private static final byte[] CLASSIC = {'C', 'D', 'F'};

  private BlankNames() {}

  /** Restores the names of global attributes; files of other formats are left alone. */
  static void restore(Path file, DatasetHeader header) throws IOException {
    boolean wanted = header.attributes().all().stream().anyMatch(a -> a.name().contains(" "));
    if (!wanted) {
      return;
    }
    byte[] bytes = Files.readAllBytes(file);
    if (indexOf(bytes, CLASSIC) != 0) {
      return;
    }
    for (Attribute attribute : header.attributes().all()) {
      byte[] right = attribute.name().getBytes(StandardCharsets.UTF_8);
      int at = indexOf(bytes, counted(attribute.name().replace(' ', '_')));
      if (at >= 0) {
        System.arraycopy(right, 0, bytes, at + Integer.BYTES, right.length);
      }
    }
    Files.write(file, bytes);
  }

  private static byte[] counted(String name) {
    byte[] text = name.getBytes(StandardCharsets.UTF_8);
    return ByteBuffer.allocate(Integer.BYTES + text.length).putInt(text.length).put(text).array();
  }

  private static int indexOf(byte[] bytes, byte[] wanted) {
    for (int at = 0; at + wanted.length <= bytes.length; at++) {
      int same = 0;
      while (same < wanted.length && bytes[at + same] == wanted[same]) {
        same++;
      }
      if (same == wanted.length) {
        return at;
      }
    }
    return -1;
  }
}
