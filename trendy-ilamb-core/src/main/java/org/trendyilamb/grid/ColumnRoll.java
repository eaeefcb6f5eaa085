// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.trendyilamb.grid.AxisReading.Cells;

/** Columns moved by full turns so that every centre lies in -180 up to, but not including, 180. */
final class ColumnRoll {
  final Cells cells;

  /** Columns that went from the west end to the east end. */
  final int columns;

  /** Whether any longitude changed. */
  final boolean turned;

  private ColumnRoll(Cells cells, int columns, boolean turned) {
    this.cells = cells;
    this.columns = columns;
    this.turned = turned;
  }

  private static int turns(double longitude) {
    return (int) Math.floor((longitude + 180) / 360);
  }

  /** Rolls cells whose edges are plain numbers. */
  static ColumnRoll of(Cells cells) {
    int n = cells.size();
    int[] turns = Arrays.stream(cells.centres).mapToInt(ColumnRoll::turns).toArray();
    int first = first(turns);
    Cells rolled = new Cells(new double[n], new double[n], new double[n], new int[n]);
    for (int j = 0; j < n; j++) {
      int i = (first + j) % n;
      rolled.centres[j] = cells.centres[i] - 360.0 * turns[i];
      rolled.lowers[j] = cells.lowers[i] - 360.0 * turns[i];
      rolled.uppers[j] = cells.uppers[i] - 360.0 * turns[i];
      rolled.sources[j] = cells.sources[i];
    }
    return new ColumnRoll(rolled, first, turned(turns));
  }

  /** Rolls the columns of a regular axis. */
  static ColumnRoll of(LatticeFit fit, int[] sources) {
    return of(fit, sources, fit.places);
  }

  /** Rolls a regular axis filled up to {@code count} places; new columns get no source. */
  static ColumnRoll filled(LatticeFit fit, int[] sources, int count) {
    return of(fit, sources, IntStream.range(0, count).toArray());
  }

  private static ColumnRoll of(LatticeFit fit, int[] sources, int[] places) {
    int[] valueAt = new int[Math.max(fit.lastPlace(), places[places.length - 1]) + 1];
    Arrays.fill(valueAt, GridReorder.MISSING);
    for (int i = 0; i < fit.size(); i++) {
      valueAt[fit.places[i]] = i;
    }
    int n = places.length;
    int[] turns = new int[n];
    for (int i = 0; i < n; i++) {
      turns[i] = turns(centre(fit, places[i], valueAt[places[i]], 0));
    }
    int first = first(turns);
    Cells rolled = new Cells(new double[n], new double[n], new double[n], new int[n]);
    for (int j = 0; j < n; j++) {
      int i = (first + j) % n;
      int place = places[i];
      int value = valueAt[place];
      rolled.centres[j] = centre(fit, place, value, turns[i]);
      rolled.lowers[j] = fit.edge(place, turns[i]);
      rolled.uppers[j] = fit.edge(place + 1, turns[i]);
      rolled.sources[j] = value == GridReorder.MISSING ? value : sources[value];
    }
    return new ColumnRoll(rolled, first, turned(turns));
  }

  private static double centre(LatticeFit fit, int place, int value, int turns) {
    return value == GridReorder.MISSING ? fit.place(place, turns) : fit.centre(value, turns);
  }

  /** The first column with the most turns: after moving it is the most western one. */
  private static int first(int[] turns) {
    for (int i = 1; i < turns.length; i++) {
      if (turns[i] > turns[0]) {
        return i;
      }
    }
    return 0;
  }

  private static boolean turned(int[] turns) {
    return Arrays.stream(turns).anyMatch(t -> t != 0);
  }
}
