// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Optional;
import org.trendyilamb.grid.AxisReading.Cells;
import org.trendyilamb.grid.AxisReading.Trace;
import org.trendyilamb.problem.Problem;

/** Understands a longitude axis. */
final class LongitudeReading {
  private static final String NAME = "longitude";

  /** Edges closer than this, in degrees, are one edge. */
  private static final double SAME_EDGE = 1e-9;

  private LongitudeReading() {}

  static AxisReading of(AxisValues stored, GridOptions options) {
    Trace trace = new Trace(stored.where());
    AxisValues raw = continued(stored, trace);
    AscendingAxis all = AscendingAxis.of(raw, NAME, -360, 540, "between -360 and 540", 360);
    if (all.reversed) {
      trace.step("longitude reversed");
      trace.decide("longitude reversed", "runs from east to west");
    }
    AscendingAxis axis = withoutRepeat(all, trace);
    Optional<LatticeFit> fit = AxisCells.regular(axis, 360);
    if (fit.isPresent()) {
      fit.get().explain(trace, NAME);
      return regular(axis, fit.get(), options, trace);
    }
    Optional<Cells> file = AxisCells.fromFile(axis, Optional.empty(), fit, 360, true, trace);
    if (file.isEmpty()) {
      trace.note(
          "grid-spacing-irregular",
          "longitude edges halfway between centres",
          "not regular, without usable bounds");
    }
    Cells cells = file.orElseGet(() -> closing(AxisCells.betweenCentres(axis)));
    return finish(ColumnRoll.of(cells), AxisSpacing.IRREGULAR, axis, trace);
  }

  /**
   * Longitudes that begin anew by a turn in the middle (0 to 180, then -180 to 0) go on beyond 180,
   * when that makes them rise all the way.
   */
  private static AxisValues continued(AxisValues raw, Trace trace) {
    double[] values = raw.values();
    int turns = 0;
    int at = 0;
    for (int i = 1; i < values.length; i++) {
      if (values[i] < values[i - 1]) {
        turns++;
        at = i;
      }
    }
    if (turns != 1 || values.length < 3 || !(values[values.length - 1] < values[0])) {
      return raw;
    }
    double gap = values[at] + 360 - values[at - 1];
    double beside = at > 1 ? values[at - 1] - values[at - 2] : values[at + 1] - values[at];
    if (!(gap > 0 && gap <= 1.5 * beside)) {
      return raw;
    }
    trace.decide(
        "longitude goes on past " + Degrees.text(values[at - 1]) + " by a whole turn",
        "after it the file begins anew at " + Degrees.text(values[at]));
    double[] bounds = raw.bounds().orElseGet(() -> new double[0]);
    for (int i = at; i < values.length; i++) {
      values[i] += 360;
      for (int b = 2 * i; b < 2 * i + 2 && b < bounds.length; b++) {
        bounds[b] += 360;
      }
    }
    AxisValues turned = AxisValues.of(raw.where(), values, raw.hasFloatPrecision());
    return raw.bounds().isPresent() ? turned.withBounds(bounds) : turned;
  }

  private static AxisReading regular(
      AscendingAxis axis, LatticeFit fit, GridOptions options, Trace trace) {
    Cells computed = AxisCells.ofFit(fit, axis.sources);
    Optional<Cells> file =
        AxisCells.fromFile(axis, Optional.of(computed), Optional.of(fit), 360, false, trace);
    if (file.isPresent()) {
      return finish(ColumnRoll.of(file.get()), AxisSpacing.REGULAR, axis, trace);
    }
    refuseOverlap(axis, computed, fit.step);
    int around = (int) Math.rint(360 / fit.step);
    boolean whole = Math.abs(around * fit.step - 360) < fit.step * LatticeFit.EQUAL;
    int added = around - fit.size();
    if (options.padToGlobal() == PadToGlobal.ALWAYS && whole && added > 0) {
      trace.note("grid-longitude-padded", added + " missing columns added", "without data");
      trace.step(added + (added == 1 ? " missing column" : " missing columns") + " added");
      return finish(ColumnRoll.filled(fit, axis.sources, around), AxisSpacing.REGULAR, axis, trace);
    }
    return finish(ColumnRoll.of(fit, axis.sources), AxisSpacing.REGULAR, axis, trace);
  }

