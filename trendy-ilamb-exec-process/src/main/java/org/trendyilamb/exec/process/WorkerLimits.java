// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Ends workers that take too long, by the clock of the pool. Used by the pool's thread only. */
final class WorkerLimits {
  private static final Duration QUIT = Duration.ofSeconds(5);
  private static final Duration FOR_THREAD_DUMP = Duration.ofMillis(400);

  /** The stream of a dead worker may stay open in a process that it started. */
  private static final Duration AFTER_EXIT = Duration.ofSeconds(2);

  /** A process that does not end after this cannot be ended: it hangs in the kernel. */
  private static final Duration AFTER_KILL = Duration.ofSeconds(15);

  private final PoolSettings settings;
  private final List<WorkerProcess> undying = new ArrayList<>();

  WorkerLimits(PoolSettings settings) {
    this.settings = settings;
  }

  /** Workers that outlived their kill. */
  List<WorkerProcess> undying() {
    return List.copyOf(undying);
  }

  /** Adds the time in which the pool itself did not listen. */
  void forgive(List<Worker> workers, long nanos) {
    for (Worker worker : workers) {
      worker.process.forgiveSilence();
      worker.since += nanos;
    }
  }

  /** Whether nothing more is to be expected of the worker. */
  boolean isGone(Worker worker) {
    if (worker.process.isGoneFor(AFTER_EXIT.toNanos())) {
      return true;
    }
    if (worker.kill != KillReason.NONE
        && System.nanoTime() - worker.killedAt > AFTER_KILL.toNanos()) {
      undying.add(worker.process);
      return true;
    }
    return false;
  }

  /** Whether an idle worker should be replaced. */
  boolean isWornOut(Worker worker) {
    return worker.tasksDone >= settings.recycleTasks()
        || (!worker.alone && worker.process.rssKiB() > settings.rssCapMiB() * 1024L);
  }

  /** Ends the worker if it is over a limit. */
  void check(Worker worker) {
    if (worker.kill != KillReason.NONE) {
      return;
    }
    if (worker.due != KillReason.NONE && System.nanoTime() - worker.dueAt > 0) {
      worker.kill(worker.due, worker.dueDetail);
      return;
    }
    switch (worker.phase) {
      case STARTING -> {
        if (worker.inPhaseLongerThan(settings.startLimit())) {
          worker.kill(KillReason.START, "was not ready after " + settings.startLimit());
        }
      }
      case IDLE -> checkSilence(worker);
      case ASSIGNED -> {
        checkSilence(worker);
        if (worker.inPhaseLongerThan(settings.startLimit())) {
          worker.kill(KillReason.SILENCE, "did not begin its task");
        }
      }
      case BUSY -> {
        checkSilence(worker);
        checkDeadline(worker);
      }
      case LEAVING -> {
        if (worker.inPhaseLongerThan(QUIT)) {
          worker.kill(KillReason.QUIT, "did not quit within " + QUIT);
        }
      }
    }
  }

  private void checkSilence(Worker worker) {
    if (System.nanoTime() - worker.process.lastHeard() > settings.silence().toNanos()) {
      worker.kill(KillReason.SILENCE, "gave no sign of life for " + settings.silence());
    }
  }

  private void checkDeadline(Worker worker) {
    if (!worker.inPhaseLongerThan(worker.limit) || worker.due != KillReason.NONE) {
      return;
    }
    String detail = "the task was not done after " + worker.limit;
    if (settings.threadDump() && settings.launcher().startsTheWorkerItself()) {
      worker.process.askForThreadDump();
      worker.killLater(KillReason.DEADLINE, detail, FOR_THREAD_DUMP);
    } else {
      worker.kill(KillReason.DEADLINE, detail);
    }
  }
}
