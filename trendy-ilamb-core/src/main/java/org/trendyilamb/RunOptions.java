// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.plan.Shard;

/**
 * How a conversion is carried out, apart from the strategy.
 *
 * @param writer id of the writer, see {@link FileFormats#writers}
 * @param deflateLevel 0 to 9; 1 is nearly as small as 9 on land fields and much faster
 * @param verifyAll whether every value is read back, not just a sample of time steps
 * @param redo what a second run does again
 * @param scratch folder for unpacked inputs
 * @param shard which part of the plan is done; empty for all of it
 * @param threads threads that convert one file, at least 1
 * @param deflateEngine id of the compressor of netCDF-4 outputs, see {@link FileFormats#ENGINES}
 * @param running where executors at work can be reached, to stop them
 */
public record RunOptions(
    String writer,
    int deflateLevel,
    boolean verifyAll,
    Redo redo,
    Path scratch,
    Optional<Shard> shard,
    int threads,
    String deflateEngine,
    RunningExecutors running) {

  /** The default writer at level 1, unpacking below the system's folder for temporary files. */
  public static RunOptions defaults() {
    return new RunOptions(
        FileFormats.DEFAULT_WRITER,
        1,
        false,
        Redo.FAILED,
        Path.of(System.getProperty("java.io.tmpdir"), "trendy-ilamb"),
        Optional.empty(),
        1,
        FileFormats.DEFAULT_ENGINE,
        new RunningExecutors());
  }

  /** The same with another writer. */
  public RunOptions withWriter(String id) {
    return new RunOptions(
        id, deflateLevel, verifyAll, redo, scratch, shard, threads, deflateEngine, running);
  }

  /** The same with another folder for unpacked inputs. */
  public RunOptions withScratch(Path folder) {
    return new RunOptions(
        writer, deflateLevel, verifyAll, redo, folder, shard, threads, deflateEngine, running);
  }

  /** The same with another rule for a second run. */
  public RunOptions withRedo(Redo rule) {
    return new RunOptions(
        writer, deflateLevel, verifyAll, rule, scratch, shard, threads, deflateEngine, running);
  }

  /**
   * The same with another number of threads for one file.
   *
   * @param count at least 1
   */
  public RunOptions withThreads(int count) {
    return new RunOptions(
        writer, deflateLevel, verifyAll, redo, scratch, shard, count, deflateEngine, running);
  }

  /** The same with another compressor. */
  public RunOptions withDeflateEngine(String id) {
    return new RunOptions(
        writer, deflateLevel, verifyAll, redo, scratch, shard, threads, id, running);
  }

  /** The same for one part of the plan. */
  public RunOptions withShard(Shard part) {
    return new RunOptions(
        writer,
        deflateLevel,
        verifyAll,
        redo,
        scratch,
        Optional.of(part),
        threads,
        deflateEngine,
        running);
  }

  /** Short name of the run or shard: part of the names of its lock, journal and temporary files. */
  public String owner() {
    return shard.map(Shard::owner).orElse(RunJournal.WHOLE);
  }
}
