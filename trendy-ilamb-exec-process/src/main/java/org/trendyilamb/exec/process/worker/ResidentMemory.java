// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Resident memory of this process, from {@code /proc/self/status}.
 *
 * @param nowKiB now, KiB; 0 where the system does not tell
 * @param peakKiB at most so far, KiB; 0 where the system does not tell
 */
record ResidentMemory(long nowKiB, long peakKiB) {

  static ResidentMemory read() {
    return read(Path.of("/proc/self/status"));
  }

  static ResidentMemory read(Path status) {
    long now = 0;
    long peak = 0;
    try {
      for (String line : Files.readAllLines(status)) {
        if (line.startsWith("VmRSS:")) {
          now = kibibytes(line);
        } else if (line.startsWith("VmHWM:")) {
          peak = kibibytes(line);
        }
      }
    } catch (IOException | NumberFormatException e) {
      return new ResidentMemory(0, 0);
    }
    return new ResidentMemory(now, peak);
  }

  private static long kibibytes(String line) {
    return Long.parseLong(line.replaceAll("[^0-9]", ""));
  }
}
