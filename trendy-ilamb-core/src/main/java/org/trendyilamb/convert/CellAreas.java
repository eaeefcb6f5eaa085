// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;

/**
 * Areas of all cells in square metres: the model's own where they fit the grid, otherwise those of
 * a sphere. One thread.
 */
final class CellAreas implements PlaneSource {
  /**
   * Part by which the model's own total may differ from that of the sphere: radii in use differ by
   * 0.1 %, so do areas on an ellipsoid.
   */
  private static final double TOTAL = 0.01;

  private final RectilinearGrid grid;
  private final Optional<FieldReading> own;
  private final List<Issue> issues = new ArrayList<>();

  CellAreas(RectilinearGrid grid, Optional<FieldReading> own) {
    this.grid = grid;
    this.own = own;
  }

  @Override
  public void plane(int plane, double[] into) {
    double[] sphere = CellArea.of(grid);
    System.arraycopy(sphere, 0, into, 0, sphere.length);
    if (own.isEmpty()) {
      return;
    }
    double[] given = new double[sphere.length];
    own.get().plane(own.get().planes() - 1, given);
    double givenTotal = 0;
    double sphereTotal = 0;
    int absent = 0;
    for (int i = 0; i < given.length; i++) {
      if (given[i] > 0) {
        givenTotal += given[i];
        sphereTotal += sphere[i];
      } else {
        absent++;
      }
    }
    if (!(Math.abs(givenTotal - sphereTotal) <= TOTAL * sphereTotal) || sphereTotal == 0) {
      issues.add(
          Issue.warning(
              "cell-area-differs",
              own.get().where(),
              "the model's own cell areas do not fit the grid; those of a sphere are written",
              String.format(Locale.ROOT, "%.6g m2, sphere %.6g m2", givenTotal, sphereTotal),
              "check the unit of the area file"));
      return;
    }
    for (int i = 0; i < given.length; i++) {
      into[i] = given[i] > 0 ? given[i] : sphere[i];
    }
    if (absent > 0) {
      issues.add(
          new Issue(
              Severity.NOTE,
              new Problem(
                  "cell-area-absent",
                  own.get().where(),
                  "cells without an area of the model's own have that of a sphere",
                  absent + " of " + given.length + " cells",
                  "",
                  "")));
    }
  }

  @Override
  public long undeclared() {
    return 0;
  }

  @Override
  public List<Issue> issues() {
    return List.copyOf(issues);
  }
}
