// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.trendyilamb.RunningExecutors;

/**
 * Ctrl-C once lets running files end, twice ends them. SIGTERM ends them at once. Closing brings
 * the former handlers back.
 */
@SuppressWarnings("sunapi")
final class StopSignals implements AutoCloseable {
  private final sun.misc.SignalHandler formerInterrupt;
  private final sun.misc.SignalHandler formerTerminate;

  private StopSignals(
      sun.misc.SignalHandler formerInterrupt, sun.misc.SignalHandler formerTerminate) {
    this.formerInterrupt = formerInterrupt;
    this.formerTerminate = formerTerminate;
  }

  static StopSignals install(RunningExecutors running, Console console) {
    AtomicInteger asked = new AtomicInteger();
    sun.misc.SignalHandler interrupt =
        sun.misc.Signal.handle(
            new sun.misc.Signal("INT"),
            signal -> {
              if (asked.incrementAndGet() == 1) {
                console.message("stopping after the running files; press Ctrl-C again to stop now");
                running.drain();
              } else {
                console.message("stopping now");
                running.stop();
              }
            });
    sun.misc.SignalHandler terminate =
        sun.misc.Signal.handle(new sun.misc.Signal("TERM"), signal -> running.stop());
    return new StopSignals(interrupt, terminate);
  }

  @Override
  public void close() {
    sun.misc.Signal.handle(new sun.misc.Signal("INT"), formerInterrupt);
    sun.misc.Signal.handle(new sun.misc.Signal("TERM"), formerTerminate);
  }
}
