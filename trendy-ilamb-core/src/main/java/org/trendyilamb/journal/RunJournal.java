// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.plan.PlanFormat;

/**
 * The journal of a run or a shard. The caller holds its lock. Appending is safe for many threads;
 * every line is forced to disk before the call returns. What other owners wrote in the same folder
 * is read once, when the journal is opened: their work counts too, however the work was cut then.
 */
public final class RunJournal implements AutoCloseable {
  /** Owner of a run that is no shard. */
  public static final String WHOLE = "all";

  private static final String PREFIX = "journal-";
  private static final String SUFFIX = ".jsonl";

  private final Path file;
  private final FileChannel channel;
  private final Map<String, JournalLine> last;
  private final List<Map<String, JournalLine>> others;
  private final PlanFormat format = new PlanFormat();

  private RunJournal(
      Path file,
      FileChannel channel,
      Map<String, JournalLine> last,
      List<Map<String, JournalLine>> others) {
    this.file = file;
    this.channel = channel;
    this.last = last;
    this.others = List.copyOf(others);
  }

  /**
   * Opens the journal, making it when there is none.
   *
   * @param stateFolder the folder of the lock
   * @param owner short name of the run or shard
   * @throws DatasetException when it cannot be read or written
   */
  public static RunJournal open(Path stateFolder, String owner) {
    Path file = stateFolder.resolve(PREFIX + owner + SUFFIX);
    try {
      Files.createDirectories(stateFolder);
      Map<String, JournalLine> last = Files.exists(file) ? read(file) : new HashMap<>();
      List<Map<String, JournalLine>> others = new ArrayList<>();
      for (Path other : journals(stateFolder)) {
        if (!other.equals(file)) {
          others.add(read(other));
        }
      }
      FileChannel channel =
          FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      channel.position(channel.size());
      endTornLine(file, channel);
      return new RunJournal(file, channel, last, others);
    } catch (IOException e) {
      throw failed(file, e);
    }
  }

  private static List<Path> journals(Path stateFolder) throws IOException {
    try (Stream<Path> files = Files.list(stateFolder)) {
      return files
          .filter(
              file -> {
                String name = String.valueOf(file.getFileName());
                return name.startsWith(PREFIX) && name.endsWith(SUFFIX);
              })
          .sorted()
          .toList();
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

  /** Whether there is any line of a task. */
  public synchronized boolean knows(String task) {
    return last.containsKey(task) || others.stream().anyMatch(other -> other.containsKey(task));
  }

  /**
   * The last line of a task that was about the same key. When several owners wrote one, success
   * counts most, then this owner's own.
   */
  public synchronized Optional<JournalLine> find(String task, String key) {
    List<JournalLine> found = new ArrayList<>();
    Optional.ofNullable(last.get(task)).ifPresent(found::add);
    others.forEach(other -> Optional.ofNullable(other.get(task)).ifPresent(found::add));
    found.removeIf(line -> !line.key().equals(key));
    return found.stream()
        .filter(line -> line.verdict() == JournalLine.Verdict.DONE)
        .findFirst()
        .or(() -> found.stream().findFirst());
  }

  /** Whether this owner's last line of the task is this one. */
  public synchronized boolean holds(JournalLine line) {
    return line.equals(last.get(line.task()));
  }

  /**
   * Adds a line. When that fails, nothing of it is left.
   *
   * @throws DatasetException when it cannot be written
   */
  public synchronized void append(JournalLine line) {
    ByteBuffer bytes =
        ByteBuffer.wrap((format.write(line) + "\n").getBytes(StandardCharsets.UTF_8));
    try {
      long end = channel.position();
      try {
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(false);
      } catch (IOException e) {
        channel.truncate(end);
        throw e;
      }
    } catch (IOException e) {
      throw failed(file, e);
    }
    last.put(line.task(), line);
  }

  private static DatasetException failed(Path file, IOException e) {
    return StateText.failed(file, "the journal cannot be used", e);
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
