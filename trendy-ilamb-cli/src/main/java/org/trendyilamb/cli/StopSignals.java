// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import org.trendyilamb.RunningExecutors;

/**
 * Ctrl-C once lets running files end, twice ends them. SIGTERM ends them at once. Closing brings
 * the former handlers back.
 *
 * <p>The JDK has no other way to hear of a signal and go on than {@code sun.misc.Signal}, which its
 * module {@code jdk.unsupported} exports for this use. It is called by name, because the compiler's
 * warning about it cannot be switched off. Where it is missing, signals end the process as usual.
 */
final class StopSignals implements AutoCloseable {
  private final Runnable restore;

  private StopSignals(Runnable restore) {
    this.restore = restore;
  }

  static StopSignals install(RunningExecutors running, Console console) {
    AtomicInteger asked = new AtomicInteger();
    Runnable interrupt =
        handle(
            "INT",
            () -> {
              if (asked.incrementAndGet() == 1) {
                console.message("stopping after the running files; press Ctrl-C again to stop now");
                running.drain();
              } else {
                console.message("stopping now");
                running.stop();
              }
            });
    Runnable terminate = handle("TERM", running::stop);
    return new StopSignals(
        () -> {
          interrupt.run();
          terminate.run();
        });
  }

  /** Sets a handler; running what is returned brings the former one back. */
  private static Runnable handle(String name, Runnable action) {
    try {
      Class<?> signalType = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      Object signal = signalType.getConstructor(String.class).newInstance(name);
      Object handler =
          Proxy.newProxyInstance(
              handlerType.getClassLoader(),
              new Class<?>[] {handlerType},
              (proxy, method, arguments) -> {
                switch (method.getName()) {
                  case "handle" -> action.run();
                  case "hashCode" -> {
                    return System.identityHashCode(proxy);
                  }
                  case "equals" -> {
                    return proxy == arguments[0];
                  }
                  default -> {
                    return "handler of SIG" + name;
                  }
                }
                return null;
              });
      var set = signalType.getMethod("handle", signalType, handlerType);
      Object former = set.invoke(null, signal, handler);
      return () -> {
        try {
          set.invoke(null, signal, former);
        } catch (ReflectiveOperationException e) {
          throw new IllegalStateException(e);
        }
      };
    } catch (ReflectiveOperationException e) {
      org.slf4j.LoggerFactory.getLogger(StopSignals.class)
          .debug("SIG{} cannot be handled here", name, e);
      return () -> {};
    }
  }

  @Override
  public void close() {
    restore.run();
  }
}
