// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

/**
 * The variables of a file that lists its land points along one dimension, as land models do that
 * compute no sea: latitude and longitude run along the points too.
 */
final class PointColumns {
  private final Dimension lat;
  private final Dimension lon;
  private final Dimension land;
  private final List<Integer> cells = new ArrayList<>();

  private PointColumns(GridSpec grid, Dimensions dimensions) {
    lat = dimensions.lat();
    lon = dimensions.lon();
    int columns = grid.longitudes().size();
    for (int cell = 0; cell < grid.size(); cell++) {
      if (grid.landFraction(cell / columns, cell % columns) > 0) {
        cells.add(cell);
      }
    }
    land = Dimension.fixed("land", cells.size());
  }

  /** The same variables at the land points only. */
  static List<Column> of(FileSpec file, Dimensions dimensions, List<Column> columns) {
    PointColumns points = new PointColumns(file.grid(), dimensions);
    return columns.stream().map(points::gathered).toList();
  }

  private Column gathered(Column column) {
    VariableHeader header = column.header();
    int rows = header.positionOf(lat.name()).orElse(-1);
    int columns = header.positionOf(lon.name()).orElse(-1);
    if (rows < 0 && columns < 0) {
      return column;
    }
    int first = rows < 0 ? columns : rows;
    List<Dimension> shape = new ArrayList<>();
    int inner = 1;
    for (int i = 0; i < header.dimensions().size(); i++) {
      if (i == first) {
        shape.add(land);
      } else if (i != rows && i != columns) {
        shape.add(header.dimensions().get(i));
        inner = i > first ? inner * Math.toIntExact(header.dimensions().get(i).length()) : inner;
      }
    }
    int width = Math.toIntExact(lon.length());
    int size =
        rows < 0
            ? width
            : Math.toIntExact(columns < 0 ? lat.length() : lat.length() * lon.length());
    int outer = column.values().length / size / inner;
    double[] values = new double[outer * cells.size() * inner];
    for (int o = 0; o < outer; o++) {
      for (int p = 0; p < cells.size(); p++) {
        int cell = cells.get(p);
        int at = rows < 0 ? cell % width : columns < 0 ? cell / width : cell;
        System.arraycopy(
            column.values(),
            (o * size + at) * inner,
            values,
            (o * cells.size() + p) * inner,
            inner);
      }
    }
    return Column.of(header.name(), header.type(), shape, header.attributes(), values);
  }
}
