// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.Slab;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.MissingValues;
import org.trendyilamb.interpret.Packing;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.units.LinearConverter;
import org.trendyilamb.verify.IlambContract;

/**
 * Turns stored values of one step into one plane of the output: order, missing values, unpacking,
 * units. In double precision to the last; only the result is rounded to float. Not safe for
 * threads.
 */
final class PlaneConverter {
  private final Interpretation meaning;
  private final MissingValues missing;
  private final double[] work;
  private final ValueStatistics statistics = new ValueStatistics();

  PlaneConverter(Interpretation meaning) {
    this.meaning = meaning;
    this.missing = meaning.missing();
    this.work = new double[meaning.grid().grid().size()];
  }

  /**
   * Converts one step.
   *
   * @param block values as read
   * @param slab where they were read
   * @param stepInBlock which step of the block
   * @param plane which plane of the output, for lengths in seconds
   * @param into receives the plane, south first, west first
   */
  void convert(double[] block, Slab slab, int stepInBlock, int plane, float[] into) {
    meaning
        .grid()
        .reorder()
        .apply(block, meaning.layout().plane(slab, stepInBlock), work, 0, Double.NaN);
    LinearConverter units = units(plane);
    Packing packing = meaning.packing();
    double scale = units.scale();
    double offset = units.offset();
    boolean packed = !packing.isNone();
    boolean same = units.isIdentity();
    for (int i = 0; i < into.length; i++) {
      double stored = work[i];
      if (missing.isMissing(stored)) {
        into[i] = IlambContract.FILL;
        statistics.missing(missing.isUndeclared(stored));
        continue;
      }
      double value = packed ? stored * packing.scale() + packing.offset() : stored;
      double converted = same ? value : value * scale + offset;
      into[i] = (float) converted;
      statistics.present(converted);
    }
  }

  /** The converter of a step: lengths of month, year and step are those of the source calendar. */
  private LinearConverter units(int plane) {
    CalendarBasis basis = meaning.conversion().basis();
    if (basis == CalendarBasis.FIXED) {
      return meaning.conversion().converter();
    }
    return meaning.conversion().over(StepLength.seconds(meaning, plane));
  }

  ValueStatistics statistics() {
    return statistics;
  }
}
