// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.ArrayList;
import java.util.List;

/**
 * The whole command of a worker. Through a shell, answers go through file descriptor 3, and what
 * Java or native code prints to standard output lands in standard error: the two cannot mix. The
 * shell also forbids core files, keeps Ctrl-C of a terminal away from workers, and is gone once
 * java runs, because it is replaced.
 */
final class WorkerCommand {
  /**
   * Each worker has one task at a time; a library that makes threads of its own would
   * oversubscribe.
   */
  private static final String SCRIPT =
      "ulimit -c 0; trap '' INT; OMP_NUM_THREADS=${OMP_NUM_THREADS:-1}; export OMP_NUM_THREADS; "
          + "exec 3>&1 1>&2; exec \"$@\"";

  private static final List<String> DIE_WITH_PARENT =
      List.of("setpriv", "--pdeathsig", "KILL", "--");

  private final PoolSettings settings;
  private final boolean dieWithParent;

  private WorkerCommand(PoolSettings settings, boolean dieWithParent) {
    this.settings = settings;
    this.dieWithParent = dieWithParent;
  }

  /** Tries what the system offers. */
  static WorkerCommand probe(PoolSettings settings) {
    List<String> trial = new ArrayList<>(DIE_WITH_PARENT);
    trial.add("true");
    boolean dieWithParent =
        settings.shell() && settings.launcher().startsTheWorkerItself() && Programs.works(trial);
    return new WorkerCommand(settings, dieWithParent);
  }

  /**
   * The command.
   *
   * @param times how many times the memory of one worker it may use
   */
  List<String> of(int times) {
    int heap = (int) Math.min(Integer.MAX_VALUE / 4, (long) settings.heapMiB() * times);
    List<String> java =
        settings.java().of(heap, settings.diagnostics(), settings.shell() ? "fd3" : "stdout");
    List<String> worker = new ArrayList<>();
    if (settings.shell()) {
      worker.addAll(List.of("sh", "-c", limits(times) + SCRIPT, "trendy-ilamb-worker"));
      if (dieWithParent) {
        worker.addAll(DIE_WITH_PARENT);
      }
    }
    worker.addAll(java);
    int rss = (int) Math.min(Integer.MAX_VALUE, (long) settings.rssCapMiB() * times);
    return settings.launcher().command(worker, rss, times);
  }

  private String limits(int times) {
    long mebibytes = (long) settings.nativeLimitMiB() * times;
    return mebibytes == 0 ? "" : "ulimit -d " + mebibytes * 1024 + "; ";
  }
}
