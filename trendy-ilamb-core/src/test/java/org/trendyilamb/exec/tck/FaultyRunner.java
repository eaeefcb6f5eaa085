// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskCancelledException;
import org.trendyilamb.exec.TaskContext;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Reads the payload as a script, one command per line; the result is the text of the last {@code
 * result} line. Commands of which a test wants only one per task set can be put behind {@code once
 * FILE}: the next line is skipped when the file is there, and the file is made otherwise.
 */
final class FaultyRunner implements TaskRunner {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final String settings;
  private String result = "";

  FaultyRunner(String settings) {
    this.settings = settings;
  }

  @Override
  public void close() {
    if (settings.equals("hang-close")) {
      spin();
    }
    if (settings.equals("fail-close")) {
      throw new IllegalStateException("asked to fail when closed");
    }
  }

  @Override
  public Payload run(TaskSpec task, TaskContext context) throws Exception {
    result = "";
    boolean skip = false;
    for (String line : task.payload().text().split("\n")) {
      if (skip) {
        skip = false;
        continue;
      }
      int space = line.indexOf(' ');
      String command = space < 0 ? line : line.substring(0, space);
      String argument = space < 0 ? "" : line.substring(space + 1);
      if (command.equals("once")) {
        skip = !create(Path.of(argument));
      } else if (!benign(command, argument, context)) {
        malign(command, argument);
      }
    }
    return Payload.of(result);
  }

  private boolean benign(String command, String argument, TaskContext context) throws Exception {
    switch (command) {
      case "", "ok" -> {
        // Nothing to do.
      }
      case "result" -> result = argument;
      case "attempt" -> result = "attempt " + context.attempt();
      case "pid" -> result = "pid " + ProcessHandle.current().pid();
      case "thread" -> result = "thread " + Thread.currentThread().getName();
      case "progress" -> context.progress(Long.parseLong(argument), "step " + argument);
      case "touch" -> create(Path.of(argument));
      case "write-pid" -> writePid(Path.of(argument));
      case "await" -> await(Path.of(argument), context);
      case "await-deaf" -> awaitDeaf(Path.of(argument));
      case "until-cancelled" -> untilCancelled(context);
      case "hang-first" -> {
        if (context.attempt() == 1) {
          untilCancelled(context);
        }
      }
      case "pause" -> pauseFor(Duration.ofMillis(Long.parseLong(argument)), context);
      case "locked-append" -> lockedAppend(Path.of(argument), context);
      case "leak-lock" -> {
        SerialLock.Held kept = context.serialLock().acquire();
        result = "leaked " + kept.getClass().getSimpleName();
      }
      case "result-of-length" -> result = "x".repeat(Integer.parseInt(argument));
      default -> {
        return false;
      }
    }
    return true;
  }

  private static void malign(String command, String argument) throws Exception {
    switch (command) {
      case "throw" -> throw new IllegalStateException(argument);
      case "problem" ->
          throw new ExecutorException(
              new Problem(
                  argument, Where.file("a.nc").variable("gpp").index(3), "what", "f", "e", "r"));
      case "half-write" -> {
        Files.writeString(Path.of(argument), "only the first hal");
        throw new IOException("no space left, says the test");
      }
      case "stack-overflow" -> throw new StackOverflowError("asked for");
      case "spin" -> spin();
      case "exit" -> System.exit(Integer.parseInt(argument));
      case "halt" -> Runtime.getRuntime().halt(Integer.parseInt(argument));
      case "heap" -> NativeFaults.exhaustHeap();
      case "heap-array" -> {
        byte[] array = new byte[Integer.parseInt(argument) << 20];
        if (array[0] != 0) {
          throw new AssertionError("a new array is not empty");
        }
      }
      case "print" -> System.out.println(argument);
      case "channel" -> writeToChannel(argument);
      default -> NativeFaults.commit(command, argument);
    }
  }

  private static boolean create(Path file) throws IOException {
    try {
      Files.createFile(file);
      return true;
    } catch (FileAlreadyExistsException e) {
      // Another task was there first.
      return false;
    }
  }

  /** Writes beside and moves, so that a reader never sees half a number. */
  private static void writePid(Path file) throws IOException {
    Path beside = file.resolveSibling(file.getFileName() + ".tmp");
    Files.writeString(beside, Long.toString(ProcessHandle.current().pid()));
    Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void await(Path file, TaskContext context) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!Files.exists(file)) {
      pause(context);
      if (System.nanoTime() > end) {
        throw new IllegalStateException("nobody made " + file);
      }
    }
  }

  /** Waits for the file without ever looking whether it should end. */
  private static void awaitDeaf(Path file) {
    boolean interrupted = false;
    while (!Files.exists(file)) {
      LockSupport.parkNanos(2_000_000);
      interrupted |= Thread.interrupted();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static void pauseFor(Duration time, TaskContext context) throws InterruptedException {
    long end = System.nanoTime() + time.toNanos();
    while (System.nanoTime() < end) {
      pause(context);
    }
  }

  private static void untilCancelled(TaskContext context) throws InterruptedException {
    while (true) {
      pause(context);
    }
  }

  private static void pause(TaskContext context) throws InterruptedException {
    LockSupport.parkNanos(2_000_000);
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    if (context.cancelled()) {
      throw new TaskCancelledException("saw that it was cancelled");
    }
  }

  private static void spin() {
    long turns = 0;
    while (turns >= 0) {
      turns = turns == Long.MAX_VALUE ? 0 : turns + 1;
    }
  }

  /** Only right when the lock keeps everybody else out between the reading and the writing. */
  private static void lockedAppend(Path file, TaskContext context) throws IOException {
    for (int i = 0; i < 20; i++) {
      try (SerialLock.Held outer = context.serialLock().acquire();
          SerialLock.Held inner = context.serialLock().acquire()) {
        String before = Files.readString(file);
        LockSupport.parkNanos(100_000);
        Files.writeString(file, before + (outer == inner ? "?" : "+"));
      }
    }
  }

  private static void writeToChannel(String text) throws IOException {
    try (OutputStream out = new FileOutputStream("/dev/fd/3")) {
      out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }
  }
}
