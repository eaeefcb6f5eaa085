// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Processor time until now in seconds, by {@code /proc/stat} and {@code /proc/self/stat} (proc(5));
 * NaN where there is no such file. The difference of two shows whether other programs were at work.
 *
 * @param own of this process and of all that it started and that have ended
 * @param busy of all programs of the machine
 * @param stolen what the machine did not get from the computer that it is a guest of
 * @param nanos when, by {@link System#nanoTime}
 */
record ProcessorTime(double own, double busy, double stolen, long nanos) {
  private static final double TICKS_PER_SECOND = 100;

  static ProcessorTime now() {
    double own = Double.NaN;
    double busy = Double.NaN;
    double stolen = Double.NaN;
    try (Stream<String> lines = Files.lines(Path.of("/proc/stat"))) {
      String[] all = lines.findFirst().orElse("").split(" +", -1);
      // user, nice, system, idle, iowait, irq, softirq, steal
      busy = sum(all, 1, 2, 3, 6, 7);
      stolen = sum(all, 8);
      String self = Files.readString(Path.of("/proc/self/stat"));
      // The name in parentheses may hold blanks; field 3 follows it.
      String[] fields = self.substring(self.lastIndexOf(')') + 2).split(" ", -1);
      own = sum(fields, 14 - 3, 15 - 3, 16 - 3, 17 - 3);
    } catch (IOException | RuntimeException e) {
      // Another system: nothing is known, and NaN says so.
    }
    return new ProcessorTime(own, busy, stolen, System.nanoTime());
  }

  private static double sum(String[] fields, int... which) {
    double sum = 0;
    for (int index : which) {
      sum += Double.parseDouble(fields[index]);
    }
    return sum / TICKS_PER_SECOND;
  }

  /** Seconds from then to this. */
  double secondsSince(ProcessorTime then) {
    return (nanos - then.nanos) / 1e9;
  }

  /** How many cores other programs kept busy in the meantime, on average. */
  double othersSince(ProcessorTime then) {
    return Math.max(0, (busy - then.busy) - (own - then.own)) / secondsSince(then);
  }

  /** How many cores were withheld in the meantime, on average. */
  double stolenSince(ProcessorTime then) {
    return (stolen - then.stolen) / secondsSince(then);
  }
}
