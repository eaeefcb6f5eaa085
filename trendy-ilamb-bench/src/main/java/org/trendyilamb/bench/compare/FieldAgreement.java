// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetReader;

/**
 * Whether two files hold the same values of one field of shape time, latitude, longitude, and the
 * same latitudes and longitudes.
 *
 * @param planes how many planes were compared
 * @param largest largest difference, relative to the larger of the two values
 * @param difference the first that is too large, in words
 */
public record FieldAgreement(int planes, double largest, Optional<String> difference) {
  private static final double DEGREES = 1e-4;
  private static final double LARGE = 1e19;

  /**
   * Compares.
   *
   * @param reference a file whose field may be declared missing by {@code _FillValue}
   * @param candidate another
   * @param tolerance largest relative difference that is allowed; 0 wants equal values
   * @param most how many planes to look at, spread evenly, the first and the last among them
   */
  public static FieldAgreement of(Path reference, Path candidate, double tolerance, int most) {
    try (DatasetReader left = FileFormats.plain().open(reference);
        DatasetReader right = FileFormats.plain().open(candidate)) {
      VariableHeader one = field(left, reference);
      VariableHeader other = field(right, candidate);
      if (!one.name().equals(other.name()) || !one.shape().equals(other.shape())) {
        return different(one.name() + one.shape() + " and " + other.name() + other.shape());
      }
      for (int axis = 1; axis < one.shape().rank(); axis++) {
        Optional<String> axes =
            coordinates(
                left,
                one.dimensions().get(axis).name(),
                right,
                other.dimensions().get(axis).name());
        if (axes.isPresent()) {
          return different(axes.get());
        }
      }
      return values(left, one, right, other, tolerance, most);
    }
  }

  private static FieldAgreement different(String how) {
    return new FieldAgreement(0, Double.NaN, Optional.of(how));
  }

  /** The one variable of three dimensions, or else of two. */
  private static VariableHeader field(DatasetReader reader, Path file) {
    for (int rank = 3; rank >= 2; rank--) {
      int wanted = rank;
      Optional<VariableHeader> found =
          reader.header().variables().stream()
              .filter(v -> v.dimensions().size() == wanted && !v.name().contains("bnds"))
              .findFirst();
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalArgumentException(file + " has no field");
  }

  private static Optional<String> coordinates(
      DatasetReader left, String leftName, DatasetReader right, String rightName) {
    double[] one = all(left, leftName);
    double[] other = all(right, rightName);
    for (int i = 0; i < one.length; i++) {
      if (!(Math.abs(one[i] - other[i]) <= DEGREES)) {
        return Optional.of(leftName + " " + i + " is " + one[i] + " and " + other[i]);
      }
    }
    return Optional.empty();
  }

  private static double[] all(DatasetReader reader, String variable) {
    Shape shape = reader.header().variable(variable).orElseThrow().shape();
    double[] values = new double[Math.toIntExact(shape.size())];
    reader.read(variable, Slab.all(shape), values);
    return values;
  }

  private static FieldAgreement values(
      DatasetReader left,
      VariableHeader one,
      DatasetReader right,
      VariableHeader other,
      double tolerance,
      int most) {
    Shape shape = one.shape();
    int count = shape.rank() == 3 ? Math.toIntExact(shape.length(0)) : 1;
    int looked = Math.min(count, most);
    double largest = 0;
    for (int k = 0; k < looked; k++) {
      long plane = looked == 1 ? 0 : (long) k * (count - 1) / (looked - 1);
      double[] a = plane(left, one, plane);
      double[] b = plane(right, other, plane);
      for (int i = 0; i < a.length; i++) {
        double difference = relative(a[i], b[i]);
        largest = Math.max(largest, difference);
        if (difference > tolerance) {
          return new FieldAgreement(
              k,
              largest,
              Optional.of(
                  String.format(
                      Locale.ROOT, "plane %d, cell %d is %s and %s", plane, i, a[i], b[i])));
        }
      }
    }
    return new FieldAgreement(looked, largest, Optional.empty());
  }

  private static double[] plane(DatasetReader reader, VariableHeader field, long number) {
    Shape shape = field.shape();
    long[] start = new long[shape.rank()];
    long[] lengths = shape.toArray();
    if (shape.rank() == 3) {
      start[0] = number;
      lengths[0] = 1;
    }
    Slab slab = Slab.of(start, lengths);
    double[] values = new double[Math.toIntExact(slab.size())];
    reader.read(field.name(), slab, values);
    double fill = field.attributes().number("_FillValue").orElse(Double.NaN);
    for (int i = 0; i < values.length; i++) {
      if (values[i] == fill || Math.abs(values[i]) > LARGE) {
        values[i] = Double.NaN;
      }
    }
    return values;
  }

  /** Infinite when only one is missing. */
  private static double relative(double a, double b) {
    if (Double.isNaN(a) || Double.isNaN(b)) {
      return Double.isNaN(a) && Double.isNaN(b) ? 0 : Double.POSITIVE_INFINITY;
    }
    double size = Math.max(Math.abs(a), Math.abs(b));
    return size == 0 ? 0 : Math.abs(a - b) / size;
  }
}
