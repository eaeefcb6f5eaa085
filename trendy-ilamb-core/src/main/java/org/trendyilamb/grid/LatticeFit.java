// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Locale;
import java.util.Optional;

/** Values that follow each other in equal steps, with or without some steps left out. Immutable. */
final class LatticeFit {
  /** Steps that differ from their mean by less than this part of it are equal. */
  static final double EQUAL = 1e-3;

  /** Shifts below this, in degrees (a tenth of a millimetre), are rounding of double precision. */
  private static final double WORTH_SAYING = 1e-9;

  final double[] values;

  /** Place of each value, counted in steps from the first. */
  final int[] places;

  final double start;
  final double step;

  /** The exact lattice behind the values, if they tell one. */
  final Optional<Lattice> lattice;

  /** Whether the values are the places of the lattice but for noise. */
  final boolean snapped;

  private LatticeFit(
      double[] values, int[] places, double step, Optional<Lattice> lattice, boolean snapped) {
    this.values = values;
    this.places = places;
    this.start = values[0];
    this.step = step;
    this.lattice = lattice;
    this.snapped = snapped;
  }

  /**
   * Fits ascending values.
   *
   * @param turn degrees that the axis can cover at most, 180 or 360
   */
  static Optional<LatticeFit> of(double[] values, double noise, int turn) {
    int n = values.length;
    if (n < 2) {
      return Optional.empty();
    }
    double unit = Double.POSITIVE_INFINITY;
    for (int i = 1; i < n; i++) {
      unit = Math.min(unit, values[i] - values[i - 1]);
    }
    int[] places = new int[n];
    for (int i = 1; i < n; i++) {
      double steps = (values[i] - values[i - 1]) / unit;
      if (steps > 1e6) {
        return Optional.empty();
      }
      places[i] = places[i - 1] + (int) Math.round(steps);
    }
    double step = (values[n - 1] - values[0]) / places[n - 1];
    double tolerance = EQUAL * step + 2 * noise;
    for (int i = 1; i < n; i++) {
      double expected = (places[i] - places[i - 1]) * step;
      double drift = values[i] - values[0] - places[i] * step;
      if (Math.abs(values[i] - values[i - 1] - expected) >= tolerance
          || Math.abs(drift) >= 2 * tolerance) {
        return Optional.empty();
      }
    }
    Optional<Lattice> clean = Lattice.near(values, places, step, noise);
    if (clean.isPresent()) {
      return Optional.of(new LatticeFit(values, places, clean.get().step(), clean, true));
    }
    Optional<Lattice> closing = closing(values, places, step, turn);
    return Optional.of(
        new LatticeFit(values, places, closing.map(Lattice::step).orElse(step), closing, false));
  }

  /** A lattice that meets both poles, or itself around the Earth, for values too coarse to snap. */
  private static Optional<Lattice> closing(double[] values, int[] places, double step, int turn) {
    int cells = places[places.length - 1] + 1;
    boolean fromEdges = Math.abs(cells * step - turn) < step * EQUAL;
    boolean fromPoles = turn == 180 && Math.abs((cells - 1) * step - turn) < step * EQUAL;
    return fromEdges || fromPoles
        ? Lattice.dividing(turn, values, places, step, EQUAL * step)
        : Optional.empty();
  }

  /** Number of places where at least one step is left out. */
  int gaps() {
    int gaps = 0;
    for (int i = 1; i < places.length; i++) {
      if (places[i] - places[i - 1] > 1) {
        gaps++;
      }
    }
    return gaps;
  }

  int size() {
    return values.length;
  }

  int lastPlace() {
    return places[places.length - 1];
  }

  /** Centre of value {@code i} after {@code turns} full turns to the west. */
  double centre(int i, int turns) {
    return snapped ? lattice.orElseThrow().centre(places[i], turns) : values[i] - 360.0 * turns;
  }

  /** Centre of a place that need not have a value. */
  double place(int k, int turns) {
    return lattice.isPresent() ? lattice.get().centre(k, turns) : start + k * step - 360.0 * turns;
  }

  /** The edge below place {@code k}. */
  double edge(int k, int turns) {
    return lattice.isPresent()
        ? lattice.get().edge(k, turns)
        : start + (k - 0.5) * step - 360.0 * turns;
  }

  /** Step for people. */
  String stepText() {
    return lattice.map(Lattice::stepText).orElseGet(() -> Degrees.text(step));
  }

  /** Values that differ from the lattice at all. */
  int moved() {
    int moved = 0;
    for (int i = 0; snapped && i < values.length; i++) {
      if (centre(i, 0) != values[i]) {
        moved++;
      }
    }
    return moved;
  }

  /** Tells what was found. */
  void explain(AxisReading.Trace trace, String name) {
    trace.decide(
        name + " is regular",
        size()
            + " values, step "
            + stepText()
            + (gaps() == 0 ? "" : ", " + (lastPlace() + 1 - size()) + " left out"));
    int moved = moved();
    if (moved == 0) {
      return;
    }
    double most = lattice.orElseThrow().deviation(values, places);
    String rule = moved + " " + name + " centres taken to the step " + stepText();
    String evidence = String.format(Locale.ROOT, "moved by at most %.1e degrees", most);
    if (most > WORTH_SAYING) {
      trace.note("grid-centres-snapped", rule, evidence);
    } else {
      trace.decide(rule, evidence);
    }
  }
}
