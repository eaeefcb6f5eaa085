// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import java.util.Map;
import org.trendyilamb.exec.TaskFailure;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.problem.Problem;

/** One line of the conversation. */
public sealed interface Message {
  /** Version of the conversation; both ends must have the same. */
  int PROTOCOL = 1;

  /**
   * First line of the pool.
   *
   * @param protocol {@link #PROTOCOL}
   * @param factory class name of the runner factory
   * @param settings text for the factory
   * @param heartbeatMillis time between signs of life, ms
   * @param graceMillis time that a task has to end by itself when the pool is gone, ms
   * @param oomScoreAdj how much rather than others the kernel should end this process, -1000 to
   *     1000
   */
  record Setup(
      int protocol,
      String factory,
      String settings,
      int heartbeatMillis,
      int graceMillis,
      int oomScoreAdj)
      implements Message {}

  /**
   * A task to run.
   *
   * @param attempt 1 for the first try
   */
  record Task(String id, String title, String payload, long cost, int attempt) implements Message {

    /** The message for a task. */
    public static Task of(TaskSpec task, int attempt) {
      return new Task(task.id(), task.title(), task.payload().text(), task.cost(), attempt);
    }

    /** The task of the message. */
    public TaskSpec spec() {
      return new TaskSpec(id, title, payload, cost);
    }
  }

  /** No more tasks. */
  record Quit() implements Message {}

  /**
   * The worker is ready.
   *
   * @param node name of its machine
   * @param java version of its Java
   */
  record Hello(int protocol, long pid, String node, String java) implements Message {}

  /** The worker cannot make the runner. */
  record Refused(String reason) implements Message {}

  /** The task was begun: from here on a death is its fault. */
  record Start(String task) implements Message {}

  /** How far the task is. */
  record Progress(String task, long done, String phase) implements Message {}

  /** The task ended well. */
  record Result(String task, String text) implements Message {}

  /**
   * The task threw.
   *
   * @param memory whether memory was short
   * @param where place of the problem: any of {@code file}, {@code variable}, {@code attribute},
   *     {@code index}
   */
  record Failed(
      String task,
      boolean memory,
      String exception,
      String code,
      Map<String, String> where,
      String what,
      String found,
      String expected,
      String remedy)
      implements Message {

    /** The message for a failure. */
    public static Failed of(String task, boolean memory, TaskFailure failure) {
      Problem p = failure.problem();
      return new Failed(
          task,
          memory,
          failure.type(),
          p.code(),
          Places.toMap(p.where()),
          p.what(),
          p.found(),
          p.expected(),
          p.remedy());
    }

    /** The failure of the message. */
    public TaskFailure failure() {
      return new TaskFailure(
          exception, new Problem(code, Places.of(where), what, found, expected, remedy));
    }
  }

  /**
   * A sign of life.
   *
   * @param rssKiB resident memory now, KiB; 0 when unknown
   * @param peakRssKiB largest resident memory so far, KiB; 0 when unknown
   */
  record Heartbeat(long rssKiB, long peakRssKiB) implements Message {}

  /** The worker ends because it was asked to. */
  record Bye() implements Message {}
}
