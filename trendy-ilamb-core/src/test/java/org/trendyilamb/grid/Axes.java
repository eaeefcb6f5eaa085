// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/** Coordinate values for tests. */
final class Axes {
  private Axes() {}

  static double[] regular(double start, double step, int n) {
    return IntStream.range(0, n).mapToDouble(i -> start + i * step).toArray();
  }

  /** The same values after a stay in single precision. */
  static double[] rounded(double[] values) {
    return Arrays.stream(values).map(v -> (float) v).toArray();
  }

  static double[] reversed(double[] values) {
    int n = values.length;
    return IntStream.range(0, n).mapToDouble(i -> values[n - 1 - i]).toArray();
  }

  static AxisValues latitude(double... values) {
    return AxisValues.of(Where.file("in.nc").variable("lat"), values, false);
  }

  static AxisValues longitude(double... values) {
    return AxisValues.of(Where.file("in.nc").variable("lon"), values, false);
  }

  static AxisValues floats(AxisValues axis) {
    return AxisValues.of(axis.where(), rounded(axis.values()), true);
  }

  /** One-degree longitudes from the date line, to go with a latitude under test. */
  static AxisValues plainLongitude() {
    return longitude(regular(-179.5, 1, 360));
  }

  static AxisValues plainLatitude() {
    return latitude(regular(-89.5, 1, 180));
  }

  static GridReading read(AxisValues latitude, AxisValues longitude) {
    return GridReading.of(latitude, longitude, GridOptions.defaults());
  }

  static GridAxis rows(AxisValues latitude) {
    return read(latitude, plainLongitude()).grid().latitude();
  }

  static GridAxis columns(AxisValues longitude) {
    return read(plainLatitude(), longitude).grid().longitude();
  }

  static List<String> codes(GridReading reading) {
    return codes(reading.issues());
  }

  static List<String> codes(List<Issue> issues) {
    return issues.stream().map(issue -> issue.problem().code()).toList();
  }
}
