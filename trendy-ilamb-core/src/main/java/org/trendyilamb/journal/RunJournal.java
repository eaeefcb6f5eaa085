// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * The journal of an output folder. The caller holds the folder's lock. Appending is safe for many
 * threads; every line is forced to disk before the call returns.
 */
public final class RunJournal implements AutoCloseable {
  private final Path file;
  private final FileChannel channel;
  private final Map<String, JournalLine> last;
  private final PlanFormat format = new PlanFormat();

  private RunJournal(Path file, FileChannel channel, Map<String, JournalLine> last) {
    this.file = file;
    this.channel = channel;
    this.last = last;
  }

  /**
   * Opens the journal, making it when there is none.
   *
   * @param stateFolder the folder of the lock
   * @param owner short name of the run or shard
   * @throws DatasetException when it cannot be read or written
   */
  public static RunJournal open(Path stateFolder, String owner) {
    Path file = stateFolder.resolve("journal-" + owner + ".jsonl");
    try {
      Files.createDirectories(stateFolder);
      Map<String, JournalLine> last = Files.exists(file) ? read(file) : new HashMap<>();
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.position(channel.size());
      endTornLine(file, channel);
      return new RunJournal(file, channel, last);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static Map<String, JournalLine> read(Path file) throws IOException {
    PlanFormat format = new PlanFormat();
    Map<String, JournalLine> last = new HashMap<>();
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    for (String line : text.split("\n", -1)) {
      if (line.isBlank()) {
        continue;
      }
      try {
        JournalLine read = format.read(line, JournalLine.class);
        last.put(read.task(), read);
      } catch (IllegalArgumentException e) {
        org.slf4j.LoggerFactory.getLogger(RunJournal.class)
            .debug("a torn line of {} is passed over", file, e);
      }
    }
    return last;
  }

  /** A torn last line must not swallow the next one. */
  private static void endTornLine(Path file, FileChannel channel) throws IOException {
    long size = channel.size();
    if (size == 0) {
      return;
    }
    try (FileChannel reading = FileChannel.open(file, StandardOpenOption.READ)) {
      ByteBuffer end = ByteBuffer.allocate(1);
      reading.read(end, size - 1);
      if (end.get(0) != '\n') {
        channel.write(ByteBuffer.wrap(new byte[] {'\n'}));
      }
    }
  }

  /** The last line of a task, when it was about the same key. */
  public synchronized Optional<JournalLine> find(String task, String key) {
    return Optional.ofNullable(last.get(task)).filter(line -> line.key().equals(key));
  }

  /**
   * Adds a line.
   *
   * @throws DatasetException when it cannot be written
   */
  public synchronized void append(JournalLine line) {
    ByteBuffer bytes =
        ByteBuffer.wrap((format.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(false);
    } catch (IOException e) {
      throw failed(file, e);
    }
    last.put(line.task(), line);
  }

  private static DatasetException failed(Path file, IOException e) {
    boolean full = String.valueOf(e.getMessage()).contains("No space left");
    return new DatasetException(
        new Problem(
            full ? "disk-full" : "output-unwritable",
            Where.file(file),
            full ? "no space is left on the disk" : "the journal cannot be used",
            e.getClass().getSimpleName() + ": " + e.getMessage(),
            "",
            full ? "free some space and run again" : "check the output folder"),
        e);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw failed(file, e);
    }
  }
}
