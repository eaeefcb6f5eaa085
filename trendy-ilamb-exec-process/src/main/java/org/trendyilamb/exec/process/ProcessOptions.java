// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.List;
import org.trendyilamb.exec.OptionDescription;

/** The names of the options of this strategy. */
final class ProcessOptions {
  static final String LAUNCHER = "launcher";
  static final String JAVA = "java";
  static final String CLASS_PATH = "classpath";
  static final String JAVA_OPTIONS = "java-options";
  static final String SHELL = "shell";
  static final String HEARTBEAT = "heartbeat-seconds";
  static final String SILENCE = "silence-seconds";
  static final String START = "start-seconds";
  static final String DEADLINE_FLOOR = "deadline-floor-seconds";
  static final String DEADLINE_PER_MIB = "deadline-seconds-per-mib";
  static final String THREAD_DUMP = "thread-dump";
  static final String RECYCLE_TASKS = "recycle-tasks";
  static final String RECYCLE_RSS = "recycle-rss-mib";
  static final String NATIVE_LIMIT = "native-limit-mib";
  static final String OOM_SCORE = "oom-score-adj";
  static final String PARENT_GRACE = "parent-grace-seconds";

  private ProcessOptions() {}

  static List<OptionDescription> all() {
    return List.of(
        new OptionDescription(
            LAUNCHER, "local", "where workers run: local, command:PREFIX, srun or srun:OPTIONS"),
        new OptionDescription(JAVA, "that of this process", "the java command of workers"),
        new OptionDescription(CLASS_PATH, "that of this process", "the class path of workers"),
        new OptionDescription(JAVA_OPTIONS, "none", "more options for java, split at spaces"),
        new OptionDescription(
            SHELL,
            "true where sh is",
            "start workers through sh, which keeps prints of native code apart from answers"),
        new OptionDescription(HEARTBEAT, "1", "time between signs of life of a worker"),
        new OptionDescription(
            SILENCE, "10", "time without a sign of life after which a worker is ended"),
        new OptionDescription(START, "60", "time that a worker may take to start"),
        new OptionDescription(
            DEADLINE_FLOOR, "60", "shortest deadline of a task, unless a deadline is given"),
        new OptionDescription(
            DEADLINE_PER_MIB, "2", "seconds per MiB of cost, unless a deadline is given"),
        new OptionDescription(
            THREAD_DUMP, "true", "ask a worker for a thread dump before it is ended at a deadline"),
        new OptionDescription(RECYCLE_TASKS, "500", "tasks after which a worker is replaced"),
        new OptionDescription(
            RECYCLE_RSS,
            "twice the heap and 512",
            "resident memory after which a worker is replaced between two tasks"),
        new OptionDescription(
            NATIVE_LIMIT, "no limit", "data segment of a worker, heap included (ulimit -d)"),
        new OptionDescription(
            OOM_SCORE, "1000", "how much rather than others the kernel should end a worker"),
        new OptionDescription(
            PARENT_GRACE, "1.5", "time a task has to end by itself when this process is gone"));
  }
}
