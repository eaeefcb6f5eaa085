// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.trendyilamb.check.CheckException;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;

/**
 * Land fraction in percent, once for all times: of several records the last is taken, and it is
 * said when they differ. Checked against 0 to 100 %, and against the cells where the model has
 * data. One thread.
 */
final class LandFraction implements PlaneSource {
  /** Percent by which rounding in single precision may carry a fraction over its limits. */
  private static final double ROUNDING = 1e-2;

  /** ILAMB takes a fraction whose greatest value is no more than this for a factor. */
  private static final double FACTOR = 10;

  private final FieldReading land;
  private final FieldReading data;
  private final double offset;
  private final double factor;
  private final Optional<double[]> cellAreas;
  private final List<Issue> issues = new ArrayList<>();

  /**
   * A land fraction.
   *
   * @param land what it is made of
   * @param data a field of the model, to see where it has land
   * @param offset added, in percent
   * @param factor coefficient of the land field
   * @param cellAreas areas by which the field is divided, in the unit of the field; none to divide
   */
  LandFraction(
      FieldReading land,
      FieldReading data,
      double offset,
      double factor,
      Optional<double[]> cellAreas) {
    this.land = land;
    this.data = data;
    this.offset = offset;
    this.factor = factor;
    this.cellAreas = cellAreas;
  }

  @Override
  public void plane(int plane, double[] into) {
    percent(land.planes() - 1, into);
    double[] work = new double[into.length];
    compareRecords(into, work);
    limit(into);
    compareData(into, work);
  }

  /**
   * The last record as a fraction from 0 to 1, for weights; 0 where it is missing.
   *
   * @param cells number of cells
   */
  double[] fraction(int cells) {
    double[] share = new double[cells];
    percent(land.planes() - 1, share);
    limit(share);
    for (int i = 0; i < share.length; i++) {
      share[i] = Double.isNaN(share[i]) ? 0 : share[i] / 100;
    }
    return share;
  }

  private void percent(int record, double[] into) {
    land.plane(record, into);
    for (int i = 0; i < into.length; i++) {
      double part = cellAreas.isPresent() ? into[i] / cellAreas.get()[i] : into[i];
      into[i] = offset + factor * part;
    }
  }

  private void compareRecords(double[] last, double[] work) {
    int different = 0;
    for (int record = 0; record < land.planes() - 1; record++) {
      percent(record, work);
      for (int i = 0; i < last.length; i++) {
        boolean same =
            Double.isNaN(work[i]) ? Double.isNaN(last[i]) : Math.abs(work[i] - last[i]) <= ROUNDING;
        if (!same) {
          different++;
          break;
        }
      }
    }
    if (different > 0) {
      issues.add(
          Issue.warning(
              "land-fraction-changes",
              land.where(),
              "the land fraction changes with time; the last record is written",
              different + " of " + land.planes() + " records differ from it",
              "deliver one land fraction if this is wrong"));
    }
  }

  private void limit(double[] percent) {
    double largest = 0;
    for (int i = 0; i < percent.length; i++) {
      double value = percent[i];
      if (value < -ROUNDING || value > 100 + ROUNDING) {
        throw new CheckException(
            new Problem(
                "land-fraction-range",
                land.where().index(i),
                "the land fraction is not from 0 to 100 %: the unit of the file is probably wrong",
                String.format(Locale.ROOT, "%s %%", value),
                "0 to 100 %",
                "state the right unit with --units"));
      }
      percent[i] = Double.isNaN(value) ? value : Math.min(100, Math.max(0, value));
      largest = value > largest ? value : largest;
    }
    if (largest <= FACTOR) {
      throw new CheckException(
          new Problem(
              "land-fraction-small",
              land.where(),
              "no cell has more than " + FACTOR + " % of land; ILAMB would take this for factors",
              "up to " + largest + " %",
              "a cell with more land",
              "check the unit of the land fraction, or leave the file out"));
    }
  }

  /** Cells with data but without land count nothing in ILAMB's totals. */
  private void compareData(double[] percent, double[] work) {
    data.plane(data.planes() - 1, work);
    int lost = 0;
    int cells = 0;
    for (int i = 0; i < percent.length; i++) {
      if (!Double.isNaN(work[i])) {
        cells++;
        lost += percent[i] > 0 ? 0 : 1;
      }
    }
    if (lost > 0) {
      issues.add(
          Issue.warning(
              "land-fraction-mask",
              land.where(),
              "cells where "
                  + data.meaning().field().name()
                  + " has values have no land; they count nothing in totals",
              lost + " of " + cells + " cells",
              "check that land fraction and data are of one version of the model"));
    }
  }

  @Override
  public long undeclared() {
    return land.undeclared();
  }

  @Override
  public List<Issue> issues() {
    List<Issue> all = new ArrayList<>(land.issues());
    all.addAll(issues);
    return all;
  }
}
