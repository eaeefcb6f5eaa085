// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.io.OutputLock;
import org.trendyilamb.io.StagedOutput;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.plan.Shard;

/**
 * Who may write into an output folder: one whole run (or collector) alone, or any number of
 * different shards together.
 */
final class RunLock implements AutoCloseable {
  private final OutputLock folder;
  private final Optional<OutputLock> own;
  private final Optional<Shard> shard;

  private RunLock(OutputLock folder, Optional<OutputLock> own, Optional<Shard> shard) {
    this.folder = folder;
    this.own = own;
    this.shard = shard;
  }

  /**
   * Takes the lock.
   *
   * @throws org.trendyilamb.io.DatasetException with code {@code output-locked} when another run,
   *     or the same shard in another process, is at work
   */
  static RunLock acquire(Path stateFolder, Optional<Shard> shard) {
    if (shard.isEmpty()) {
      return new RunLock(
          OutputLock.acquire(stateFolder, RunJournal.WHOLE), Optional.empty(), shard);
    }
    OutputLock own = OutputLock.acquire(stateFolder, shard.get().owner());
    try {
      return new RunLock(OutputLock.share(stateFolder, RunJournal.WHOLE), Optional.of(own), shard);
    } catch (RuntimeException e) {
      own.close();
      throw e;
    }
  }

  /** Removes temporary files that nobody can be writing while this lock is held. */
  List<Path> sweep(Path output) {
    return shard
        .map(s -> StagedOutput.sweep(output, s.owner()))
        .orElseGet(() -> StagedOutput.sweepAll(output));
  }

  @Override
  public void close() {
    folder.close();
    own.ifPresent(OutputLock::close);
  }
}
