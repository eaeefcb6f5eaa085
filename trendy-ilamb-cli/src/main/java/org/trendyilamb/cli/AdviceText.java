// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.Trial;

/** Advice for people. */
final class AdviceText {
  private static final double MEGA = 1e6;
  private static final int MINUTE = 60;
  private static final int HOUR = 3600;

  private AdviceText() {}

  /** One trial on one line. */
  static String line(Trial trial) {
    return format(
        "trial: %s, %s, %d %s: %d files, %s in %s",
        trial.strategy(),
        trial.writer(),
        trial.workers(),
        trial.workers() == 1 ? "worker" : "workers",
        trial.work().files(),
        size(trial.work().total()),
        time(trial.commandSeconds()));
  }

  static List<String> lines(Advice advice) {
    List<String> lines = new ArrayList<>();
    lines.add(
        format(
            "tree: %d files, %s of values, inputs %s, outputs about %s",
            advice.job().work().files(),
            size(advice.job().work().total()),
            size(advice.job().inputBytes()),
            size(advice.job().outputBytes())));
    lines.add(
        format(
            "machine: %d cores, %d MiB of memory: at most %d workers",
            advice.cores(), advice.memoryMiB(), advice.mostWorkers()));
    lines.add(
        format(
            "measured: %d %s in %s of %s; the largest sample holds %.0f %% of the values",
            advice.trials().size(),
            advice.trials().size() == 1 ? "trial" : "trials",
            time(advice.usedSeconds()),
            time(advice.budgetSeconds()),
            100 * advice.sampledShare()));
    lines.add("storage: " + storage(advice.storage()));
    lines.add("");
    lines.add(row("strategy", "writer", "workers", "expected", "likely range", "basis", "limit"));
    for (Forecast forecast : advice.forecasts()) {
      lines.add(
          row(
              forecast.strategy(),
              forecast.writer(),
              String.valueOf(forecast.workers()),
              time(forecast.seconds()),
              time(forecast.low()) + " to " + time(forecast.high()),
              forecast.basis().label(),
              forecast.limit().label()));
    }
    lines.add("");
    Forecast choice = advice.choice();
    lines.add(
        format(
            "advice: strategy %s, writer %s, %d %s: %s (%s to %s) for the whole tree",
            choice.strategy(),
            choice.writer(),
            choice.workers(),
            choice.workers() == 1 ? "worker" : "workers",
            time(choice.seconds()),
            time(choice.low()),
            time(choice.high())));
    lines.add("limit: " + choice.limit().text());
    lines.add("confidence: " + advice.confidence() + ": " + advice.confidenceReason());
    advice.notes().forEach(note -> lines.add("note: " + note));
    lines.add("command: " + advice.command());
    return lines;
  }

  private static String row(
      String strategy,
      String writer,
      String workers,
      String expected,
      String range,
      String basis,
      String limit) {
    return format(
            "%-11s %-10s %7s  %9s  %-22s %-12s %s",
            strategy, writer, workers, expected, range, basis, limit)
        .stripTrailing();
  }

  /** Bandwidths, or that there are none. */
  static String storage(Storage storage) {
    return "reading "
        + bandwidth(storage.readStream(), storage.readTotal())
        + "; writing "
        + bandwidth(storage.writeStream(), storage.writeTotal());
  }

  private static String bandwidth(double stream, double total) {
    return total == Double.MAX_VALUE
        ? "not measured"
        : format("%s/s in one stream, %s/s in several", size(stream), size(total));
  }

  /** A time in the unit that suits it. */
  static String time(double seconds) {
    if (seconds < 10) {
      return format("%.1f s", seconds);
    }
    if (seconds < 2 * MINUTE) {
      return format("%.0f s", seconds);
    }
    if (seconds < 10 * MINUTE) {
      return format("%.1f min", seconds / MINUTE);
    }
    if (seconds < 2 * HOUR) {
      return format("%.0f min", seconds / MINUTE);
    }
    return format("%.1f h", seconds / HOUR);
  }

  /** A size in 10^6 or 10^9 bytes. */
  static String size(long bytes) {
    return size((double) bytes);
  }

  /** A size in 10^6 or 10^9 bytes. */
  static String size(double bytes) {
    return bytes < 1e3 * MEGA
        ? format("%.1f MB", bytes / MEGA)
        : format("%.1f GB", bytes / MEGA / 1e3);
  }

  private static String format(String form, Object... arguments) {
    return String.format(Locale.ROOT, form, arguments);
  }
}
