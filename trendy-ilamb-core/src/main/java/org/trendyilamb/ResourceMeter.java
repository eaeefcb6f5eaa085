// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.trendyilamb.report.MachineUse;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.ResourceUse;

/**
 * Measures what a run takes from its making on. Reads Linux' {@code /proc}; elsewhere processor,
 * disk and memory stay unknown, and the report says so. Safe for many threads.
 */
public final class ResourceMeter {
  /** Linux tells processes' times in hundredths of a second, whatever the kernel's own clock. */
  private static final double TICKS_PER_SECOND = 100;

  private static final double MEGA = 1e6;
  private static final double MICROSECONDS = 1e-6;
  private static final double SECONDS_PER_HOUR = 3600;
  private static final long LEAST_NANOS = 250_000_000;

  private final long start = System.nanoTime();
  private final OptionalDouble cpuAtStart = cpuSeconds();
  private final OptionalDouble diskAtStart = diskWaitSeconds();
  private double peakBytes;
  private long lastLook;
  private boolean looked;

  /** Starts to measure. */
  public ResourceMeter() {}

  /** What was taken so far, workers that are at work included. */
  public synchronized MachineUse machine() {
    look();
    double seconds = seconds();
    OptionalDouble cpuNow = cpuSeconds();
    OptionalDouble diskNow = diskWaitSeconds();
    int cores = Runtime.getRuntime().availableProcessors();
    return new MachineUse(
        cpuNow.isPresent() && cpuAtStart.isPresent()
            ? OptionalDouble.of((cpuNow.getAsDouble() - cpuAtStart.getAsDouble()) / seconds / cores)
            : OptionalDouble.empty(),
        diskNow.isPresent() && diskAtStart.isPresent()
            ? OptionalDouble.of((diskNow.getAsDouble() - diskAtStart.getAsDouble()) / seconds)
            : OptionalDouble.empty(),
        peakBytes > 0 ? OptionalDouble.of(peakBytes / MEGA) : OptionalDouble.empty());
  }

  private double seconds() {
    return Math.max(1e-3, (System.nanoTime() - start) / 1e9);
  }

  /** Looks, unless that was done a moment ago: finding the processes means going through all. */
  synchronized void lookNowAndThen() {
    if (!looked || System.nanoTime() - lastLook > LEAST_NANOS) {
      look();
    }
  }

  /** Looks at the memory of this process and of those below it. */
  synchronized void look() {
    looked = true;
    peakBytes = Math.max(peakBytes, peakOf(ProcessHandle.current()));
    try (Stream<ProcessHandle> below = ProcessHandle.current().descendants()) {
      below.forEach(process -> peakBytes = Math.max(peakBytes, peakOf(process)));
    }
    lastLook = System.nanoTime();
  }

  synchronized ResourceUse use(List<ReportEntry> entries) {
    double seconds = seconds();
    long files = 0;
    double read = 0;
    double written = 0;
    for (ReportEntry entry : entries) {
      if (entry.result().isPresent()) {
        files++;
        read += entry.result().get().rawBytes();
        written += entry.result().get().outputBytes();
      }
    }
    return new ResourceUse(
        files / seconds * SECONDS_PER_HOUR,
        read / MEGA / seconds,
        written / MEGA / seconds,
        machine());
  }

  /**
   * Times of this process and of ended children, proc(5), {@code stat}, fields 14 to 17; and of
   * those at work below it.
   */
  private static OptionalDouble cpuSeconds() {
    try (Stream<ProcessHandle> below = ProcessHandle.current().descendants()) {
      String stat = Files.readString(Path.of("/proc/self/stat"));
      // The name in parentheses may hold spaces; field 3 follows it.
      String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      double ticks = 0;
      for (int field = 14; field <= 17; field++) {
        ticks += Double.parseDouble(fields[field - 3]);
      }
      double atWork =
          below
              .mapToDouble(
                  process ->
                      process
                          .info()
                          .totalCpuDuration()
                          .map(time -> time.toNanos() / 1e9)
                          .orElse(0.0))
              .sum();
      return OptionalDouble.of(ticks / TICKS_PER_SECOND + atWork);
    } catch (IOException | RuntimeException e) {
      return OptionalDouble.empty();
    }
  }

  /** Time in which some process waited for a disk: Linux' pressure stall information. */
  private static OptionalDouble diskWaitSeconds() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/pressure/io"))) {
      return lines
          .filter(line -> line.startsWith("some "))
          .mapToDouble(
              line ->
                  MICROSECONDS * Double.parseDouble(line.replaceAll("^.*total=(\\d+).*$", "$1")))
          .findFirst();
    } catch (IOException | RuntimeException e) {
      // No Linux, or a kernel that does not keep it.
      return OptionalDouble.empty();
    }
  }

  private static double peakOf(ProcessHandle process) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToDouble(line -> 1024 * Double.parseDouble(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException e) {
      return 0;
    }
  }
}
