// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * From which source row and column each row and column of a grid takes its values. Immutable and
 * safe for use by many threads.
 */
public final class GridReorder {
  /** Stands for a row or column that the source does not have. */
  public static final int MISSING = -1;

  private final IndexMap rows;
  private final IndexMap columns;
  private final List<String> steps;

  private GridReorder(IndexMap rows, IndexMap columns, List<String> steps) {
    this.rows = rows;
    this.columns = columns;
    this.steps = steps;
  }

  /** Nothing moves. */
  public static GridReorder identity(int rows, int columns) {
    return new GridReorder(IndexMap.identity(rows), IndexMap.identity(columns), List.of());
  }

  /**
   * A reorder by its index maps; the arrays are copied.
   *
   * @param rows source row of each row, or {@link #MISSING}
   * @param sourceRows number of rows of the source
   * @param columns source column of each column, or {@link #MISSING}
   * @param sourceColumns number of columns of the source
   * @param steps the same in words, in the order in which they happen
   * @throws IllegalArgumentException when an index is outside the source or used twice
   */
  public static GridReorder of(
      int[] rows, int sourceRows, int[] columns, int sourceColumns, List<String> steps) {
    return new GridReorder(
        IndexMap.of(rows, sourceRows), IndexMap.of(columns, sourceColumns), List.copyOf(steps));
  }

  /** Number of rows after reordering. */
  public int rows() {
    return rows.size();
  }

  /** Number of columns after reordering. */
  public int columns() {
    return columns.size();
  }

  /** Number of rows of the source. */
  public int sourceRows() {
    return rows.sourceSize();
  }

  /** Number of columns of the source. */
  public int sourceColumns() {
    return columns.sourceSize();
  }

  /** Source row of a row, or {@link #MISSING}. */
  public int sourceRow(int row) {
    return rows.source(row);
  }

  /** Source column of a column, or {@link #MISSING}. */
  public int sourceColumn(int column) {
    return columns.source(column);
  }

  /** Source rows that go nowhere, ascending; they should hold no data. */
  public int[] droppedRows() {
    return rows.dropped();
  }

  /** Source columns that go nowhere, ascending. */
  public int[] droppedColumns() {
    return columns.dropped();
  }

  /** The reordering in words; empty when nothing moves. */
  public List<String> steps() {
    return steps;
  }

  /** Whether nothing moves, is dropped or is added. */
  public boolean isIdentity() {
    return rows.isIdentity() && columns.isIdentity();
  }

  /**
   * Reorders one plane into [latitude][longitude] order.
   *
   * @param source holds the source plane; not changed
   * @param from where its values lie
   * @param target receives {@code rows() * columns()} values from {@code targetOffset}, row-major;
   *     must not be {@code source}
   * @param targetOffset index of the value of row 0, column 0
   * @param fill for rows and columns that the source does not have
   * @throws IllegalArgumentException when an array is too small or both are one
   */
  public void apply(
      double[] source, PlaneLayout from, double[] target, int targetOffset, double fill) {
    if (source == target) {
      throw new IllegalArgumentException("source and target are one array");
    }
    if (from.index(sourceRows() - 1, sourceColumns() - 1) >= source.length) {
      throw new IllegalArgumentException(
          source.length + " values hold no " + sourceRows() + " x " + sourceColumns() + " plane");
    }
    int width = columns();
    if (targetOffset < 0 || targetOffset + (long) rows() * width > target.length) {
      throw new IllegalArgumentException(
          target.length + " values take no " + rows() + " x " + width + " plane");
    }
    for (int r = 0; r < rows(); r++) {
      int start = targetOffset + r * width;
      int row = rows.source(r);
      if (row == MISSING) {
        Arrays.fill(target, start, start + width, fill);
      } else {
        columns.copy(source, from.index(row, 0), from.columnStride(), target, start, fill);
      }
    }
  }

  /**
   * Reorders one plane in (latitude, longitude) order.
   *
   * @throws IllegalArgumentException when an array is too small or both are one
   */
  public void apply(double[] source, double[] target, double fill) {
    apply(source, PlaneLayout.latLon(sourceColumns()), target, 0, fill);
  }

  /**
   * This reorder followed by another.
   *
   * @throws IllegalArgumentException when the other does not start from the shape this one gives
   */
  public GridReorder then(GridReorder next) {
    List<String> all = new ArrayList<>(steps);
    all.addAll(next.steps);
    return new GridReorder(rows.then(next.rows), columns.then(next.columns), List.copyOf(all));
  }

  /** The way back; empty when something is dropped or added. */
  public Optional<GridReorder> inverse() {
    List<String> back = new ArrayList<>();
    for (int i = steps.size() - 1; i >= 0; i--) {
      back.add("undone: " + steps.get(i));
    }
    return rows.inverse()
        .flatMap(r -> columns.inverse().map(c -> new GridReorder(r, c, List.copyOf(back))));
  }

  /** Same index maps; the words do not count. */
  @Override
  public boolean equals(Object other) {
    return other instanceof GridReorder that
        && rows.equals(that.rows)
        && columns.equals(that.columns);
  }

  @Override
  public int hashCode() {
    return rows.hashCode() * 31 + columns.hashCode();
  }

  /** The steps, or {@code as it is}. */
  @Override
  public String toString() {
    return steps.isEmpty() ? "as it is" : String.join(", ", steps);
  }
}
