// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.process.launch.WorkerLauncher;
import org.trendyilamb.exec.process.launch.WorkerLaunchers;

/**
 * How a pool runs, read from the options.
 *
 * @param slots number of workers at the same time
 * @param heapMiB heap of a worker, MiB
 * @param rssCapMiB resident memory after which a worker is replaced, MiB
 * @param nativeLimitMiB limit of the data segment, MiB; 0 for none
 * @param silence time without a sign of life after which a worker is ended
 * @param startLimit time to start
 */
record PoolSettings(
    int slots,
    int heapMiB,
    WorkerLauncher launcher,
    JavaCommand java,
    boolean shell,
    Path diagnostics,
    Deadline deadline,
    Duration heartbeat,
    Duration silence,
    Duration startLimit,
    Duration parentGrace,
    boolean threadDump,
    int recycleTasks,
    int rssCapMiB,
    int nativeLimitMiB,
    int oomScoreAdj) {

  static PoolSettings of(ExecutorOptions options, OptionValues values, Map<String, String> env) {
    int heap = options.memoryPerWorkerMiB();
    WorkerLauncher launcher = launcher(values, env);
    Duration heartbeat = values.seconds(ProcessOptions.HEARTBEAT, Duration.ofSeconds(1));
    Duration silence = values.seconds(ProcessOptions.SILENCE, Duration.ofSeconds(10));
    if (heartbeat.toMillis() < 10) {
      throw values.unusable(
          ProcessOptions.HEARTBEAT, heartbeat.toString(), "at least ten milliseconds");
    }
    if (silence.compareTo(heartbeat.multipliedBy(2)) < 0) {
      throw values.unusable(
          ProcessOptions.SILENCE, silence.toString(), "at least two heartbeats of " + heartbeat);
    }
    return new PoolSettings(
        launcher.slots().orElse(options.workers()),
        heap,
        launcher,
        java(values),
        values.flag(ProcessOptions.SHELL, Programs.find("sh", env).isPresent()),
        options.diagnostics().toAbsolutePath(),
        new Deadline(
            options.deadline(),
            values.seconds(ProcessOptions.DEADLINE_FLOOR, Duration.ofSeconds(60)),
            values.decimal(ProcessOptions.DEADLINE_PER_MIB, 2)),
        heartbeat,
        silence,
        values.seconds(ProcessOptions.START, Duration.ofSeconds(60)),
        values.seconds(ProcessOptions.PARENT_GRACE, Duration.ofMillis(1500)),
        values.flag(ProcessOptions.THREAD_DUMP, true),
        values.integer(ProcessOptions.RECYCLE_TASKS, 500, 1, Integer.MAX_VALUE),
        values.integer(ProcessOptions.RECYCLE_RSS, 2 * heap + 512, 64, Integer.MAX_VALUE),
        values.integer(ProcessOptions.NATIVE_LIMIT, 0, 0, 1 << 30),
        values.integer(ProcessOptions.OOM_SCORE, 1000, -1000, 1000));
  }

  private static WorkerLauncher launcher(OptionValues values, Map<String, String> env) {
    String text = values.text(ProcessOptions.LAUNCHER).orElse("local");
    try {
      return WorkerLaunchers.create(text, env);
    } catch (IllegalArgumentException e) {
      throw values.unusable(ProcessOptions.LAUNCHER, text, String.valueOf(e.getMessage()));
    }
  }

  private static JavaCommand java(OptionValues values) {
    String java =
        values
            .text(ProcessOptions.JAVA)
            .orElse(Path.of(System.getProperty("java.home", ""), "bin", "java").toString());
    String classPath =
        values.text(ProcessOptions.CLASS_PATH).orElse(System.getProperty("java.class.path", ""));
    if (classPath.isBlank()) {
      throw values.unusable(
          ProcessOptions.CLASS_PATH, "", "the jars of the library; this process has no class path");
    }
    Optional<String> more = values.text(ProcessOptions.JAVA_OPTIONS).filter(t -> !t.isBlank());
    boolean same =
        values.text(ProcessOptions.JAVA).isEmpty()
            && values.text(ProcessOptions.CLASS_PATH).isEmpty();
    List<String> own = ManagementFactory.getRuntimeMXBean().getInputArguments();
    return new JavaCommand(
        java,
        classPath,
        same ? JavaCommand.archiveOf(own) : List.of(),
        more.map(t -> List.of(t.strip().split("\\s+"))).orElse(List.of()));
  }

  /** How many times the memory of one worker there is for one that runs alone. */
  int slotsOnOneMachine() {
    return launcher.slotsOnOneMachine(slots);
  }

  /** Refuses what cannot work before any worker is started. */
  void check() throws ExecutorException {
    java.check(launcher.startsTheWorkerItself());
  }
}
