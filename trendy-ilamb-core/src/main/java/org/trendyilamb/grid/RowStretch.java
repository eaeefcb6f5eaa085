// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Optional;
import org.trendyilamb.grid.AxisReading.Cells;
import org.trendyilamb.grid.AxisReading.Trace;
import org.trendyilamb.problem.Problem;

/**
 * Which rows of a latitude axis stay: those beyond a pole go, and rows that are missing at a pole
 * may come. Some files hold a global grid whose labels are right but whose band lies some rows too
 * far north: its last rows are outside the Earth and its first rows are absent.
 */
final class RowStretch {
  /** Rows up to this part of the axis may lie beyond a pole; with more, it is no latitude. */
  private static final double MOST_BEYOND = 0.1;

  /** Part of a row by which a pole may miss an edge or a centre. */
  private static final double ALIGNED = 1e-2;

  /** First and last kept value. */
  private final int from;

  private final int to;
  private final int addedSouth;
  private final int addedNorth;
  private final int size;

  private RowStretch(int from, int to, int addedSouth, int addedNorth, int size) {
    this.from = from;
    this.to = to;
    this.addedSouth = addedSouth;
    this.addedNorth = addedNorth;
    this.size = size;
  }

  static RowStretch of(AscendingAxis axis, Optional<LatticeFit> fit, PadToGlobal pad, Trace trace) {
    int n = axis.size();
    int from = 0;
    int to = n - 1;
    while (from < n && axis.values[from] < -90) {
      from++;
    }
    while (to >= 0 && axis.values[to] > 90) {
      to--;
    }
    int beyondSouth = from;
    int beyondNorth = n - 1 - to;
    if (beyondSouth + beyondNorth > n * MOST_BEYOND
        || (beyondSouth + beyondNorth > 0 && fit.filter(f -> f.gaps() == 0).isEmpty())) {
      throw beyond(axis, beyondSouth > 0 ? axis.sources[0] : axis.sources[n - 1]);
    }
    if (fit.isEmpty()) {
      return new RowStretch(0, n - 1, 0, 0, n);
    }
    int south = missing(fit.get().edge(fit.get().places[from], 0) + 90, fit.get().step);
    int north = missing(90 - fit.get().edge(fit.get().places[to] + 1, 0), fit.get().step);
    if ((beyondSouth > 0 && south != 0) || (beyondNorth > 0 && north != 0)) {
      throw beyond(axis, beyondSouth > 0 ? axis.sources[0] : axis.sources[n - 1]);
    }
    if (beyondSouth + beyondNorth > 0) {
      trace.note(
          "grid-latitude-beyond-pole",
          beyondSouth + beyondNorth + " rows beyond the pole dropped",
          "latitude " + Degrees.text(axis.values[0]) + " to " + Degrees.text(axis.values[n - 1]));
    }
    boolean displacedNorth = beyondNorth > 0 && beyondSouth == 0 && south == beyondNorth;
    boolean displacedSouth = beyondSouth > 0 && beyondNorth == 0 && north == beyondSouth;
    boolean always = pad == PadToGlobal.ALWAYS;
    boolean where = pad == PadToGlobal.WHERE_DISPLACED;
    int addSouth = always || (where && displacedNorth) ? Math.max(0, south) : 0;
    int addNorth = always || (where && displacedSouth) ? Math.max(0, north) : 0;
    if (addSouth + addNorth > 0) {
      trace.note(
          "grid-latitude-padded",
          addSouth + addNorth + " missing rows added",
          addSouth + " at the south, " + addNorth + " at the north, without data");
    }
    RowStretch stretch = new RowStretch(from, to, addSouth, addNorth, n);
    stretch.say(trace);
    return stretch;
  }

  private void say(Trace trace) {
    int dropped = size - 1 - to + from;
    if (dropped > 0) {
      trace.step(dropped + (dropped == 1 ? " row" : " rows") + " beyond the pole dropped");
    }
    int added = addedSouth + addedNorth;
    if (added > 0) {
      trace.step(added + (added == 1 ? " missing row" : " missing rows") + " added");
    }
  }

  /** Whole rows in a stretch that ends at a pole, half a row counting as the pole row; or -1. */
  private static int missing(double degrees, double step) {
    double rows = degrees / step;
    if (Math.abs(rows - Math.rint(rows)) <= ALIGNED) {
      return (int) Math.rint(rows);
    }
    double centred = rows + 0.5;
    return Math.abs(centred - Math.rint(centred)) <= ALIGNED ? (int) Math.rint(centred) : -1;
  }

  private static GridException beyond(AscendingAxis axis, int index) {
    return new GridException(
        new Problem(
            "grid-axis-range",
            axis.raw.where().index(index),
            "latitude out of range",
            Double.toString(axis.raw.values()[index]),
            "between -90 and 90, or some rows of a regular grid beyond one pole",
            "repair the coordinates, or take them from another file of the same model"));
  }

  boolean changes() {
    return from > 0 || to < size - 1 || addedSouth + addedNorth > 0;
  }

  Cells cells(LatticeFit fit, int[] sources) {
    int kept = to - from + 1;
    int n = addedSouth + kept + addedNorth;
    Cells cells = new Cells(new double[n], new double[n], new double[n], new int[n]);
    int next = 0;
    for (int k = 1; k <= addedSouth; k++) {
      set(cells, next++, fit, fit.places[from] - addedSouth + k - 1);
    }
    for (int i = from; i <= to; i++) {
      set(cells, next, fit, fit.places[i]);
      cells.centres[next] = fit.centre(i, 0);
      cells.sources[next++] = sources[i];
    }
    for (int k = 1; k <= addedNorth; k++) {
      set(cells, next++, fit, fit.places[to] + k);
    }
    return LatitudeReading.withinPoles(cells);
  }

  private static void set(Cells cells, int i, LatticeFit fit, int place) {
    cells.centres[i] = Math.max(-90, Math.min(90, fit.place(place, 0)));
    cells.lowers[i] = fit.edge(place, 0);
    cells.uppers[i] = fit.edge(place + 1, 0);
    cells.sources[i] = GridReorder.MISSING;
  }
}
