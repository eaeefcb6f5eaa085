// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.plan.Shard;

/**
 * The files through which shards tell a collector what they saw and did. The caller holds the lock
 * of the shard it writes for.
 */
public final class ShardFiles {
  private static final String RECORD = "begun-";

  private final Path stateFolder;
  private final PlanFormat format = new PlanFormat();

  /** Files of this output folder's state. */
  public ShardFiles(Path stateFolder) {
    this.stateFolder = stateFolder;
  }

  /**
   * Notes that a shard begins. Its last report goes: from now on it would tell the past.
   *
   * @throws org.trendyilamb.io.DatasetException when the folder cannot be written to
   */
  public void begin(Shard shard, ShardedPlan plan, long nowMillis) {
    String digest = plan.digest();
    Path planFile = planFile(digest);
    try {
      Files.createDirectories(stateFolder);
      Files.deleteIfExists(report(shard.owner()));
    } catch (IOException e) {
      throw StateText.failed(stateFolder, "the output folder cannot be used", e);
    }
    if (!Files.exists(planFile)) {
      StateText.write(planFile, shard.owner(), format.write(plan) + "\n");
    }
    StateText.write(
        stateFolder.resolve(RECORD + shard.owner() + ".json"),
        shard.owner(),
        format.write(new ShardRecord(shard, nowMillis, digest)) + "\n");
  }

  /** Every shard that ever began here, the latest first. */
  public List<ShardRecord> records() {
    if (!Files.isDirectory(stateFolder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(stateFolder)) {
      return files
          .filter(file -> String.valueOf(file.getFileName()).startsWith(RECORD))
          .map(file -> format.read(StateText.read(file), ShardRecord.class))
          .sorted(Comparator.comparingLong(ShardRecord::startedMillis).reversed())
          .toList();
    } catch (IOException | UncheckedIOException e) {
      throw StateText.failed(stateFolder, "the folder cannot be listed", e);
    }
  }

  /** The plan with this digest. */
  public ShardedPlan plan(String digest) {
    return format.read(StateText.read(planFile(digest)), ShardedPlan.class);
  }

  /** Where the report of a run or shard lies. */
  public Path report(String owner) {
    return stateFolder.resolve(
        owner.equals(RunJournal.WHOLE) ? "report.json" : "report-" + owner + ".json");
  }

  /** The text of a shard's report, when it came to its end. */
  public Optional<String> reportText(Shard shard) {
    Path file = report(shard.owner());
    return Files.exists(file) ? Optional.of(StateText.read(file)) : Optional.empty();
  }

  private Path planFile(String digest) {
    return stateFolder.resolve("shards-" + digest.substring(0, 16) + ".json");
  }
}
