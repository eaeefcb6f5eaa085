// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.io.ChunkSink;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * The values of one task from stored chunks to stored chunks, in several threads: read, inflate,
 * convert, shuffle, deflate; written in order by the calling thread. Every chunk is inflated once.
 * The output is the same to the byte as that of {@link FieldCopy}, whatever the number of threads.
 *
 * <p>Memory: {@link #budget} for all threads together. One use.
 */
final class ChunkCopy {
  private static final long MOST_BYTES = 96L << 20;

  private final Path source;
  private final Path scratchFolder;
  private final Transfer transfer;
  private final Interpretation meaning;
  private final RawChunks chunks;
  private final ChunkSink sink;
  private final PlaneTiles tiles;
  private final GroupPlan plan;
  private final CopyLedger ledger;
  private final StoredValues values;
  private final Queue<ReadyPlane> spare = new ConcurrentLinkedQueue<>();

  private ChunkCopy(
      Path source,
      Path scratchFolder,
      Transfer transfer,
      RawChunks chunks,
      ChunkSink sink,
      PlaneTiles tiles,
      GroupPlan plan,
      CopyLedger ledger) {
    this.source = source;
    this.scratchFolder = scratchFolder;
    this.transfer = transfer;
    this.meaning = transfer.output();
    this.chunks = chunks;
    this.sink = sink;
    this.tiles = tiles;
    this.plan = plan;
    this.ledger = ledger;
    this.values = new StoredValues(chunks.encoding());
  }

  /** Memory that the buffers may take: a third of the heap, and no more than 96 MiB. */
  static long budget() {
    return Math.min(MOST_BYTES, Runtime.getRuntime().maxMemory() / 3);
  }

  /**
   * Prepares the copy.
   *
   * @param source the input, for messages
   * @param scratchFolder where chunks may be rearranged
   * @param threads how many may be used
   * @param budget bytes of memory for buffers
   * @return empty when the source or the writer does not deal in chunks, or they do not suit
   */
  static Optional<ChunkCopy> of(
      Path source,
      Path scratchFolder,
      DatasetReader reader,
      Transfer transfer,
      DatasetWriter writer,
      CopyLedger ledger,
      int threads,
      long budget) {
    Interpretation meaning = transfer.output();
    if (!(writer instanceof ChunkSink sink)
        || meaning.time().isEmpty()
        || meaning.levels().isPresent()
        || !sink.storage(GroupConverter.target(meaning))
            .chunk()
            .equals(GroupConverter.targetChunk(meaning))) {
      return Optional.empty();
    }
    TimeSelection time = meaning.time().get();
    return reader
        .rawChunks(meaning.field().name())
        .flatMap(
            chunks ->
                PlaneTiles.of(meaning.layout(), chunks.shape(), chunks.chunk())
                    .flatMap(
                        tiles ->
                            GroupPlan.of(
                                    tiles,
                                    chunks.encoding().type().bytes(),
                                    time.size(),
                                    time::sourceStep,
                                    meaning.grid().grid().size(),
                                    transfer.workBytes(),
                                    threads,
                                    budget)
                                .map(
                                    plan ->
                                        new ChunkCopy(
                                            source,
                                            scratchFolder,
                                            transfer,
                                            chunks,
                                            sink,
                                            tiles,
                                            plan,
                                            ledger))));
  }

  /**
   * Copies all planes.
   *
   * @throws org.trendyilamb.io.DatasetException when values cannot be read or written
   * @throws org.trendyilamb.check.CheckException when values cannot be believed
   * @throws org.trendyilamb.exec.TaskCancelledException when the task shall end
   */
  void run() {
    copy();
    long undeclared = ledger.undeclared();
    ledger.complete(undeclared);
    if (undeclared > 0) {
      ledger.note(FieldReading.leftovers(where(), undeclared));
    }
    transfer.totals().flatMap(totals -> totals.issue(where())).ifPresent(ledger::note);
  }

  private void copy() {
    if (!plan.rearranges()) {
      convert(() -> new BandSource(tiles, values, chunks.encoding().shuffled(), decoder()));
      return;
    }
    try (ScratchGroups scratch =
        ScratchGroups.create(scratchFolder, tiles, plan.groupSteps(), values.bytes())) {
      ledger.note(
          Issue.note(
              "chunks-rearranged",
              where(),
              String.format(
                  Locale.ROOT,
                  "the file keeps long runs of time together (chunks of %d x %d x %d); values were"
                      + " rearranged through %d MB of scratch space",
                  tiles.chunkSteps(),
                  tiles.chunkRows(),
                  tiles.chunkColumns(),
                  scratch.bytes() / 1_000_000)));
      rearrange(scratch);
      convert(() -> new ScratchSource(scratch, tiles, values, plan.groupSteps()));
    }
  }

  private void rearrange(ScratchGroups scratch) {
    int[] bands = plan.groups().stream().mapToInt(StepGroup::band).distinct().toArray();
    boolean shuffled = chunks.encoding().shuffled();
    OrderedWork.run(
        plan.rearrangingThreads(),
        bands.length * tiles.tiles(),
        () -> new ChunkRearranger(tiles, values, shuffled, decoder(), scratch, plan.groupSteps()),
        (worker, i) -> {
          int number = tiles.chunk(bands[i / tiles.tiles()], i % tiles.tiles());
          worker.rearrange(number);
          return number;
        },
        number -> ledger.checkCancelled(0));
  }

  private Where where() {
    return Where.file(source).variable(meaning.field().name());
  }

  private ChunkDecoder decoder() {
    return new ChunkDecoder(chunks, where(), tiles.chunkValues() * values.bytes());
  }

  private void convert(java.util.function.Supplier<GroupSource> sources) {
    String target = GroupConverter.target(meaning);
    ledger.checkCancelled(0);
    OrderedWork.run(
        plan.threads(),
        plan.groups().size(),
        () -> new GroupConverter(transfer, sources.get(), sink.encoder(target), spare, ledger),
        (worker, i) -> worker.convert(plan.groups().get(i)),
        this::write);
  }

  private void write(List<ReadyPlane> planes) {
    for (ReadyPlane ready : planes) {
      sink.writeChunk(
          GroupConverter.target(meaning),
          new long[] {ready.plane(), 0, 0},
          ready.bytes(),
          ready.length());
      ledger.wrote(ready.plane(), ready.checksum(), ready.statistics());
      spare.add(ready);
    }
  }
}
