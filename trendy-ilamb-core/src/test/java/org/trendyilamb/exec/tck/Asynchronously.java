// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.util.concurrent.Executor;

/** A thread per call, gone with it. */
final class Asynchronously {
  static final Executor THREAD =
      call -> {
        Thread thread = new Thread(call, "contract caller");
        thread.setDaemon(true);
        thread.start();
      };

  private Asynchronously() {}
}
