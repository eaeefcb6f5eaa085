// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.Map;
import java.util.OptionalInt;

/**
 * Says why a worker ended. The exit status alone cannot: native code may end a process with status
 * 0, a batch system may turn any death into 0 or 1, and a JVM that crashes aborts.
 *
 * @param memory whether it was for lack of memory
 * @param summary one sentence without the name of the worker
 * @param signal the signal that ended the process, where one did
 */
record Autopsy(boolean memory, String summary, OptionalInt signal) {
  private static final int STATUS_OF_SIGNALS = 128;
  private static final int MOST_SIGNALS = 64;
  private static final int SIGKILL = 9;

  /** Exit status of a JVM with ExitOnOutOfMemoryError. */
  private static final int STATUS_OUT_OF_MEMORY = 3;

  /** What such a JVM prints; a program may end with status 3 as well. */
  private static final String OUT_OF_MEMORY_LINE = "Terminating due to java.lang.OutOfMemoryError";

  private static final Map<Integer, String> NAMES =
      Map.ofEntries(
          Map.entry(1, "SIGHUP"),
          Map.entry(2, "SIGINT"),
          Map.entry(3, "SIGQUIT"),
          Map.entry(4, "SIGILL"),
          Map.entry(6, "SIGABRT"),
          Map.entry(7, "SIGBUS"),
          Map.entry(8, "SIGFPE"),
          Map.entry(9, "SIGKILL"),
          Map.entry(11, "SIGSEGV"),
          Map.entry(13, "SIGPIPE"),
          Map.entry(15, "SIGTERM"),
          Map.entry(24, "SIGXCPU"),
          Map.entry(25, "SIGXFSZ"));

  static Autopsy of(Evidence e) {
    OptionalInt signal =
        e.status() > STATUS_OF_SIGNALS && e.status() <= STATUS_OF_SIGNALS + MOST_SIGNALS
            ? OptionalInt.of(e.status() - STATUS_OF_SIGNALS)
            : OptionalInt.empty();
    if (e.kill() != KillReason.NONE) {
      return new Autopsy(e.kill() == KillReason.MEMORY, e.detail(), signal);
    }
    if (e.launcher().isPresent()) {
      return new Autopsy(
          e.launcher().get().memory(), "launcher: " + e.launcher().get().line(), signal);
    }
    if (e.status() == STATUS_OUT_OF_MEMORY && e.log().contains(OUT_OF_MEMORY_LINE)) {
      int at = e.log().lastIndexOf("java.lang.OutOfMemoryError");
      return new Autopsy(true, e.log().substring(at).lines().findFirst().orElse(""), signal);
    }
    if (e.errorFile().isPresent()) {
      return ofErrorFile(e.errorFile().get(), e.status(), signal);
    }
    if (signal.equals(OptionalInt.of(SIGKILL)) && e.kernelKilled()) {
      return new Autopsy(true, "killed by the kernel for lack of memory", signal);
    }
    String summary =
        signal.isPresent()
            ? "ended by signal " + name(signal.getAsInt())
            : "ended without goodbye, exit status " + e.status();
    return new Autopsy(false, summary, signal);
  }

  private static Autopsy ofErrorFile(ErrorFile file, int status, OptionalInt signal) {
    if (file.memory()) {
      return new Autopsy(true, "the JVM could not get memory from the system", signal);
    }
    String summary = "the JVM crashed";
    if (!file.cause().isEmpty()) {
      summary += " with " + file.cause().replaceFirst(" at pc=.*", "");
    }
    if (!file.problemFrame().isEmpty()) {
      summary += " in " + file.problemFrame();
    }
    return new Autopsy(false, summary + ", exit status " + status, signal);
  }

  private static String name(int signal) {
    String name = NAMES.get(signal);
    return name == null ? Integer.toString(signal) : signal + " (" + name + ")";
  }
}
