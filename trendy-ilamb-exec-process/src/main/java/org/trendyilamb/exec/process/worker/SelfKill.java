// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * The one way to end this process for certain. Ordinary ways run exit handlers of native libraries,
 * and those may wait for ever for a lock that a stuck call holds; SIGKILL does not.
 */
final class SelfKill {
  private SelfKill() {}

  static void now() {
    try {
      String pid = Long.toString(ProcessHandle.current().pid());
      Process kill = new ProcessBuilder("sh", "-c", "kill -KILL " + pid).start();
      kill.waitFor(2, TimeUnit.SECONDS);
    } catch (IOException e) {
      // No shell here: what follows is the next best.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    Runtime.getRuntime().halt(1);
  }
}
