// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/**
 * Entry of a worker process. Its one argument names the channel for answers, see {@link
 * AnswerChannel}; commands come from standard input. Prints that a runner makes go to standard
 * error, so that they can never be taken for answers.
 */
public final class WorkerMain {
  private WorkerMain() {}

  /** Runs until told to quit, or until the pool is gone. */
  public static void main(String[] args) throws IOException {
    OutputStream answers = AnswerChannel.open(args.length == 0 ? "" : args[0]);
    System.setOut(System.err);
    InputStream commands = new FileInputStream(FileDescriptor.in);
    System.setIn(InputStream.nullInputStream());
    // Threads that a runner left behind must not keep the process.
    System.exit(new WorkerSession(commands, answers, SelfKill::now).run());
  }
}
