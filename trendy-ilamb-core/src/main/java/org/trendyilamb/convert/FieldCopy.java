// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetWriter;

/**
 * The values of one task on their way, for every layout, every formula and every writer: each plane
 * is made and written. Memory: what the source holds, and two planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of values as double precision that the inputs of a task may hold together. */
  static final long BLOCK_BYTES = 32L << 20;

  private final PlaneSource planes;
  private final Interpretation meaning;
  private final CopyLedger ledger;

  FieldCopy(PlaneSource planes, Interpretation meaning, CopyLedger ledger) {
    this.planes = planes;
    this.meaning = meaning;
    this.ledger = ledger;
  }

  void run(DatasetWriter writer) {
    int count = meaning.planes();
    double[] values = new double[meaning.grid().grid().size()];
    float[] plane = new float[values.length];
    for (int p = 0; p < count; p++) {
      planes.plane(p, values);
      ValueStatistics seen = PlaneRounding.round(values, plane);
      writer.put(meaning.target().id().text(), target(p), plane);
      ledger.see(p, plane, MissingRuns.NONE);
      ledger.wrote(p, ledger.checksum(p, plane), seen);
    }
    ledger.complete(planes.undeclared());
    planes.issues().forEach(ledger::note);
  }

  /** Where a plane lies: time slowest, then levels. */
  private Slab target(int plane) {
    List<Long> start = new ArrayList<>();
    List<Long> count = new ArrayList<>();
    int levels = meaning.levelCount();
    if (meaning.time().isPresent()) {
      start.add((long) (plane / levels));
      count.add(1L);
    }
    if (meaning.levels().isPresent()) {
      start.add((long) (plane % levels));
      count.add(1L);
    }
    start.addAll(List.of(0L, 0L));
    count.add((long) meaning.grid().grid().rows());
    count.add((long) meaning.grid().grid().columns());
    return Slab.of(array(start), array(count));
  }

  private static long[] array(List<Long> numbers) {
    return numbers.stream().mapToLong(Long::longValue).toArray();
  }
}
