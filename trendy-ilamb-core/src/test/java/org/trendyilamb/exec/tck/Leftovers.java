// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Threads and child processes that were not there before. */
public final class Leftovers {
  /** Number of SIGINT. */
  private static final int INTERRUPT = 2;

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /** Threads that belong to the JDK or to the test framework. */
  private static final Pattern FOREIGN =
      Pattern.compile(
          "process reaper.*|Common-Cleaner|ForkJoinPool.*|junit-.*|JNA Cleaner|Cleaner-.*");

  private final Set<Long> threads;
  private final Set<Long> processes;

  private Leftovers(Set<Long> threads, Set<Long> processes) {
    this.threads = threads;
    this.processes = processes;
  }

  /** What is there now. */
  public static Leftovers now() {
    Set<Long> threads =
        Thread.getAllStackTraces().keySet().stream().map(Thread::getId).collect(Collectors.toSet());
    Set<Long> processes =
        ProcessHandle.current().descendants().map(ProcessHandle::pid).collect(Collectors.toSet());
    return new Leftovers(threads, processes);
  }

  /** Fails when something new is there after two seconds. */
  public void assertNothingNew() {
    if (!Until.within(LIMIT, () -> names().isEmpty())) {
      throw new AssertionError("left behind: " + names());
    }
  }

  private Set<String> names() {
    Set<String> names = new TreeSet<>();
    for (Thread thread : new HashSet<>(Thread.getAllStackTraces().keySet())) {
      if (!threads.contains(thread.getId())
          && thread != Thread.currentThread()
          && !FOREIGN.matcher(thread.getName()).matches()) {
        names.add("thread " + thread.getName());
      }
    }
    ProcessHandle.current()
        .descendants()
        .filter(p -> !processes.contains(p.pid()) && isAlive(p.pid()))
        .forEach(p -> names.add("process " + p.pid() + " " + p.info().commandLine().orElse("")));
    return names;
  }

  /** Whether a process exists and is no zombie; from {@code /proc}, else from the JDK. */
  public static boolean isAlive(long pid) {
    try {
      String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
      char state = stat.charAt(stat.lastIndexOf(')') + 2);
      return state != 'Z' && state != 'X';
    } catch (IOException e) {
      return !Files.isDirectory(Path.of("/proc/self"))
          && ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false);
    }
  }

  /**
   * Whether children of this process can be ended with Ctrl-C: not when it was started in the
   * background of a shell without job control, which makes them deaf to it. From {@code /proc}.
   */
  public static boolean interruptsAreHeard() {
    try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
      return lines
          .filter(line -> line.startsWith("SigIgn:"))
          .map(line -> line.substring("SigIgn:".length()).strip())
          .noneMatch(mask -> (Long.parseUnsignedLong(mask, 16) >> (INTERRUPT - 1) & 1) != 0);
    } catch (IOException e) {
      return true;
    }
  }
}
