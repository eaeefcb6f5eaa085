// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import java.util.function.IntFunction;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.MissingValues;
import org.trendyilamb.interpret.Packing;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.units.LinearConverter;
import org.trendyilamb.verify.IlambContract;

/**
 * Turns stored values of one step into one plane of the output: missing values, unpacking, units.
 * In double precision to the last; only the result is rounded to float: the same arithmetic as
 * {@link PlaneConverter} and {@link FieldCopy} together, in one pass. Not safe for threads.
 *
 * <p>Used plane after plane: {@link #start}, then all values of the plane in any number of calls,
 * from its first to its last.
 */
final class RowConverter {
  /** Adding it changes no number, not even the sign of a zero. */
  private static final double NOTHING = -0.0;

  private final MissingValues missing;
  private final double unpackScale;
  private final double unpackOffset;
  private final boolean packed;
  private final IntFunction<LinearConverter> units;
  private final ShuffledFloats floats = new ShuffledFloats();
  private double unitScale = 1;
  private double unitOffset = NOTHING;
  private ValueStatistics statistics = new ValueStatistics();
  private long undeclared;

  RowConverter(Interpretation meaning) {
    this(meaning.missing(), meaning.packing(), plane -> units(meaning, plane));
  }

  /**
   * A converter by its parts.
   *
   * @param units the converter of each plane of the output
   */
  RowConverter(MissingValues missing, Packing packing, IntFunction<LinearConverter> units) {
    this.missing = missing;
    this.unpackScale = packing.scale();
    this.unpackOffset = packing.isNone() ? NOTHING : packing.offset();
    this.packed = !packing.isNone();
    this.units = units;
  }

  /** Begins a plane of the output: its own statistics, and the units of its step. */
  void start(int plane) {
    LinearConverter own = units.apply(plane);
    unitScale = own.isIdentity() ? 1 : own.scale();
    unitOffset = own.isIdentity() ? NOTHING : own.offset();
    statistics = new ValueStatistics();
    undeclared = 0;
  }

  /**
   * Converts the next values of the plane.
   *
   * @param stored values as stored; NaN where the source has none
   * @param from index of the first
   * @param count how many
   * @param into receives the results
   * @param at index of the first of them
   */
  void convert(double[] stored, int from, int count, float[] into, int at) {
    double scale = unpackScale;
    double offset = unpackOffset;
    double factor = unitScale;
    double summand = unitOffset;
    double usual = missing.usual();
    double low = missing.plainLow();
    double high = missing.plainHigh();
    ValueStatistics seen = statistics;
    double minimum = seen.minimum();
    double maximum = seen.maximum();
    double sum = seen.sum();
    int present = 0;
    int undeclared = 0;
    for (int i = 0; i < count; i++) {
      double value = stored[from + i];
      double converted = (value * scale + offset) * factor + summand;
      boolean plain = value > low && value < high;
      if ((!plain && (value == usual || missing.isMissing(value))) || Double.isNaN(converted)) {
        into[at + i] = IlambContract.FILL;
        undeclared += missing.isUndeclared(value) ? 1 : 0;
        continue;
      }
      into[at + i] = (float) converted;
      present++;
      sum += converted;
      if (!(converted >= minimum)) {
        minimum = converted;
      }
      if (!(converted <= maximum)) {
        maximum = converted;
      }
    }
    seen.add(present, count - present, undeclared, minimum, maximum, sum);
  }

  /**
   * The same as {@link #convert(double[], int, int, float[], int)}, from the bytes of a shuffled
   * chunk of single precision. Where no value is missing, which is told by the least and the
   * greatest, nothing is asked of each.
   *
   * @param bytes where they are
   * @param low index of the lowest byte of the first value; those of the next ones follow
   * @param step from each byte of a value to the next higher one
   */
  void convert(byte[] bytes, int low, int step, int count, float[] into, int at) {
    int done = 0;
    while (done < count) {
      int part = Math.min(count - done, ShuffledFloats.MOST);
      floats.gather(bytes, low + done, step, part);
      double least = floats.least();
      double most = floats.most();
      // What is finite, as units are, gives no NaN.
      if (!packed && least > missing.plainLow() && most < missing.plainHigh()) {
        double sum = floats.convert(unitScale, unitOffset, into, at + done, statistics.sum());
        // Rounding keeps the order, so that the extremes are those of the results.
        statistics.addPresent(
            part, least * unitScale + unitOffset, most * unitScale + unitOffset, sum);
      } else {
        convert(floats.inDouble(), 0, part, into, at + done);
      }
      done += part;
    }
  }

