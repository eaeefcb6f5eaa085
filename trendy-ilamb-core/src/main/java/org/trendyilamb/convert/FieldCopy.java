// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Optional;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.verify.WrittenValues;

/**
 * The values of one task on their way, for every layout and every writer: a block of steps is read,
 * each step converted and written. Memory: one block of at most {@link #BLOCK_BYTES} and three
 * planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of a block as double precision. */
  static final long BLOCK_BYTES = 32L << 20;

  private final DatasetReader reader;
  private final Interpretation meaning;
  private final CopyLedger ledger;

  FieldCopy(DatasetReader reader, Interpretation meaning, CopyLedger ledger) {
    this.reader = reader;
    this.meaning = meaning;
    this.ledger = ledger;
  }

  void run(DatasetWriter writer) {
    VariableHeader field = meaning.field();
    PlaneConverter converter = new PlaneConverter(meaning);
    int planes = meaning.planes();
    long planeValues =
        (long) meaning.grid().reorder().sourceRows() * meaning.grid().reorder().sourceColumns();
    BlockPlan plan =
        BlockPlan.of(
            planeValues, planes, field.storage(), meaning.layout().time().orElse(0), BLOCK_BYTES);
    double[] block = new double[Math.toIntExact(Math.min(plan.steps(), planes) * planeValues)];
    double[] work = new double[meaning.grid().grid().size()];
    float[] plane = new float[work.length];
    int next = 0;
    while (next < planes) {
      ledger.checkCancelled(next);
      int count = consecutive(next, Math.min(plan.steps(), planes - next));
      Slab slab = meaning.layout().block(field, sourceStep(next), count);
      reader.read(field.name(), slab, block);
      for (int k = 0; k < count; k++) {
        converter.convert(block, slab, k, next + k, work, plane);
        writer.put(meaning.target().id().text(), target(next + k), plane);
        ledger.see(next + k, plane);
        ledger.wrote(next + k, WrittenValues.checksum(plane), converter.statistics());
      }
      next += count;
    }
  }

  private int sourceStep(int plane) {
    Optional<TimeSelection> time = meaning.time();
    return time.isPresent() ? time.get().sourceStep(plane) : 0;
  }

  /** How many steps from here on follow each other in the source, at most {@code limit}. */
  private int consecutive(int plane, int limit) {
    int count = 1;
    while (count < limit && sourceStep(plane + count) == sourceStep(plane) + count) {
      count++;
    }
    return count;
  }

  private Slab target(int plane) {
    int rows = meaning.grid().grid().rows();
    int columns = meaning.grid().grid().columns();
    return meaning.time().isPresent()
        ? Slab.of(new long[] {plane, 0, 0}, new long[] {1, rows, columns})
        : Slab.of(new long[] {0, 0}, new long[] {rows, columns});
  }
}
