// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.verify.IlambContract;
import org.trendyilamb.verify.WrittenValues;

/**
 * The values of one task on their way, for every recipe, every layout and every writer: each plane
 * is made, rounded and written. Memory: what the source holds, and two planes. One thread, one use.
 */
final class FieldCopy {
  /** Bytes of values as double precision that the inputs of a task may hold together. */
  static final long BLOCK_BYTES = 32L << 20;

  private final PlaneSource planes;
  private final Interpretation meaning;
  private final CopyLedger ledger;
  private long undeclared;

  FieldCopy(PlaneSource planes, Interpretation meaning, CopyLedger ledger) {
    this.planes = planes;
    this.meaning = meaning;
    this.ledger = ledger;
  }

  /**
   * Copies all planes.
   *
   * @throws org.trendyilamb.io.DatasetException when values cannot be read or written
   * @throws org.trendyilamb.check.CheckException when values cannot be believed
   * @throws org.trendyilamb.exec.TaskCancelledException when the task shall end
   */
  void run(DatasetWriter writer) {
    double[] values = new double[meaning.grid().grid().size()];
    float[] plane = new float[values.length];
    ledger.checkCancelled(0);
    for (int p = 0; p < meaning.planes(); p++) {
      planes.plane(p, values);
      ValueStatistics statistics = round(values, plane);
      writer.put(meaning.target().id().text(), target(p), plane);
      ledger.see(p, plane);
      ledger.wrote(p, WrittenValues.checksum(plane), statistics);
    }
    planes.issues().forEach(ledger::note);
  }

  /** To single precision; NaN, which is missing, becomes the fill value. */
  private ValueStatistics round(double[] values, float[] into) {
    double minimum = Double.NaN;
    double maximum = Double.NaN;
    double sum = 0;
    int present = 0;
    for (int i = 0; i < into.length; i++) {
      double value = values[i];
      if (Double.isNaN(value)) {
        into[i] = IlambContract.FILL;
        continue;
      }
      into[i] = (float) value;
      present++;
      sum += value;
      if (!(value >= minimum)) {
        minimum = value;
      }
      if (!(value <= maximum)) {
        maximum = value;
      }
    }
    long before = undeclared;
    undeclared = planes.undeclared();
    ValueStatistics statistics = new ValueStatistics();
    statistics.add(present, into.length - present, undeclared - before, minimum, maximum, sum);
    return statistics;
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
