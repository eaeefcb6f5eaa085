// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Puts workers somewhere. Its methods are called from one thread at a time. */
public interface WorkerLauncher {

  /** A few words for messages. */
  String describe();

  /**
   * The command that runs a worker there. It must carry standard input, output and error of the
   * worker and end when the worker does.
   *
   * @param worker command of the worker, to be run without a shell
   * @param memoryMiB memory the worker may need at most, MiB
   * @param shares of how many workers it may use the memory: 1, or more when it runs alone
   */
  List<String> command(List<String> worker, int memoryMiB, int shares);

  /**
   * How many of the workers are on one machine at most, so that one that runs alone can have the
   * memory of all of them.
   *
   * @param slots number of workers
   */
  default int slotsOnOneMachine(int slots) {
    return slots;
  }

  /** Whether the started process becomes the worker itself, so that signals to it reach it. */
  default boolean startsTheWorkerItself() {
    return false;
  }

  /** How many workers fit, where the launcher knows; replaces the number asked for. */
  default OptionalInt slots() {
    return OptionalInt.empty();
  }

  /** Ends a worker by force. Returns at once. */
  default void kill(Process process) {
    // Children first: a wrapper script that is gone no longer leads to them.
    process.descendants().forEach(ProcessHandle::destroyForcibly);
    process.destroyForcibly();
  }

  /**
   * What the launcher itself wrote about the end of a worker.
   *
   * @param errors last lines of standard error
   */
  default Optional<LauncherVerdict> explain(String errors) {
    return Optional.empty();
  }
}
