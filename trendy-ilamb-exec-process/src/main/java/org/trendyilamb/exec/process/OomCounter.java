// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * How many processes the kernel has ended for lack of memory, as far as this process can see: those
 * of its control group (version 1 or 2) and those of the whole machine. Only good for seeing that
 * it moved.
 */
final class OomCounter {
  private static final List<Path> FILES =
      List.of(
          Path.of("/sys/fs/cgroup/memory.events"),
          Path.of("/sys/fs/cgroup/memory/memory.oom_control"),
          Path.of("/proc/vmstat"));

  private OomCounter() {}

  /** The sum of all counters; 0 where there are none. */
  static long read() {
    return read(FILES);
  }

  static long read(List<Path> files) {
    long sum = 0;
    for (Path file : files) {
      try {
        for (String line : Files.readAllLines(file)) {
          if (line.startsWith("oom_kill ")) {
            sum += Long.parseLong(line.substring("oom_kill ".length()).strip());
          }
        }
      } catch (IOException | NumberFormatException e) {
        // Not there, or not of the shape we know: this one tells nothing.
      }
    }
    return sum;
  }
}
