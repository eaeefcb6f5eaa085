// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Summary;

/**
 * A program with a pool, to be killed by tests: runs the scripts in a folder, each a task, on as
 * many workers. The first Ctrl-C drains, the second stops. Writes outcomes beside the scripts.
 */
final class Coordinator {
  private Coordinator() {}

  /** Arguments: the folder, then options of the executor as {@code name=value}. */
  public static void main(String[] args) throws Exception {
    Path dir = Path.of(args[0]);
    List<TaskSpec> tasks = tasks(dir.resolve("tasks"));
    String[] extra = Arrays.copyOfRange(args, 1, args.length);
    int workers = Integer.getInteger("workers", tasks.size());
    AtomicInteger interrupts = new AtomicInteger();
    try (TaskExecutor executor =
        new ProcessExecutorProvider()
            .create(
                new ExecutorOptions(
                    workers,
                    48,
                    Optional.empty(),
                    dir.resolve("diagnostics"),
                    PoolFixture.options(extra)))) {
      onInterrupt(
          () -> {
            if (interrupts.incrementAndGet() == 1) {
              executor.drain();
              create(dir.resolve("draining"));
            } else {
              executor.stop();
            }
          });
      create(dir.resolve("ready"));
      List<String> lines = new ArrayList<>();
      for (TaskOutcome outcome :
          executor.run(FaultyRunnerFactory.recipe(), tasks, TaskListener.silent())) {
        lines.add(Summary.of(outcome));
      }
      Files.write(dir.resolve("outcomes"), lines);
    }
    System.exit(interrupts.get() == 0 ? 0 : 130);
  }

  private static List<TaskSpec> tasks(Path folder) throws IOException {
    List<TaskSpec> tasks = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        tasks.add(new TaskSpec(file.getFileName().toString(), "", Files.readString(file), 1));
      }
    }
    return tasks;
  }

  private static void create(Path file) {
    try {
      Files.createFile(file);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** By reflection, because the compiler warns of the class and cannot be told not to. */
  private static void onInterrupt(Runnable action) throws ReflectiveOperationException {
    Class<?> signal = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    Object proxy =
        Proxy.newProxyInstance(
            Coordinator.class.getClassLoader(),
            new Class<?>[] {handler},
            (self, method, arguments) -> {
              if (method.getName().equals("handle")) {
                action.run();
              }
              return null;
            });
    signal
        .getMethod("handle", signal, handler)
        .invoke(null, signal.getConstructor(String.class).newInstance("INT"), proxy);
  }
}