  /**
   * Converts the next values of the plane and leaves them in double precision, NaN for missing.
   * Counts nothing but what {@link #undeclared} tells.
   *
   * @param stored values as stored; NaN where the source has none
   * @param from index of the first
   * @param count how many
   * @param into receives the results
   * @param at index of the first of them
   */
  void convert(double[] stored, int from, int count, double[] into, int at) {
    double scale = unpackScale;
    double offset = unpackOffset;
    double factor = unitScale;
    double summand = unitOffset;
    double usual = missing.usual();
    double low = missing.plainLow();
    double high = missing.plainHigh();
    for (int i = 0; i < count; i++) {
      double value = stored[from + i];
      if (value == usual) {
        into[at + i] = Double.NaN;
        continue;
      }
      boolean plain = value > low && value < high;
      if (!plain && missing.isMissing(value)) {
        into[at + i] = Double.NaN;
        undeclared += missing.isUndeclared(value) ? 1 : 0;
        continue;
      }
      into[at + i] = (value * scale + offset) * factor + summand;
    }
  }

  /** Takes stored values, from the first of a plane to its last, and converts them into it. */
  ReorderedRows.Sink into(float[] plane) {
    return new ReorderedRows.Sink() {
      @Override
      public void take(double[] stored, int from, int count, int at) {
        convert(stored, from, count, plane, at);
      }

      @Override
      public boolean takeShuffled(byte[] bytes, int low, int step, int count, int at) {
        convert(bytes, low, step, count, plane, at);
        return true;
      }

      @Override
      public boolean takesSame(double stored) {
        return missing.isMissing(stored);
      }

      @Override
      public boolean takeSame(double stored, int count, int at, boolean there) {
        return repeat(stored, count, plane, at, there);
      }
    };
  }

  /** The same for results that stay in double precision. */
  ReorderedRows.Sink into(double[] plane) {
    return new ReorderedRows.Sink() {
      @Override
      public void take(double[] stored, int from, int count, int at) {
        convert(stored, from, count, plane, at);
      }

      @Override
      public boolean takesSame(double stored) {
        return missing.isMissing(stored);
      }

      @Override
      public boolean takeSame(double stored, int count, int at, boolean there) {
        return repeat(stored, count, plane, at, there);
      }
    };
  }

  /**
   * Converts a value that comes many times in a row, when it is one that means missing.
   *
   * @param stored the value as stored
   * @param count how many times
   * @param into receives the results
   * @param at index of the first of them
   * @param there whether they hold the results already
   * @return whether it was missing; if not, nothing was done
   */
  private boolean repeat(double stored, int count, float[] into, int at, boolean there) {
    if (!missing.isMissing(stored)) {
      return false;
    }
    if (!there) {
      Arrays.fill(into, at, at + count, IlambContract.FILL);
    }
    statistics.addMissing(count, missing.isUndeclared(stored) ? count : 0);
    return true;
  }

  /** The same for results that stay in double precision; NaN for missing. */
  private boolean repeat(double stored, int count, double[] into, int at, boolean there) {
    if (!missing.isMissing(stored)) {
      return false;
    }
    if (!there) {
      Arrays.fill(into, at, at + count, Double.NaN);
    }
    undeclared += missing.isUndeclared(stored) ? count : 0;
    return true;
  }

  /** How many values of the plane stayed in double precision and were missing undeclared. */
  long undeclared() {
    return undeclared;
  }

  /** The converter of a step: lengths of month, year and step are those of the source calendar. */
  private static LinearConverter units(Interpretation meaning, int plane) {
    CalendarBasis basis = meaning.conversion().basis();
    if (basis == CalendarBasis.FIXED) {
      return meaning.conversion().converter();
    }
    return meaning.conversion().over(StepLength.seconds(meaning, plane));
  }

  /** Statistics of the plane that was begun last; not touched any more after the next start. */
  ValueStatistics statistics() {
    return statistics;
  }
}
