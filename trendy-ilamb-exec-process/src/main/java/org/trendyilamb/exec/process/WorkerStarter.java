// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Starts every worker from one thread that lives until closed. Linux ends a child that asked to die
 * with its parent when the <em>thread</em> that started it ends, so a thread of somebody else will
 * not do.
 */
final class WorkerStarter implements AutoCloseable {
  private final PoolSettings settings;
  private final WorkerCommand command;
  private final BlockingQueue<PoolEvent> events;
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread t = new Thread(work, "trendy-ilamb-starts-workers");
            t.setDaemon(true);
            return t;
          });

  WorkerStarter(PoolSettings settings, WorkerCommand command, BlockingQueue<PoolEvent> events) {
    this.settings = settings;
    this.command = command;
    this.events = events;
  }

  /**
   * Starts a worker. Waits also when interrupted, so that no child can get lost; the interrupt
   * stays set.
   *
   * @param times how many times the memory of one worker it may use
   * @throws IOException when the program cannot be started
   */
  WorkerProcess start(String name, int times) throws IOException {
    Path log = newLog(name);
    ProcessBuilder builder =
        new ProcessBuilder(command.of(times))
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Future<Process> started = thread.submit(builder::start);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          Process process = started.get();
          return new WorkerProcess(name, process, settings.launcher(), log, events);
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } catch (ExecutionException e) {
      Files.deleteIfExists(log);
      throw new IOException(String.valueOf(e.getCause()), e);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /** A log of its own for each worker, whatever other pools wrote into the folder. */
  private Path newLog(String name) throws IOException {
    Files.createDirectories(settings.diagnostics());
    String prefix = "worker-" + ProcessHandle.current().pid() + "-" + name + "-";
    for (int i = 1; ; i++) {
      Path log = settings.diagnostics().resolve(prefix + i + ".log");
      if (log.toFile().createNewFile()) {
        return log;
      }
    }
  }

  /** Ends the thread; every worker has ended before. */
  @Override
  public void close() {
    thread.shutdown();
  }
}
