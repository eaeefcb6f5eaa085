// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskFailure;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.MalformedLineException;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;

/** The conversation of one worker with its pool, from SETUP to BYE. */
final class WorkerSession {
  static final int STATUS_BYE = 0;
  static final int STATUS_REFUSED = 4;

  private final LineReader commands;
  private final Answers answers;
  private final Runnable lastResort;
  private final MessageCodec codec = new MessageCodec();

  /**
   * A session on these streams.
   *
   * @param lastResort ends the process for certain, for when the pool is gone
   */
  WorkerSession(InputStream commands, OutputStream answers, Runnable lastResort) {
    this.commands = new LineReader(commands);
    this.answers = new Answers(answers, lastResort);
    this.lastResort = lastResort;
  }

  /**
   * Runs to the end.
   *
   * @return exit status for the process
   */
  int run() throws IOException {
    Optional<String> line = commands.next();
    if (line.isEmpty()) {
      throw new MalformedLineException("the pool said nothing");
    }
    if (!(codec.decode(line.get()) instanceof Message.Setup setup)) {
      throw new MalformedLineException("the pool did not begin with SETUP");
    }
    if (setup.protocol() != Message.PROTOCOL) {
      return refuse("protocol " + setup.protocol() + " of the pool is not " + Message.PROTOCOL);
    }
    offerToTheKernel(setup.oomScoreAdj());
    Heart heart = new Heart(answers, setup.heartbeatMillis());
    try {
      return converse(setup);
    } finally {
      heart.stop();
    }
  }

  private int converse(Message.Setup setup) {
    TaskRunner runner;
    try {
      runner = new RunnerRecipe(setup.factory(), setup.settings()).newRunner();
    } catch (ExecutorException e) {
      log("the task runner cannot be made", e);
      return refuse(String.valueOf(e.getMessage()));
    }
    CommandQueue queue = new CommandQueue(commands, setup.graceMillis(), lastResort);
    queue.start();
    answers.send(
        new Message.Hello(
            Message.PROTOCOL, ProcessHandle.current().pid(), node(), Runtime.version().toString()));
    for (Message command = queue.take(); ; command = queue.take()) {
      if (command instanceof Message.Task task) {
        runOne(runner, task, queue);
      } else {
        close(runner);
        answers.send(new Message.Bye());
        return STATUS_BYE;
      }
    }
  }

  private void runOne(TaskRunner runner, Message.Task task, CommandQueue queue) {
    answers.send(new Message.Start(task.id()));
    try {
      String text =
          Objects.requireNonNull(
                  runner.run(task.spec(), new WorkerContext(task, answers, queue::poolIsGone)),
                  "the runner gave no result")
              .text();
      // The first look spares the memory for a line that is too long for certain.
      if (text.length() > LineReader.MOST_BYTES
          || !answers.sendIfShort(new Message.Result(task.id(), text))) {
        answers.send(Message.Failed.of(task.id(), false, tooLong(text)));
      }
    } catch (Throwable thrown) {
      // Linkage and assertion errors included: they end one task, not the worker.
      if (!(thrown instanceof TrendyIlambException)) {
        log("task " + task.id() + " failed", thrown);
      }
      boolean memory = thrown instanceof OutOfMemoryError;
      answers.send(Message.Failed.of(task.id(), memory, TaskFailure.of(thrown)));
    } finally {
      // An interrupt that a task left must not reach the next one.
      Thread.interrupted();
    }
  }

  private int refuse(String reason) {
    answers.send(new Message.Refused(reason));
    return STATUS_REFUSED;
  }

  private static TaskFailure tooLong(String text) {
    return new TaskFailure(
        WorkerSession.class.getName(),
        new Problem(
            "result-too-long",
            Where.nowhere(),
            "the result of the task is too long to be sent",
            text.length() + " characters",
            "a line of at most " + LineReader.MOST_BYTES + " bytes",
            "let the task write a file and return its name"));
  }

  private static void close(TaskRunner runner) {
    try {
      runner.close();
    } catch (RuntimeException e) {
      log("the task runner did not close", e);
    }
  }

  /** Standard error is the log of a worker; the pool keeps it. */
  private static void log(String what, Throwable thrown) {
    System.err.println(what);
    thrown.printStackTrace(System.err);
  }

  /** When memory is short the kernel shall take this process rather than the pool. */
  private static void offerToTheKernel(int oomScoreAdj) {
    try {
      Path file = Path.of("/proc/self/oom_score_adj");
      if (Files.isWritable(file)) {
        Files.writeString(file, Integer.toString(oomScoreAdj));
      }
    } catch (IOException e) {
      // Lowering it needs a privilege; then it stays as it was.
      System.err.println("oom_score_adj stays as it is: " + e.getMessage());
    }
  }

  /** Name of this machine, without asking a name server that may not answer. */
  private static String node() {
    try {
      return Files.readString(Path.of("/proc/sys/kernel/hostname")).strip();
    } catch (IOException e) {
      return System.getenv().getOrDefault("HOSTNAME", "unknown");
    }
  }
}
