// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;

/** A report for people: what was refused or failed first, then what to look at, then the sums. */
public final class ReportText {
  private static final double MEGA = 1e6;

  private ReportText() {}

  /** Whatever a person should look at: what was not converted, then warnings. */
  public static List<String> problems(RunReport report) {
    List<String> lines = new ArrayList<>();
    for (ReportEntry entry : report.entries()) {
      if (!entry.status().isGood() && entry.status() != Status.CANCELLED) {
        bad(entry, lines);
      }
    }
    cancelled(report, lines);
    for (ReportEntry entry : report.entries()) {
      for (Issue issue : entry.issues()) {
        if (issue.severity() == Severity.WARNING) {
          lines.add("warning: " + issue.problem());
        }
      }
    }
    return lines;
  }

  /** A run that was stopped may leave thousands: the report names them all, this only the first. */
  private static void cancelled(RunReport report, List<String> lines) {
    List<ReportEntry> all =
        report.entries().stream().filter(e -> e.status() == Status.CANCELLED).toList();
    if (!all.isEmpty()) {
      bad(all.get(0), lines);
    }
    if (all.size() > 1) {
      lines.add("cancelled: and " + (all.size() - 1) + " more; the report names them");
    }
  }

  private static long warnings(RunReport report) {
    return report.entries().stream()
        .flatMap(entry -> entry.issues().stream())
        .filter(issue -> issue.severity() == Severity.WARNING)
        .count();
  }

  private static void bad(ReportEntry entry, List<String> lines) {
    lines.add(entry.status().label() + ": " + entry.source());
    entry.problem().ifPresent(problem -> lines.addAll(detail(problem)));
    entry
        .crash()
        .ifPresent(
            crash -> {
              lines.add("  what:     " + crash.summary());
              crash.problemFrame().ifPresent(frame -> lines.add("  frame:    " + frame));
              crash.errorFile().ifPresent(file -> lines.add("  evidence: " + file));
            });
  }

  /** A problem over several aligned lines. */
  public static List<String> detail(Problem problem) {
    List<String> lines = new ArrayList<>();
    String place = problem.where().toString();
    if (!place.isEmpty()) {
      lines.add("  where:    " + place);
    }
    lines.add("  what:     " + problem.what() + " [" + problem.code() + "]");
    if (!problem.found().isEmpty()) {
      lines.add("  found:    " + problem.found());
    }
    if (!problem.expected().isEmpty()) {
      lines.add("  expected: " + problem.expected());
    }
    if (!problem.remedy().isEmpty()) {
      lines.add("  remedy:   " + problem.remedy());
    }
    return lines;
  }

  /** Counts, sizes, speed, place. */
  public static List<String> summary(RunReport report) {
    long warnings = warnings(report);
    List<String> counts = new ArrayList<>();
    for (Map.Entry<Status, Integer> count : report.counts().entrySet()) {
      counts.add(count.getValue() + " " + count.getKey().label());
    }
    String all = counts.isEmpty() ? "nothing to do" : String.join(", ", counts);
    List<String> lines = new ArrayList<>();
    lines.add(all + (warnings == 0 ? "" : "; " + warnings + " warnings"));
    lines.add(
        String.format(
            Locale.ROOT,
            "%.1f MB of values in %.1f s (%.0f MB/s) by %s with %d worker%s, written as %s: %.1f MB",
            report.rawBytes() / MEGA,
            report.seconds(),
            report.rawBytes() / MEGA / Math.max(report.seconds(), 1e-9),
            report.strategy(),
            report.workers(),
            report.workers() == 1 ? "" : "s",
            report.writer(),
            report.outputBytes() / MEGA));
    report.resources().ifPresent(use -> lines.add(resources(use)));
    lines.add("outputs: " + report.output());
    return lines;
  }

  private static String resources(ResourceUse use) {
    return String.format(
            Locale.ROOT,
            "%.0f files/hour, %.1f MB/s of values in, %.1f MB/s out, ",
            use.filesPerHour(),
            use.readMegabytesPerSecond(),
            use.writtenMegabytesPerSecond())
        + use.machine().text();
  }
}
