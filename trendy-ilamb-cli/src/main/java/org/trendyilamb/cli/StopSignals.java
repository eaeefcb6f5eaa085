// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.concurrent.atomic.AtomicInteger;
import org.trendyilamb.RunningExecutors;
import sun.misc.Signal;
import sun.misc.SignalHandler;

/**
 * Ctrl-C once lets running files end, twice ends them. SIGTERM ends them at once. Closing brings
 * the former handlers back.
 */
final class StopSignals implements AutoCloseable {
  private final SignalHandler formerInterrupt;
  private final SignalHandler formerTerminate;

  private StopSignals(SignalHandler formerInterrupt, SignalHandler formerTerminate) {
    this.formerInterrupt = formerInterrupt;
    this.formerTerminate = formerTerminate;
  }

  static StopSignals install(RunningExecutors running, Console console) {
    AtomicInteger asked = new AtomicInteger();
    SignalHandler interrupt =
        Signal.handle(
            new Signal("INT"),
            signal -> {
              if (asked.incrementAndGet() == 1) {
                console.message("stopping after the running files; press Ctrl-C again to stop now");
                running.drain();
              } else {
                console.message("stopping now");
                running.stop();
              }
            });
    SignalHandler terminate = Signal.handle(new Signal("TERM"), signal -> running.stop());
    return new StopSignals(interrupt, terminate);
  }

  @Override
  public void close() {
    Signal.handle(new Signal("INT"), formerInterrupt);
    Signal.handle(new Signal("TERM"), formerTerminate);
  }
}
