// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The head of the file that a JVM writes when it crashes.
 *
 * @param path where it is
 * @param cause the line with the signal, such as {@code SIGSEGV (0xb) at pc=...}; empty when there
 *     is none
 * @param problemFrame the frame it names; empty when there is none
 * @param memory whether the JVM could not get memory from the system
 */
record ErrorFile(Path path, String cause, String problemFrame, boolean memory) {
  private static final int HEAD_LINES = 60;
  private static final Pattern CAUSE = Pattern.compile("#\\s+((?:SIG|EXCEPTION_)[A-Z_]+ \\(0x.*)");

  /** Clocks of two machines that share a folder may differ by this much. */
  private static final Duration CLOCKS = Duration.ofMinutes(1);

  /**
   * The file of this process in the folder, where there is one.
   *
   * @param begin when the process began: process ids come again, and an older file is not its own
   */
  static Optional<ErrorFile> find(Path folder, long pid, Instant begin) {
    Path path = folder.resolve("hs_err_" + pid + ".log");
    try {
      if (Files.getLastModifiedTime(path).toInstant().isBefore(begin.minus(CLOCKS))) {
        return Optional.empty();
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    String cause = "";
    String frame = "";
    boolean memory = false;
    // Latin-1 takes any byte: what a crashing process writes need not be text.
    try (BufferedReader lines = Files.newBufferedReader(path, StandardCharsets.ISO_8859_1)) {
      boolean frameNext = false;
      for (int i = 0; i < HEAD_LINES; i++) {
        String line = lines.readLine();
        if (line == null) {
          break;
        }
        Matcher matcher = CAUSE.matcher(line);
        if (matcher.matches()) {
          cause = matcher.group(1).strip();
        }
        if (frameNext) {
          frame = line.replaceFirst("^#\\s*", "").strip();
        }
        frameNext = line.startsWith("# Problematic frame");
        memory |= line.contains("insufficient memory for the Java Runtime");
      }
    } catch (IOException e) {
      return Optional.of(new ErrorFile(path, "", "", false));
    }
    return Optional.of(new ErrorFile(path, cause, frame, memory));
  }
}
