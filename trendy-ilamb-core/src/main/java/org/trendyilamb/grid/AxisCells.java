// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Optional;
import java.util.stream.IntStream;
import org.trendyilamb.grid.AxisReading.Cells;
import org.trendyilamb.grid.AxisReading.Trace;
import org.trendyilamb.problem.Problem;

/** The choice between computed edges and those of the file, the same for both axes. */
final class AxisCells {
  /** An axis with more gaps than this is irregular, not regular with cells left out. */
  private static final int MOST_GAPS = 2;

  private AxisCells() {}

  /** The regular pattern of an axis, when it is one. */
  static Optional<LatticeFit> regular(AscendingAxis axis, int turn) {
    return LatticeFit.of(axis.values, axis.noise, turn)
        .filter(fit -> fit.gaps() == 0 || (fit.gaps() <= MOST_GAPS && fit.size() >= 10));
  }

  /** Edges halfway between the centres; the outer cells are as wide outside as inside. */
  static Cells betweenCentres(AscendingAxis axis) {
    double[] v = axis.values;
    int n = v.length;
    if (n == 1) {
      throw single(axis);
    }
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = v[i - 1] + (v[i] - v[i - 1]) / 2;
    }
    edges[0] = v[0] - (edges[1] - v[0]);
    edges[n] = v[n - 1] + (v[n - 1] - edges[n - 1]);
    return Cells.ofEdges(v, edges, axis.sources);
  }

  private static GridException single(AscendingAxis axis) {
    return new GridException(
        new Problem(
            "grid-axis-single",
            axis.raw.where(),
            axis.name + " has one value and no usable bounds",
            "1 value",
            "at least 2 values, or bounds",
            "give the bounds of the cell"));
  }

  /** Cells of a regular axis, every value at its place, without any turn. */
  static Cells ofFit(LatticeFit fit, int[] sources) {
    int n = fit.size();
    double[] centres = new double[n];
    double[] lowers = new double[n];
    double[] uppers = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = fit.centre(i, 0);
      lowers[i] = fit.edge(fit.places[i], 0);
      uppers[i] = fit.edge(fit.places[i] + 1, 0);
    }
    return new Cells(centres, lowers, uppers, sources);
  }

  /**
   * The cells of the file where they are sound and say something else than the computed ones.
   *
   * @param computed what the centres alone tell; empty when they tell nothing
   * @param preferFile whether the file wins even when the difference is within tolerance
   * @return the cells of the file, or empty when the computed ones stand
   */
  static Optional<Cells> fromFile(
      AscendingAxis axis,
      Optional<Cells> computed,
      Optional<LatticeFit> fit,
      int turn,
      boolean preferFile,
      Trace trace) {
    if (axis.raw.bounds().isEmpty()) {
      return Optional.empty();
    }
    double[] centres = computed.map(c -> c.centres).orElse(axis.values);
    int[] places =
        fit.map(f -> f.places).orElseGet(() -> IntStream.range(0, centres.length).toArray());
    SourceBounds found = SourceBounds.of(axis, centres, turn, places);
    String fault = found.fault;
    if (found.cells.isPresent()) {
      Cells cells = found.cells.get();
      if (computed.isPresent()
          && !preferFile
          && cells.distance(computed.get()) <= nearEnough(axis, computed.get())) {
        trace.decide(axis.name + " bounds of the file agree", "used as computed, free of noise");
        return Optional.empty();
      }
      boolean halfLost =
          turn > 0 && computed.filter(c -> closes(c, turn)).isPresent() && !closes(cells, turn);
      if (!halfLost) {
        trace.decide(axis.name + " edges from the bounds of the file", cells.size() + " cells");
        if (found.apart) {
          trace.note(
              "grid-cells-apart",
              axis.name + " cells do not touch",
              "the bounds of the file leave room for others between them");
        }
        return found.cells;
      }
      fault = "they cover " + Degrees.text(cells.extent()) + " of " + turn + " degrees";
    }
    trace.note("grid-bounds-rebuilt", axis.name + " bounds of the file not used", fault);
    return Optional.empty();
  }

  private static double nearEnough(AscendingAxis axis, Cells computed) {
    double width = computed.extent() / computed.size();
    return LatticeFit.EQUAL + 2 * axis.noise / width;
  }

  private static boolean closes(Cells cells, int turn) {
    double width = cells.extent() / cells.size();
    return Math.abs(cells.extent() - turn) <= LatticeFit.EQUAL * width;
  }
}
