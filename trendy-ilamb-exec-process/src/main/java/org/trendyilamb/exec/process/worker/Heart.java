// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import org.trendyilamb.exec.process.wire.Message;

/** Beats on a thread of its own until stopped. */
final class Heart {
  private final Thread thread;

  Heart(Answers answers, int everyMillis) {
    thread = new Thread(() -> beat(answers, everyMillis), "trendy-ilamb-heartbeat");
    thread.setDaemon(true);
    thread.start();
  }

  private static void beat(Answers answers, int everyMillis) {
    try {
      while (true) {
        ResidentMemory memory = ResidentMemory.read();
        answers.send(new Message.Heartbeat(memory.nowKiB(), memory.peakKiB()));
        Thread.sleep(everyMillis);
      }
    } catch (InterruptedException e) {
      // Stopped: nothing more to tell.
      Thread.currentThread().interrupt();
    }
  }

  /** Ends the thread. */
  void stop() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
