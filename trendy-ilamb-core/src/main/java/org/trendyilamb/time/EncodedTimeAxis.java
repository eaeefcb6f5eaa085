// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

/**
 * A time axis as numbers for a file: days since midnight of a date, in the calendar of the axis.
 * Immutable; arrays are copied out.
 *
 * <p>Edges are whole days, so every number is exact. The {@code size() + 1} edges are computed once
 * and shared: the upper bound of a step is bit for bit the lower bound of the next, as CF (chapter
 * 7.1) asks. Midpoints lie exactly half way.
 */
public final class EncodedTimeAxis {
  /** The year whose 1 January the numbers count from unless another date is asked for. */
  public static final int DATUM_YEAR = 1850;

  private final CalendarDate datum;
  private final double[] edges;

  private EncodedTimeAxis(CalendarDate datum, double[] edges) {
    this.datum = datum;
    this.edges = edges;
  }

  /** Days since 1850-01-01 in the calendar of the axis; negative before. */
  public static EncodedTimeAxis of(TimeAxis axis) {
    return of(axis, new CalendarDate(axis.calendar(), DATUM_YEAR, 1, 1));
  }

  /**
   * Days since a date.
   *
   * @throws IllegalArgumentException when the date has another calendar than the axis
   */
  public static EncodedTimeAxis of(TimeAxis axis, CalendarDate datum) {
    if (datum.calendar() != axis.calendar()) {
      throw new IllegalArgumentException(
          "datum in " + datum.calendar().cfName() + ", axis in " + axis.calendar().cfName());
    }
    double[] edges = new double[axis.size() + 1];
    for (int i = 0; i < edges.length; i++) {
      edges[i] = (double) (axis.edge(i).dayNumber() - datum.dayNumber());
    }
    return new EncodedTimeAxis(datum, edges);
  }

  /** The {@code units} attribute, such as {@code days since 1850-01-01}. */
  public String units() {
    return TimeReference.daysSince(datum).toString();
  }

  /** The {@code calendar} attribute. */
  public String calendar() {
    return datum.calendar().cfName();
  }

  /** Number of steps. */
  public int size() {
    return edges.length - 1;
  }

  /** The edges in days, shape [size + 1]. */
  public double[] edges() {
    return edges.clone();
  }

  /** The time coordinate in days: midpoints, shape [size]. */
  public double[] midpoints() {
    double[] midpoints = new double[size()];
    for (int i = 0; i < midpoints.length; i++) {
      midpoints[i] = (edges[i] + edges[i + 1]) / 2;
    }
    return midpoints;
  }

  /** The bounds in days, shape [size][2]. */
  public double[][] bounds() {
    double[][] bounds = new double[size()][];
    for (int i = 0; i < bounds.length; i++) {
      bounds[i] = new double[] {edges[i], edges[i + 1]};
    }
    return bounds;
  }
}
