// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.Conversion;
import org.trendyilamb.ConversionRunnerFactory;
import org.trendyilamb.RunOptions;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskRunnerFactory;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.locked.LockedExecutorProvider;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.problem.Availability;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.Status;

/**
 * A program that converts a folder with the strategy {@code locked} on eight threads through the
 * netCDF-C library, with the lock or, for the sake of showing what it is good for, without. Ends
 * with status 0 when every file was converted, as far as the program can tell, and with 9 when some
 * were not; or as the library makes it end.
 */
final class LockDemonstration {
  static final int THREADS = 8;
  static final int STATUS_FAILURES = 9;

  private LockDemonstration() {}

  /** Arguments: input folder, output folder, {@code locked} or {@code unlocked}. */
  public static void main(String[] args) {
    Conversion conversion =
        new Conversion(
            ConversionConfig.of(Path.of(args[0]), Path.of(args[1])),
            RunOptions.defaults().withWriter("netcdf4-c"));
    TaskExecutorProvider locked = new LockedExecutorProvider();
    List<ReportEntry> bad =
        conversion
            .run(
                conversion.plan(conversion.scan()),
                args[2].equals("locked") ? locked : new Unlocked(locked),
                new ExecutorOptions(
                    THREADS, 256, Optional.empty(), conversion.diagnostics(), Map.of()),
                TaskListener.silent())
            .entries()
            .stream()
            .filter(entry -> entry.status() != Status.CONVERTED)
            .toList();
    for (ReportEntry entry : bad) {
      System.out.println(
          entry.status() + " " + entry.problem().map(p -> p.what() + ": " + p.found()).orElse(""));
    }
    System.exit(bad.isEmpty() ? 0 : STATUS_FAILURES);
  }

  /** The strategy, with runners that are told of a lock that nobody holds. */
  private record Unlocked(TaskExecutorProvider locked) implements TaskExecutorProvider {
    @Override
    public String id() {
      return "unlocked";
    }

    @Override
    public String description() {
      return "threads without the lock: damages files";
    }

    @Override
    public Set<Capability> capabilities() {
      return locked.capabilities();
    }

    @Override
    public Availability availability() {
      return locked.availability();
    }

    @Override
    public TaskExecutor create(ExecutorOptions options) {
      TaskExecutor executor = locked.create(options);
      return new TaskExecutor() {
        @Override
        public List<TaskOutcome> run(
            RunnerRecipe recipe, List<TaskSpec> tasks, TaskListener listener) {
          return executor.run(
              RunnerRecipe.of(WithoutLock.class, recipe.settings()), tasks, listener);
        }

        @Override
        public void drain() {
          executor.drain();
        }

        @Override
        public void stop() {
          executor.stop();
        }

        @Override
        public void close() {
          executor.close();
        }
      };
    }
  }

  /** Makes the runners of conversions, and takes the lock from them. */
  public static final class WithoutLock implements TaskRunnerFactory {

    /** Called by name. */
    public WithoutLock() {}

    @Override
    public TaskRunner create(Payload settings) {
      TaskRunner runner = new ConversionRunnerFactory().create(settings);
      return new TaskRunner() {
        @Override
        public Payload run(TaskSpec task, TaskContext context) throws Exception {
          return runner.run(task, new NoLock(context));
        }

        @Override
        public void close() {
          runner.close();
        }
      };
    }
  }

  private record NoLock(TaskContext context) implements TaskContext {
    @Override
    public int attempt() {
      return context.attempt();
    }

    @Override
    public void progress(long done, String phase) {
      context.progress(done, phase);
    }

    @Override
    public boolean cancelled() {
      return context.cancelled();
    }

    @Override
    public SerialLock serialLock() {
      return SerialLock.uncontended();
    }
  }
}
