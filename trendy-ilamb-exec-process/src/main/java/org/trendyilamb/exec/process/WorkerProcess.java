// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.trendyilamb.exec.process.launch.WorkerLauncher;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.MalformedLineException;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;

/**
 * One child process and the two threads that talk with it. Heartbeats are taken note of at once,
 * everything else becomes an event in the order it was said. Safe for many threads.
 */
final class WorkerProcess {
  private static final String HANG_UP = "";

  private final String name;
  private final Process process;
  private final WorkerLauncher launcher;
  private final Path log;
  private final BlockingQueue<PoolEvent> events;
  private final MessageCodec codec = new MessageCodec();
  private final BlockingQueue<String> outbox = new LinkedBlockingQueue<>();
  private final Thread reader;
  private final Thread writer;
  private volatile long lastHeard = System.nanoTime();
  private volatile long rssKiB;
  private volatile long peakRssKiB;

  /** When the pool saw that it had ended; only its thread reads and writes it. */
  private long goneSince;

  WorkerProcess(
      String name,
      Process process,
      WorkerLauncher launcher,
      Path log,
      BlockingQueue<PoolEvent> events) {
    this.name = name;
    this.process = process;
    this.launcher = launcher;
    this.log = log;
    this.events = events;
    this.reader = thread(this::read, "trendy-ilamb-reads-" + name);
    this.writer = thread(this::write, "trendy-ilamb-writes-" + name);
  }

  /** Begins to listen and to speak. */
  void open() {
    reader.start();
    writer.start();
  }

  String name() {
    return name;
  }

  Path log() {
    return log;
  }

  /** Id of the process on this machine: the worker's own only when it is local. */
  long localPid() {
    return process.pid();
  }

  /** Sends a message; never waits for the worker. */
  void send(Message message) {
    outbox.add(codec.encode(message));
  }

  /** Ends the process by force. Returns at once. */
  void kill() {
    launcher.kill(process);
  }

  /** Asks the JVM to print where its threads are; needs the worker to be the process itself. */
  void askForThreadDump() {
    Programs.works(List.of("sh", "-c", "kill -QUIT " + process.pid()));
  }

  /** When it last said anything, in the time of {@link System#nanoTime}. */
  long lastHeard() {
    return lastHeard;
  }

  /** Takes it as heard now, because this process itself did not listen. */
  void forgiveSilence() {
    lastHeard = System.nanoTime();
  }

  /** Resident memory as last told, KiB; 0 when unknown. */
  long rssKiB() {
    return rssKiB;
  }

  /** Largest resident memory as told, KiB; 0 when unknown. */
  long peakRssKiB() {
    return peakRssKiB;
  }

  /**
   * Whether it was seen to have ended so long ago that nothing more can be expected to be read. For
   * the pool's thread only.
   */
  boolean isGoneFor(long nanos) {
    if (process.isAlive()) {
      return false;
    }
    if (goneSince == 0) {
      goneSince = System.nanoTime();
    }
    return System.nanoTime() - goneSince > nanos;
  }

  /** The exit status, once the process has ended. */
  Optional<Integer> status() {
    return process.isAlive() ? Optional.empty() : Optional.of(process.exitValue());
  }

  /** Ends the threads; the process has ended before. */
  void release() {
    outbox.add(HANG_UP);
    reader.interrupt();
    if (Files.exists(log) && log.toFile().length() == 0) {
      // Nothing was printed: the folder shall show only what is worth reading.
      log.toFile().delete();
    }
  }

  private static Thread thread(Runnable work, String name) {
    Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }

  private void read() {
    try {
      listen();
      process.waitFor();
      events.put(new PoolEvent.Ended(this));
    } catch (InterruptedException e) {
      // The pool has given up on this worker.
      Thread.currentThread().interrupt();
    }
  }

  private void listen() throws InterruptedException {
    try (LineReader lines = new LineReader(process.getInputStream())) {
      for (Optional<String> line = lines.next(); line.isPresent(); line = lines.next()) {
        Message message = codec.decode(line.get());
        lastHeard = System.nanoTime();
        if (message instanceof Message.Heartbeat heartbeat) {
          rssKiB = heartbeat.rssKiB();
          peakRssKiB = Math.max(peakRssKiB, heartbeat.peakRssKiB());
        } else {
          events.put(new PoolEvent.Said(this, message));
        }
      }
    } catch (MalformedLineException e) {
      events.put(new PoolEvent.SaidNonsense(this, String.valueOf(e.getMessage())));
    } catch (IOException e) {
      // The stream broke because the process ended, which is told next.
    }
  }

  private void write() {
    try (OutputStream out = process.getOutputStream()) {
      for (String line = outbox.take(); !line.equals(HANG_UP); line = outbox.take()) {
        out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
      }
    } catch (IOException e) {
      // The process has ended, which its reader tells.
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
