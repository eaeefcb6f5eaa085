// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Leftovers;
import org.trendyilamb.exec.tck.RecordingListener;
import org.trendyilamb.exec.tck.Until;

/** What tests with real worker processes share; after each nothing may be left. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
abstract class PoolFixture {
  /** Tests start many workers that do little: the second compiler is not worth its time. */
  static final String QUICK_START = "-XX:TieredStopAtLevel=1";

  @TempDir Path dir;

  final RecordingListener heard = new RecordingListener();
  private Leftovers leftovers = Leftovers.now();

  @BeforeEach
  final void lookAround() {
    leftovers = Leftovers.now();
  }

  @AfterEach
  final void nothingIsLeft() {
    leftovers.assertNothingNew();
  }

  final Path diagnostics() {
    return dir.resolve("diagnostics");
  }

  final TaskExecutor pool(int workers, String... extra) {
    return pool(workers, Optional.empty(), extra);
  }

  final TaskExecutor pool(int workers, Duration deadline, String... extra) {
    return pool(workers, Optional.of(deadline), extra);
  }

  private TaskExecutor pool(int workers, Optional<Duration> deadline, String... extra) {
    return new ProcessExecutorProvider()
        .create(new ExecutorOptions(workers, 48, deadline, diagnostics(), options(extra)));
  }

  /** Each {@code name=value}; workers start quickly unless other options are given. */
  static Map<String, String> options(String... extra) {
    Map<String, String> options = new HashMap<>();
    options.put(ProcessOptions.JAVA_OPTIONS, QUICK_START);
    for (String option : extra) {
      int at = option.indexOf('=');
      options.put(option.substring(0, at), option.substring(at + 1));
    }
    return options;
  }

  final List<TaskOutcome> run(TaskExecutor executor, TaskSpec... tasks) {
    return executor.run(FaultyRunnerFactory.recipe(), List.of(tasks), heard);
  }

  static TaskSpec task(String id, String... script) {
    return new TaskSpec(id, "task " + id, String.join("\n", script), 1);
  }

  /** The process id that a task wrote, once it did. */
  static long pid(Path file) throws IOException {
    Until.exists(file);
    return Long.parseLong(Files.readString(file).strip());
  }

  /** Sends a signal, as an administrator or the kernel would. */
  static void signal(String name, long pid) throws Exception {
    command("kill", "-" + name, "--", Long.toString(pid));
  }

  static void command(String... words) throws Exception {
    Process process =
        new ProcessBuilder(words)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
      throw new AssertionError("did not work: " + String.join(" ", words));
    }
  }

  /** All that workers printed. */
  final String logs() throws IOException {
    StringBuilder text = new StringBuilder();
    try (Stream<Path> files = Files.list(diagnostics())) {
      for (Path file : files.filter(f -> f.toString().endsWith(".log")).toList()) {
        text.append(Files.readString(file));
      }
    }
    return text.toString();
  }
}
