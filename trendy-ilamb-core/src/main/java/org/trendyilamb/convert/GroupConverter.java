// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.ChunkFilter;

/**
 * One thread's work on groups of steps: get the values, convert them row by row into planes of the
 * output, filter the planes. Gives the same bytes as {@link FieldCopy}. Belongs to one thread at a
 * time.
 */
final class GroupConverter implements AutoCloseable {
  private final Interpretation meaning;
  private final GroupSource source;
  private final ChunkFilter filter;
  private final Queue<ReadyPlane> spare;
  private final CopyLedger ledger;
  private final PlaneMaker maker;
  private final float[] plane;

  /**
   * A converter.
   *
   * @param ledger looks at every plane
   * @param spare planes to use again; shared with whoever empties them
   */
  GroupConverter(
      Transfer transfer,
      GroupSource source,
      ChunkFilter filter,
      Queue<ReadyPlane> spare,
      CopyLedger ledger) {
    this.meaning = transfer.output();
    this.source = source;
    this.filter = filter;
    this.spare = spare;
    this.ledger = ledger;
    this.maker = PlaneMaker.of(transfer);
    this.plane = new float[meaning.grid().grid().size()];
  }

  /** Converts a group. */
  List<ReadyPlane> convert(StepGroup group) {
    source.load(group);
    List<ReadyPlane> ready = new ArrayList<>(group.planes());
    for (int i = 0; i < group.planes(); i++) {
      ready.add(convert(group, group.firstPlane() + i));
    }
    return ready;
  }

  private ReadyPlane convert(StepGroup group, int number) {
    int step = meaning.time().orElseThrow().sourceStep(number) - group.firstStep();
    ValueStatistics seen = maker.make(source, step, number, plane);
    MissingRuns missing = maker.missing();
    ledger.see(number, plane, missing);
    int rows = meaning.grid().grid().rows();
    int columns = meaning.grid().grid().columns();
    Slab target = Slab.of(new long[] {number, 0, 0}, new long[] {1, rows, columns});
    int length = filter.encode(new long[] {number, 0, 0}, target, plane, missing);
    ReadyPlane ready = Optional.ofNullable(spare.poll()).orElseGet(ReadyPlane::new);
    ready.set(number, filter.encoded(), length, ledger.checksum(number, plane), seen);
    return ready;
  }

  /** The chunk that a plane must be in the output. */
  static List<Integer> targetChunk(Interpretation meaning) {
    return List.of(1, meaning.grid().grid().rows(), meaning.grid().grid().columns());
  }

  /** Name of the variable in the output. */
  static String target(Interpretation meaning) {
    return meaning.target().id().text();
  }

  @Override
  public void close() {
    try (GroupSource first = source) {
      filter.close();
    }
  }
}
