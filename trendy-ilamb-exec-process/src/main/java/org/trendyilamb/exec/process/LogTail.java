// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The end of what a worker printed. */
final class LogTail {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_LINES = 30;

  private LogTail() {}

  /** At most 30 lines and 4 KiB, without control characters; empty when nothing can be read. */
  static String of(Path log) {
    try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
      long length = file.length();
      byte[] bytes = new byte[(int) Math.min(MOST_BYTES, length)];
      file.seek(length - bytes.length);
      file.readFully(bytes);
      return lastLines(new String(bytes, StandardCharsets.UTF_8), bytes.length < length);
    } catch (IOException e) {
      return "";
    }
  }

  private static String lastLines(String text, boolean cut) {
    String[] lines = text.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "?").strip().split("\n");
    int first = Math.max(lines.length - MOST_LINES, cut && lines.length > 1 ? 1 : 0);
    StringBuilder tail = new StringBuilder();
    for (int i = first; i < lines.length; i++) {
      tail.append(tail.length() == 0 ? "" : "\n").append(lines[i].stripTrailing());
    }
    return tail.toString();
  }
}
