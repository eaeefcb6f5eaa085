// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;

/**
 * Reads commands on a thread of its own, so that the end of the stream is seen also while a task
 * runs. The end without QUIT means that the pool is gone: the task may end by itself for a moment,
 * then the process is ended whatever it does.
 */
final class CommandQueue {
  private final LineReader commands;
  private final int graceMillis;
  private final Runnable lastResort;
  private final MessageCodec codec = new MessageCodec();
  private final BlockingQueue<Message> queue = new LinkedBlockingQueue<>();
  private volatile boolean poolIsGone;

  CommandQueue(LineReader commands, int graceMillis, Runnable lastResort) {
    this.commands = commands;
    this.graceMillis = graceMillis;
    this.lastResort = lastResort;
  }

  void start() {
    Thread thread = new Thread(this::read, "trendy-ilamb-commands");
    thread.setDaemon(true);
    thread.start();
  }

  /** The next command, waited for; never returns once the pool is gone. */
  Message take() {
    while (true) {
      try {
        return queue.take();
      } catch (InterruptedException e) {
        // Only a task could have asked for it, and that task has ended.
      }
    }
  }

  /** Whether the task should end by itself, and soon. */
  boolean poolIsGone() {
    return poolIsGone;
  }

  private void read() {
    try {
      for (Optional<String> line = commands.next(); line.isPresent(); line = commands.next()) {
        Message message = codec.decode(line.get());
        queue.add(message);
        if (message instanceof Message.Quit) {
          return;
        }
      }
    } catch (IOException e) {
      System.err.println("commands cannot be read: " + e.getMessage());
    }
    poolIsGone = true;
    try {
      Thread.sleep(graceMillis);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    lastResort.run();
  }
}
