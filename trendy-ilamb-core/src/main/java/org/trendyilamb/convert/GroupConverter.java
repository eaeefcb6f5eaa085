// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.grid.GridReorder;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.ChunkFilter;
import org.trendyilamb.verify.WrittenValues;

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
  private final RowConverter converter;
  private final GridReorder reorder;
  private final int[] runs;
  private final double[] row;
  private final double[] absent;
  private final float[] plane;

  /**
   * A converter.
   *
   * @param ledger looks at every plane
   * @param spare planes to use again; shared with whoever empties them
   */
  GroupConverter(
      Interpretation meaning,
      GroupSource source,
      ChunkFilter filter,
      Queue<ReadyPlane> spare,
      CopyLedger ledger) {
    this.meaning = meaning;
    this.source = source;
    this.filter = filter;
    this.spare = spare;
    this.ledger = ledger;
    this.converter = new RowConverter(meaning);
    this.reorder = meaning.grid().reorder();
    this.runs = runs(reorder);
    this.row = new double[reorder.sourceColumns()];
    this.absent = new double[reorder.columns()];
    Arrays.fill(absent, Double.NaN);
    this.plane = new float[meaning.grid().grid().size()];
  }

  /** Starts of the runs of columns that follow each other in the source too, and the end. */
  private static int[] runs(GridReorder reorder) {
    int[] starts = new int[reorder.columns() + 1];
    int count = 0;
    for (int c = 0; c < reorder.columns(); c++) {
      boolean joins = false;
      if (c > 0) {
        int before = reorder.sourceColumn(c - 1);
        int now = reorder.sourceColumn(c);
        joins =
            before == GridReorder.MISSING
                ? now == GridReorder.MISSING
                : now != GridReorder.MISSING && now == before + 1;
      }
      if (!joins) {
        starts[count++] = c;
      }
    }
    starts[count++] = reorder.columns();
    return Arrays.copyOf(starts, count);
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
    int columns = reorder.columns();
    converter.start(number);
    for (int r = 0; r < reorder.rows(); r++) {
      int at = r * columns;
      int sourceRow = reorder.sourceRow(r);
      if (sourceRow == GridReorder.MISSING) {
        converter.convert(absent, 0, columns, plane, at);
        continue;
      }
      source.row(step, sourceRow, 0, row.length, row);
      for (int k = 0; k + 1 < runs.length; k++) {
        int first = reorder.sourceColumn(runs[k]);
        int count = runs[k + 1] - runs[k];
        boolean none = first == GridReorder.MISSING;
        converter.convert(none ? absent : row, none ? 0 : first, count, plane, at + runs[k]);
      }
    }
    ledger.see(number, plane);
    Slab target =
        Slab.of(new long[] {number, 0, 0}, new long[] {1, reorder.rows(), reorder.columns()});
    int length = filter.encode(new long[] {number, 0, 0}, target, plane);
    ReadyPlane ready = Optional.ofNullable(spare.poll()).orElseGet(ReadyPlane::new);
    ready.set(
        number, filter.encoded(), length, WrittenValues.checksum(plane), converter.statistics());
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
