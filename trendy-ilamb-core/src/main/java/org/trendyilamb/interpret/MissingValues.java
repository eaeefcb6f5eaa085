// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.DoubleStream;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.VariableHeader;

/**
 * Which stored values stand for "no value". Immutable.
 *
 * <p>Declared: {@code _FillValue}, {@code missing_value}, the CF valid range. Never declared but
 * always meant: NaN, infinity, any magnitude of 1e15 or more, and the numbers that land models are
 * known to leave behind. A {@code missing_value} of exactly 0 that no {@code _FillValue} repeats is
 * a known mistake of land-cover files and is not believed.
 */
public final class MissingValues {
  /** Larger magnitudes are no land-surface quantity in any unit. */
  private static final double LARGEST = 1e15;

  /** Fill values of land models that turn up without being declared. */
  private static final double[] LEFT_BEHIND = {-99999, -9999, -999};

  private static final List<String> DECLARING =
      List.of("_FillValue", "missing_value", "valid_min", "valid_max", "valid_range");

  private final double[] declared;
  private final double[] undeclared;
  private final double highestUndeclared;
  private final double low;
  private final double high;
  private final boolean floating;
  private final double plainLow;
  private final double plainHigh;
  private final List<Decision> decisions;

  private MissingValues(
      double[] declared,
      double[] undeclared,
      double low,
      double high,
      boolean floating,
      List<Decision> decisions) {
    this.declared = declared;
    this.undeclared = undeclared;
    this.highestUndeclared = Arrays.stream(undeclared).max().orElse(Double.NEGATIVE_INFINITY);
    this.low = low;
    this.high = high;
    this.floating = floating;
    double below = floating ? Math.max(low, -LARGEST) : low;
    double above = floating ? Math.min(high, LARGEST) : high;
    for (double value :
        DoubleStream.concat(Arrays.stream(declared), Arrays.stream(undeclared)).toArray()) {
      below = value <= 0 ? Math.max(below, value) : below;
      above = value >= 0 ? Math.min(above, value) : above;
    }
    this.plainLow = below;
    this.plainHigh = above;
    this.decisions = List.copyOf(decisions);
  }

  /** The rule for a variable. Comparisons are made with values as stored, before any unpacking. */
  public static MissingValues of(VariableHeader variable) {
    return of(variable, OptionalDouble.empty());
  }

  /** The same with a further value that is known to mean missing though nothing declares it. */
  static MissingValues of(VariableHeader variable, OptionalDouble known) {
    Attributes attributes = variable.attributes();
    DataType type = variable.type();
    List<Decision> decisions = new ArrayList<>();
    TreeSet<Double> declared = new TreeSet<>();
    add(declared, attributes.get("_FillValue"), type);
    TreeSet<Double> missing = new TreeSet<>();
    add(missing, attributes.get("missing_value"), type);
    if (missing.contains(0.0) && !declared.contains(0.0)) {
      missing.remove(0.0);
      decisions.add(
          new Decision(
              Aspect.MISSING_VALUES,
              "missing-value-zero",
              "zeros are values",
              "missing_value = 0 is not repeated by _FillValue"));
    }
    declared.addAll(missing);
    double[] range = validRange(attributes, type);
    double[] exact = array(declared);
    DoubleStream leftovers = type.isFloating() ? Arrays.stream(LEFT_BEHIND) : DoubleStream.empty();
    double[] undeclared =
        DoubleStream.concat(leftovers, known(known, type))
            .filter(v -> !declared.contains(v))
            .toArray();
    decisions.add(describe(exact, undeclared, range, type, attributes));
    return new MissingValues(exact, undeclared, range[0], range[1], type.isFloating(), decisions);
  }

  private static DoubleStream known(OptionalDouble value, DataType type) {
    return value.stream().map(v -> asStored(v, type));
  }

  private static Decision describe(
      double[] exact, double[] undeclared, double[] range, DataType type, Attributes attributes) {
    StringBuilder result = new StringBuilder("missing where the stored value is ");
    result.append(exact.length == 0 ? "(none declared)" : Arrays.toString(exact));
    if (!Double.isInfinite(range[0]) || !Double.isInfinite(range[1])) {
      result.append(", outside the valid range ").append(Arrays.toString(range));
    }
    if (type.isFloating()) {
      result.append(", NaN, at least 1e15 in magnitude, or (undeclared) ");
      result.append(Arrays.toString(undeclared));
    }
    return new Decision(
        Aspect.MISSING_VALUES, "declared-and-known-fill", result.toString(), evidence(attributes));
  }

  private static String evidence(Attributes attributes) {
    List<String> said =
        DECLARING.stream()
            .flatMap(name -> attributes.get(name).stream())
            .map(Attribute::toString)
            .toList();
    return said.isEmpty()
        ? "the variable has none of the attributes " + String.join(", ", DECLARING)
        : String.join(", ", said);
  }

  private static void add(Set<Double> into, Optional<Attribute> attribute, DataType type) {
    if (attribute.isEmpty()) {
      return;
    }
    if (attribute.get().isText()) {
      // Some writers give the number as text.
      try {
        into.add(asStored(Double.parseDouble(attribute.get().asText().strip()), type));
      } catch (NumberFormatException e) {
        return;
      }
      return;
    }
    for (double number : attribute.get().numbers()) {
      if (!Double.isNaN(number)) {
        into.add(asStored(number, type));
      }
    }
  }

  /** The attribute's number as the variable's type would hold it: 1e20 as float is not 1e20. */
  private static double asStored(double number, DataType type) {
    if (number < 0 && (type == DataType.UBYTE || type == DataType.USHORT)) {
      // Written for the signed type; the file says that its values are not signed.
      return number + (1L << (8 * type.bytes()));
    }
    return type == DataType.FLOAT ? (double) (float) number : number;
  }

  private static double[] validRange(Attributes attributes, DataType type) {
    double low = attributes.number("valid_min").orElse(Double.NEGATIVE_INFINITY);
    double high = attributes.number("valid_max").orElse(Double.POSITIVE_INFINITY);
    Optional<Attribute> range = attributes.get("valid_range");
    if (range.isPresent() && range.get().numbers().length == 2) {
      low = range.get().numbers()[0];
      high = range.get().numbers()[1];
    }
    return new double[] {asStored(low, type), asStored(high, type)};
  }

  private static double[] array(Set<Double> values) {
    return values.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Whether a stored value stands for "no value". */
  public boolean isMissing(double stored) {
    for (double value : declared) {
      if (stored == value) {
        return true;
      }
    }
    if (!(stored >= low && stored <= high)) {
      return true;
    }
    if (floating) {
      return !(Math.abs(stored) < LARGEST) || isUndeclared(stored);
    }
    return isUndeclared(stored);
  }

  /** No stored value between this and {@link #plainHigh} is missing, ends not counted. */
  public double plainLow() {
    return plainLow;
  }

  /** No stored value between {@link #plainLow} and this is missing, ends not counted. */
  public double plainHigh() {
    return plainHigh;
  }

  /**
   * A declared value that most likely stands for the ocean; NaN when none is declared. It is
   * missing and not undeclared.
   */
  public double usual() {
    return declared.length == 0 ? Double.NaN : declared[0];
  }

  /** Whether a stored value is missing only because it is a known leftover. */
  public boolean isUndeclared(double stored) {
    if (!(stored <= highestUndeclared)) {
      return false;
    }
    for (double value : undeclared) {
      if (stored == value) {
        return true;
      }
    }
    return false;
  }

  /** What was decided, for people. */
  public List<Decision> decisions() {
    return decisions;
  }
}
