// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.Slab;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.MissingValues;
import org.trendyilamb.interpret.Packing;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.units.LinearConverter;

/**
 * Turns stored values of one step into one plane of the output: order, missing values, unpacking,
 * units. In double precision; only who writes rounds to float. Not safe for threads.
 */
final class PlaneConverter {
  private final Interpretation meaning;
  private final MissingValues missing;
  private long undeclared;

  PlaneConverter(Interpretation meaning) {
    this.meaning = meaning;
    this.missing = meaning.missing();
  }

  /**
   * Converts one step.
   *
   * @param block values as read
   * @param slab where they were read
   * @param stepInBlock which step of the block
   * @param levelInBlock which level of the block, as in the file
   * @param step which step of the selection, for lengths in seconds
   * @param into receives the plane, south first, west first; NaN is missing
   */
  void convert(
      double[] block, Slab slab, int stepInBlock, int levelInBlock, int step, double[] into) {
    meaning
        .grid()
        .reorder()
        .apply(block, meaning.layout().plane(slab, stepInBlock, levelInBlock), into, 0, Double.NaN);
    LinearConverter units = units(step);
    Packing packing = meaning.packing();
    double scale = units.scale();
    double offset = units.offset();
    boolean packed = !packing.isNone();
    boolean same = units.isIdentity();
    for (int i = 0; i < into.length; i++) {
      double stored = into[i];
      if (missing.isMissing(stored)) {
        into[i] = Double.NaN;
        undeclared += missing.isUndeclared(stored) ? 1 : 0;
        continue;
      }
      double value = packed ? stored * packing.scale() + packing.offset() : stored;
      into[i] = same ? value : value * scale + offset;
    }
  }

  /** The converter of a step: lengths of month, year and step are those of the source calendar. */
  private LinearConverter units(int step) {
    CalendarBasis basis = meaning.conversion().basis();
    if (basis == CalendarBasis.FIXED) {
      return meaning.conversion().converter();
    }
    return meaning.conversion().over(StepLength.seconds(meaning, step));
  }

  /** Number of missing values that the file does not declare, so far. */
  long undeclared() {
    return undeclared;
  }
}
