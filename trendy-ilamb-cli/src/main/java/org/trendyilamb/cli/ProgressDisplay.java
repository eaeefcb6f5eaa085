// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.trendyilamb.ResourceMeter;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

/**
 * Shows how far a run is: one line that is rewritten on a terminal; in a log one line per finished
 * task, and each minute one that tells rates and what the machine gives. The time left is told from
 * bytes, not from the number of files. Safe for many threads.
 */
final class ProgressDisplay implements TaskListener {
  private static final int WIDTH = 24;
  private static final long REDRAW_MILLIS = 200;
  private static final long STATUS_MILLIS = 60_000;
  private static final double MEGA = 1e6;

  private final Console console;
  private final InstantSource clock;
  private final boolean bar;
  private final boolean lines;
  private final int tasks;
  private final long bytes;
  private final long start;

  private final Map<String, Long> running = new HashMap<>();
  private int finished;
  private int bad;
  private long finishedBytes;
  private long drawn;
  private long told;
  private final ResourceMeter meter = new ResourceMeter();

  ProgressDisplay(
      Console console, InstantSource clock, boolean bar, boolean lines, int tasks, long bytes) {
    this.console = console;
    this.clock = clock;
    this.bar = bar;
    this.lines = lines;
    this.tasks = tasks;
    this.bytes = bytes;
    this.start = clock.millis();
    this.told = start;
  }

  @Override
  public synchronized void started(TaskSpec task, int attempt, String worker) {
    running.put(task.id(), 0L);
    redraw(false);
  }

  @Override
  public synchronized void progressed(TaskSpec task, long done, String phase) {
    running.put(task.id(), done);
    redraw(false);
  }

  @Override
  public synchronized void retrying(TaskSpec task, int attempt, String reason) {
    line("trying again: " + task.title() + ": " + reason);
  }

  @Override
  public synchronized void finished(TaskSpec task, TaskOutcome outcome) {
    running.remove(task.id());
    finished++;
    finishedBytes += task.cost();
    String verdict = verdict(outcome);
    if (!(outcome instanceof TaskOutcome.Succeeded)) {
      bad++;
    }
    if (!bar && lines) {
      console.message(
          String.format(
              Locale.ROOT,
              "[%d/%d] %s %s (%.1f s)",
              finished,
              tasks,
              verdict,
              task.title(),
              outcome.elapsed().toMillis() / 1e3));
      tellStatus();
    } else if (bar && !(outcome instanceof TaskOutcome.Succeeded)) {
      line(verdict + ": " + task.title());
    }
    redraw(finished == tasks);
  }

  @Override
  public synchronized void message(String text) {
    line(text);
  }

  /** Ends the rewritten line. */
  synchronized void close() {
    if (bar && drawn > 0) {
      redraw(true);
      console.message("");
    }
  }

  private static String verdict(TaskOutcome outcome) {
    if (outcome instanceof TaskOutcome.Succeeded) {
      return "converted";
    }
    if (outcome instanceof TaskOutcome.Cancelled) {
      return "cancelled";
    }
    if (outcome instanceof TaskOutcome.Quarantined) {
      return "quarantined";
    }
    if (outcome instanceof TaskOutcome.TimedOut) {
      return "timed out";
    }
    if (outcome instanceof TaskOutcome.OutOfMemory) {
      return "out of memory";
    }
    return "failed";
  }

  private void line(String text) {
    if (bar && drawn > 0) {
      console.rewrite("");
    }
    console.message(text);
    redraw(true);
  }

  private void redraw(boolean now) {
    long time = clock.millis();
    if (!bar || (!now && time - drawn < REDRAW_MILLIS)) {
      return;
    }
    drawn = time;
    double share = share();
    double seconds = seconds(time);
    int filled = (int) Math.round(share * WIDTH);
    console.rewrite(
        String.format(
            Locale.ROOT,
            "[%s%s] %d/%d files%s  %s",
            "#".repeat(filled),
            ".".repeat(WIDTH - filled),
            finished,
            tasks,
            bad == 0 ? "" : " (" + bad + " not converted)",
            rates(share, seconds)));
  }

  /** In a log, once a minute. */
  private void tellStatus() {
    long time = clock.millis();
    if (time - told >= STATUS_MILLIS && finished < tasks) {
      told = time;
      console.message(
          "so far " + rates(share(), seconds(time)).strip() + "; " + meter.machine().text());
    }
  }

  private double seconds(long time) {
    return Math.max(1e-3, (time - start) / 1e3);
  }

  private long doneBytes() {
    long done = finishedBytes;
    for (long part : running.values()) {
      done += part;
    }
    return done;
  }

  private double share() {
    return bytes == 0 ? 1 : Math.min(1, (double) doneBytes() / bytes);
  }

  private String rates(double share, double seconds) {
    return String.format(
        Locale.ROOT,
        "%3.0f %%  %.0f MB/s  %.0f files/hour%s",
        share * 100,
        doneBytes() / MEGA / seconds,
        finished / seconds * 3600,
        left(share, seconds));
  }

  private static String left(double share, double seconds) {
    if (share <= 0.01 || share >= 1) {
      return "";
    }
    Duration left = Duration.ofSeconds(Math.round(seconds * (1 - share) / share));
    return String.format(
        Locale.ROOT,
        "  %d:%02d:%02d left",
        left.toHours(),
        left.toMinutesPart(),
        left.toSecondsPart());
  }
}
