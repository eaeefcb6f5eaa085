// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.util.List;
import java.util.StringJoiner;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** The threads of one batch. Safe for many threads. */
final class TaskThreads {
  private final List<Thread> threads = new CopyOnWriteArrayList<>();

  /**
   * Runs the work on so many threads and waits for all of them, also when interrupted.
   *
   * @param work is given the name of its thread
   * @param onInterrupt called once when the current thread is interrupted
   * @return whether the current thread was interrupted
   */
  boolean runToEnd(int count, Consumer<String> work, Runnable onInterrupt) {
    for (int i = 1; i <= count; i++) {
      String name = "locked-" + i;
      Thread thread = new Thread(() -> work.accept(name), "trendy-ilamb-" + name);
      // A task that hangs shall not keep the JVM from ending.
      thread.setDaemon(true);
      threads.add(thread);
      thread.start();
    }
    boolean interrupted = false;
    for (Thread thread : threads) {
      while (thread.isAlive()) {
        try {
          thread.join();
        } catch (InterruptedException e) {
          if (!interrupted) {
            interrupted = true;
            onInterrupt.run();
          }
        }
      }
    }
    threads.clear();
    return interrupted;
  }

  void interrupt() {
    threads.forEach(Thread::interrupt);
  }

  /** Where the threads that still run are. */
  String describe() {
    StringJoiner text = new StringJoiner("; ");
    for (Thread thread : threads) {
      StackTraceElement[] stack = thread.getStackTrace();
      if (stack.length > 0) {
        text.add(thread.getName() + " at " + stack[0]);
      }
    }
    return text.toString();
  }
}