  /** Drops the last column when it is the first one again, a full turn further. */
  private static AscendingAxis withoutRepeat(AscendingAxis axis, Trace trace) {
    int n = axis.size();
    double span = axis.values[n - 1] - axis.values[0];
    if (n > 2 && Math.abs(span - 360) <= axis.noise) {
      trace.step("1 repeated column dropped");
      trace.note(
          "grid-longitude-cyclic",
          "column " + axis.sources[n - 1] + " dropped, it repeats column " + axis.sources[0],
          "longitudes "
              + Degrees.text(axis.values[0])
              + " and "
              + Degrees.text(axis.values[n - 1]));
      return axis.stretch(0, n - 1);
    }
    if (span >= 360) {
      throw overlap(axis, span + " degrees from the first to the last centre");
    }
    return axis;
  }

  private static void refuseOverlap(AscendingAxis axis, Cells cells, double step) {
    double extent = cells.last() - cells.first();
    if (extent > 360 + step * LatticeFit.EQUAL) {
      throw overlap(axis, axis.size() + " columns of " + Degrees.text(step) + " degrees");
    }
  }

  private static GridException overlap(AscendingAxis axis, String found) {
    return new GridException(
        new Problem(
            "grid-longitude-overlap",
            axis.raw.where(),
            "longitudes go around more than once",
            found,
            "at most 360 degrees",
            "cut the file to one turn"));
  }

  /** An irregular axis that comes around meets itself halfway between its ends. */
  private static Cells closing(Cells cells) {
    int n = cells.size();
    double most = 0;
    for (int i = 1; i < n; i++) {
      most = Math.max(most, cells.centres[i] - cells.centres[i - 1]);
    }
    double around = cells.centres[0] + 360 - cells.centres[n - 1];
    if (around <= 1.5 * most) {
      cells.uppers[n - 1] = cells.centres[n - 1] + around / 2;
      cells.lowers[0] = cells.uppers[n - 1] - 360;
    }
    return cells;
  }

  private static AxisReading finish(
      ColumnRoll roll, AxisSpacing spacing, AscendingAxis axis, Trace trace) {
    Cells cells = roll.cells;
    share(cells);
    if (cells.last() - cells.first() > 360 + SAME_EDGE) {
      throw overlap(axis, Degrees.text(cells.last() - cells.first()) + " degrees");
    }
    if (roll.columns > 0) {
      trace.step("longitude rolled by " + roll.columns + " columns");
    }
    if (roll.turned) {
      trace.decide(
          "longitude moved to -180 to 180 by whole turns",
          "centres from "
              + Degrees.text(cells.centres[0])
              + " to "
              + Degrees.text(cells.centres[cells.size() - 1]));
    }
    double width = cells.extent() / cells.size();
    if (Math.abs(cells.extent() - 360) > width * LatticeFit.EQUAL) {
      trace.note(
          "grid-longitude-regional",
          "longitude does not go around the Earth",
          cells.size()
              + " columns cover "
              + Degrees.text(cells.extent())
              + " degrees from "
              + Degrees.text(cells.first())
              + " to "
              + Degrees.text(cells.last()));
    }
    return new AxisReading(cells, spacing, trace);
  }

  /** Makes edges that are one but for rounding one number, also across the date line. */
  private static void share(Cells cells) {
    int n = cells.size();
    for (int i = 1; i < n; i++) {
      if (Math.abs(cells.lowers[i] - cells.uppers[i - 1]) <= SAME_EDGE) {
        cells.uppers[i - 1] = cells.lowers[i];
      }
    }
    double end = cells.first() + 360;
    if (Math.abs(cells.last() - end) <= SAME_EDGE) {
      cells.uppers[n - 1] = end;
    }
  }
}
