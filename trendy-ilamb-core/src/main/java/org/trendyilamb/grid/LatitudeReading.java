// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;
import org.trendyilamb.grid.AxisReading.Cells;
import org.trendyilamb.grid.AxisReading.Trace;

/** Understands a latitude axis. */
final class LatitudeReading {
  private static final String NAME = "latitude";

  private LatitudeReading() {}

  static AxisReading of(AxisValues raw, GridOptions options) {
    Trace trace = new Trace(raw.where());
    AscendingAxis axis = atPoles(AscendingAxis.of(raw, NAME, -180, 180, "between -90 and 90", 90));
    if (axis.reversed) {
      trace.step("latitude reversed");
      trace.decide("latitude reversed", "runs from north to south");
    }
    Optional<LatticeFit> fit = AxisCells.regular(axis, 180);
    fit.ifPresent(f -> f.explain(trace, NAME));
    RowStretch stretch = RowStretch.of(axis, fit, options.padToGlobal(), trace);
    if (fit.isPresent() && stretch.changes()) {
      Cells cells = stretch.cells(fit.get(), axis.sources);
      if (raw.bounds().isPresent()) {
        trace.note(
            "grid-bounds-rebuilt",
            "latitude bounds of the file not used",
            "rows were dropped or added");
      }
      return finish(cells, AxisSpacing.REGULAR, trace);
    }
    if (fit.isPresent()) {
      Cells computed = withinPoles(AxisCells.ofFit(fit.get(), axis.sources));
      Cells cells = chosen(axis, Optional.of(computed), fit, false, trace).orElse(computed);
      return finish(cells, AxisSpacing.REGULAR, trace);
    }
    return irregular(axis, trace);
  }

  private static AxisReading irregular(AscendingAxis axis, Trace trace) {
    Optional<GaussianLatitudes.Match> gauss = GaussianLatitudes.match(axis.values, axis.noise);
    if (gauss.isPresent()) {
      int rows = gauss.get().rows;
      trace.decide(
          "latitude is Gaussian",
          axis.size() + " values at roots of the Legendre polynomial of order " + rows);
      Cells weighted = Cells.ofEdges(axis.values, gauss.get().edges, axis.sources);
      Optional<Cells> file = chosen(axis, Optional.of(weighted), Optional.empty(), true, trace);
      if (file.isEmpty()) {
        trace.note(
            "grid-latitude-gaussian",
            "latitude edges from quadrature weights",
            "Gaussian rows without usable bounds");
      }
      return finish(file.orElse(weighted), AxisSpacing.GAUSSIAN, trace);
    }
    Optional<Cells> file = chosen(axis, Optional.empty(), Optional.empty(), true, trace);
    Cells cells = file.orElseGet(() -> withinPoles(AxisCells.betweenCentres(axis)));
    if (file.isEmpty()) {
      trace.note(
          "grid-spacing-irregular",
          "latitude edges halfway between centres",
          "neither regular nor Gaussian, without usable bounds");
    }
    return finish(cells, AxisSpacing.IRREGULAR, trace);
  }

  private static Optional<Cells> chosen(
      AscendingAxis axis,
      Optional<Cells> computed,
      Optional<LatticeFit> fit,
      boolean preferFile,
      Trace trace) {
    return AxisCells.fromFile(clipped(axis), computed, fit, 0, preferFile, trace)
        .map(LatitudeReading::withinPoles);
  }

  /** The axis with its bounds cut at the poles, so that a pole row compares with a computed one. */
  private static AscendingAxis clipped(AscendingAxis axis) {
    return axis.raw
        .bounds()
        .map(
            b ->
                axis.withRaw(
                    axis.raw.withBounds(
                        Arrays.stream(b).map(v -> Math.max(-90, Math.min(90, v))).toArray())))
        .orElse(axis);
  }

  /** Values beyond a pole by no more than noise are the pole. */
  private static AscendingAxis atPoles(AscendingAxis axis) {
    double[] values = axis.values.clone();
    int last = values.length - 1;
    if (values[0] < -90 && values[0] >= -90 - axis.noise) {
      values[0] = -90;
    }
    if (values[last] > 90 && values[last] <= 90 + axis.noise) {
      values[last] = 90;
    }
    return axis.withValues(values);
  }

  /** Outer edges beyond a pole, or short of it by noise, are the pole. */
  static Cells withinPoles(Cells cells) {
    int last = cells.size() - 1;
    double south = LatticeFit.EQUAL * (cells.uppers[0] - cells.lowers[0]);
    double north = LatticeFit.EQUAL * (cells.uppers[last] - cells.lowers[last]);
    if (cells.lowers[0] < -90 + south) {
      cells.lowers[0] = -90;
    }
    if (cells.uppers[last] > 90 - north) {
      cells.uppers[last] = 90;
    }
    return cells;
  }

  private static AxisReading finish(Cells cells, AxisSpacing spacing, Trace trace) {
    if (cells.first() > -90 || cells.last() < 90) {
      trace.note(
          "grid-latitude-regional",
          "latitude does not reach both poles",
          cells.size()
              + " rows from "
              + Degrees.text(cells.first())
              + " to "
              + Degrees.text(cells.last()));
    }
    return new AxisReading(cells, spacing, trace);
  }
}
