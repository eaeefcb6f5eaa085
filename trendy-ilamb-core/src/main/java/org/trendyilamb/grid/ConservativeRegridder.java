// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;

/**
 * First-order conservative remapping between latitude-longitude grids. Immutable and safe for use
 * by many threads.
 *
 * <p>Cells bounded by meridians and parallels overlap in cells of the same kind, so the weight of
 * source cell (r, c) in target cell (t, u) is exactly {@code WY[t][r] WX[u][c]} with the overlap of
 * the sines of latitude and of the longitudes (Jones 1999, Monthly Weather Review 127, to 6, for
 * this case). With {@code w} that weight, {@code m} the mask of the plane and {@code L} a land
 * fraction (1 if none is given) a target value is {@code sum(w m L F) / sum(w m L)} for {@link
 * Normalisation#FRACAREA} and {@code sum(w m L F) / A} for {@link Normalisation#DESTAREA}, where
 * {@code A} is the whole target cell. A target cell without any value under it is missing.
 */
public final class ConservativeRegridder implements Regridder {
  private final RectilinearGrid source;
  private final RectilinearGrid target;
  private final Normalisation normalisation;
  private final OverlapBand rows;
  private final OverlapBand columns;
  private final Optional<double[]> land;
  private final double[] widths;

  private ConservativeRegridder(
      RectilinearGrid source,
      RectilinearGrid target,
      Normalisation normalisation,
      OverlapBand rows,
      OverlapBand columns,
      Optional<double[]> land) {
    this.source = source;
    this.target = target;
    this.normalisation = normalisation;
    this.rows = rows;
    this.columns = columns;
    this.land = land;
    this.widths = new double[target.columns()];
    for (int u = 0; u < widths.length; u++) {
      widths[u] = target.longitude().upper(u) - target.longitude().lower(u);
    }
  }

  /** Prepares the weights; no plane is needed for that. */
  public static ConservativeRegridder prepare(
      RectilinearGrid source, RectilinearGrid target, Normalisation normalisation) {
    return new ConservativeRegridder(
        source,
        target,
        normalisation,
        OverlapBand.ofRows(source.latitude(), target.latitude()),
        OverlapBand.ofColumns(source.longitude(), target.longitude()),
        Optional.empty());
  }

  /**
   * The same, for values that are means over the land part of their cells. Together with {@link
   * #landFraction} of the same fraction on the target, integrals over land are kept.
   *
   * @param landFraction fraction of land in each source cell, 0 to 1; NaN counts as 0; copied
   * @throws IllegalArgumentException when it is no plane of the source or outside 0 to 1
   */
  public ConservativeRegridder weightedBy(double[] landFraction) {
    return new ConservativeRegridder(
        source, target, normalisation, rows, columns, Optional.of(fraction(landFraction)));
  }

  /**
   * The land fraction of the target cells: {@code sum(w L) / A}.
   *
   * @param landFraction fraction of land in each source cell, 0 to 1; NaN counts as 0
   * @return 0 to 1; 0 where the source does not reach
   * @throws IllegalArgumentException when it is no plane of the source or outside 0 to 1
   */
  public double[] landFraction(double[] landFraction) {
    double[] result = new double[target.size()];
    prepare(source, target, Normalisation.DESTAREA)
        .apply(fraction(landFraction), result, Double.NaN);
    for (int i = 0; i < result.length; i++) {
      result[i] = Double.isNaN(result[i]) ? 0 : Math.min(1, result[i]);
    }
    return result;
  }

  private double[] fraction(double[] landFraction) {
    if (landFraction.length != source.size()) {
      throw new IllegalArgumentException(
          landFraction.length + " land fractions for " + source.size() + " cells");
    }
    double[] copy = landFraction.clone();
    for (int i = 0; i < copy.length; i++) {
      if (Double.isNaN(copy[i])) {
        copy[i] = 0;
      }
      if (copy[i] < 0 || copy[i] > 1) {
        throw new IllegalArgumentException("land fraction " + copy[i] + " at " + i);
      }
    }
    return copy;
  }

  @Override
  public RectilinearGrid source() {
    return source;
  }

  @Override
  public RectilinearGrid target() {
    return target;
  }

  /** What sums are divided by. */
  public Normalisation normalisation() {
    return normalisation;
  }

  @Override
  public void apply(double[] values, int offset, double[] into, int intoOffset, double fill) {
    Planes.check(this, values, offset, into, intoOffset);
    int width = source.columns();
    RowSums row = new RowSums(width);
    for (int t = 0; t < rows.size(); t++) {
      int start = intoOffset + t * columns.size();
      row.clear();
      for (int e = rows.from(t); e < rows.to(t); e++) {
        int first = rows.source(e) * width;
        if (land.isPresent()) {
          row.addLand(values, offset + first, fill, rows.weight(e), land.get(), first);
        } else {
          row.add(values, offset + first, fill, rows.weight(e));
        }
      }
      if (row.isEmpty()) {
        Arrays.fill(into, start, start + columns.size(), fill);
      } else if (normalisation == Normalisation.FRACAREA) {
        columns.means(row.sums, row.covered, into, start, fill);
      } else {
        columns.spread(row.sums, row.covered, height(t), widths, into, start, fill);
      }
    }
  }

  /** Height of a target row as difference of the sines of its edges. */
  private double height(int row) {
    return CellArea.sine(target.latitude().upper(row))
        - CellArea.sine(target.latitude().lower(row));
  }

  @Override
  public String toString() {
    return "conservative ("
        + normalisation
        + (land.isPresent() ? ", land" : "")
        + ") from "
        + source
        + " to "
        + target;
  }
}
