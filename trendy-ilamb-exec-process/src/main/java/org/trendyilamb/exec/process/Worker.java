// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the pool knows of a worker. Used by the pool's thread only. */
final class Worker {

  /** Where a worker is in its life. */
  enum Phase {
    /** Started, has not said HELLO. */
    STARTING,
    /** Waits for a task. */
    IDLE,
    /** Has a task that it has not begun. */
    ASSIGNED,
    /** Runs a task. */
    BUSY,
    /** Told to quit. */
    LEAVING
  }

  final WorkerProcess process;
  final Slot slot;
  final long oomCounterBefore = OomCounter.read();
  final boolean alone;
  final Instant begin = Instant.now();

  Phase phase = Phase.STARTING;

  /** When the phase began, in the time of {@link System#nanoTime}. */
  long since = System.nanoTime();

  /** Id in the worker's machine; 0 before HELLO. */
  long pid;

  String node = "";
  int tasksDone;
  @Nullable TaskState task;
  Duration limit = Duration.ZERO;
  String lastProgress = "";
  boolean saidBye;

  /** Why it could not make a runner; empty when it could. */
  String refusal = "";

  KillReason kill = KillReason.NONE;
  String killDetail = "";
  long killedAt;

  /** A kill that is due later; reason NONE when there is none. */
  KillReason due = KillReason.NONE;

  String dueDetail = "";
  long dueAt;

  Worker(WorkerProcess process, Slot slot, boolean alone) {
    this.process = process;
    this.slot = slot;
    this.alone = alone;
  }

  /** Whether it has done nothing yet, so that nothing but its first task can be what kills it. */
  boolean isFresh() {
    return task == null && tasksDone == 0;
  }

  void enter(Phase next) {
    phase = next;
    since = System.nanoTime();
  }

  boolean inPhaseLongerThan(Duration limit) {
    return System.nanoTime() - since > limit.toNanos();
  }

  /** Ends it by force; the first reason counts. */
  void kill(KillReason reason, String detail) {
    if (kill == KillReason.NONE && process.status().isEmpty()) {
      kill = reason;
      killDetail = detail;
      killedAt = System.nanoTime();
    }
    process.kill();
  }

  /** Ends it by force a little later, unless it ends or answers before. */
  void killLater(KillReason reason, String detail, Duration delay) {
    if (due == KillReason.NONE) {
      due = reason;
      dueDetail = detail;
      dueAt = System.nanoTime() + delay.toNanos();
    }
  }

  /** For people: name, process id and machine. */
  String describe() {
    return pid == 0 ? process.name() : process.name() + " pid " + pid + " on " + node;
  }
}
