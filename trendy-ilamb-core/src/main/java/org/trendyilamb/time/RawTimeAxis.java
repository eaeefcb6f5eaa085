// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Optional;

/**
 * A time variable as it stands in a file: numbers and attributes, nothing decided. Immutable;
 * arrays are copied in and out.
 */
public final class RawTimeAxis {
  private final double[] values;
  private final Optional<String> units;
  private final Optional<String> calendar;
  private final Optional<String> longName;
  private final Optional<double[][]> bounds;
  private final Optional<String> boundsUnits;

  private RawTimeAxis(
      double[] values,
      Optional<String> units,
      Optional<String> calendar,
      Optional<String> longName,
      Optional<double[][]> bounds,
      Optional<String> boundsUnits) {
    this.values = values;
    this.units = units;
    this.calendar = calendar;
    this.longName = longName;
    this.bounds = bounds;
    this.boundsUnits = boundsUnits;
  }

  /** A time variable without attributes and bounds. */
  public static RawTimeAxis of(double... values) {
    Optional<String> none = Optional.empty();
    return new RawTimeAxis(values.clone(), none, none, none, Optional.empty(), none);
  }

  /** With the {@code units} attribute. */
  public RawTimeAxis withUnits(String text) {
    return new RawTimeAxis(values, Optional.of(text), calendar, longName, bounds, boundsUnits);
  }

  /** With the {@code calendar} attribute. */
  public RawTimeAxis withCalendar(String text) {
    return new RawTimeAxis(values, units, Optional.of(text), longName, bounds, boundsUnits);
  }

  /** With the {@code long_name}, which some files use for the reference date. */
  public RawTimeAxis withLongName(String text) {
    return new RawTimeAxis(values, units, calendar, Optional.of(text), bounds, boundsUnits);
  }

  /**
   * With the values of the bounds variable.
   *
   * @param pairs shape [n][2]; may have any other shape and any content, which is looked into later
   */
  public RawTimeAxis withBounds(double[][] pairs) {
    return new RawTimeAxis(
        values, units, calendar, longName, Optional.of(copy(pairs)), boundsUnits);
  }

  /** With the {@code units} attribute of the bounds variable, which CF does not ask for. */
  public RawTimeAxis withBoundsUnits(String text) {
    return new RawTimeAxis(values, units, calendar, longName, bounds, Optional.of(text));
  }

  /** Number of values. */
  public int size() {
    return values.length;
  }

  /** Value {@code i} as stored. */
  public double value(int i) {
    return values[i];
  }

  /** The values, as a copy. */
  public double[] values() {
    return values.clone();
  }

  /** The {@code units} attribute. */
  public Optional<String> units() {
    return units;
  }

  /** The {@code calendar} attribute. */
  public Optional<String> calendar() {
    return calendar;
  }

  /** The {@code long_name} attribute. */
  public Optional<String> longName() {
    return longName;
  }

  /** The values of the bounds variable, as a copy. */
  public Optional<double[][]> bounds() {
    return bounds.map(RawTimeAxis::copy);
  }

  /** The {@code units} attribute of the bounds variable. */
  public Optional<String> boundsUnits() {
    return boundsUnits;
  }

  private static double[][] copy(double[][] pairs) {
    double[][] copy = new double[pairs.length][];
    for (int i = 0; i < pairs.length; i++) {
      copy[i] = pairs[i].clone();
    }
    return copy;
  }
}
