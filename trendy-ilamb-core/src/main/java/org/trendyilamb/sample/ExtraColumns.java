// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;

/** Variables that some models put beside the one that the file is about. */
final class ExtraColumns {
  /** Fill of CABLE's two-dimensional coordinates. */
  private static final double COORDINATE_FILL = -9e33;

  private ExtraColumns() {}

  /** What lies beside the data variable of a file. */
  static List<Column> beside(FileSpec file, Dimensions dimensions, Column data) {
    List<Column> columns = new ArrayList<>();
    if (file.has(Extra.LATLON_2D)) {
      columns.addAll(latLon(file, dimensions, "", false));
    }
    if (file.has(Extra.LATLON_2D_FILLED)) {
      columns.addAll(latLon(file, dimensions, "_2", true));
    }
    if (file.has(Extra.ZERO_BOUNDS)) {
      columns.add(zeros("bounds_lat", dimensions.lat(), dimensions.pair()));
      columns.add(zeros("bounds_lon", dimensions.lon(), dimensions.pair()));
    }
    if (file.has(Extra.AREA_INSIDE)) {
      columns.add(area("grid_area", file, dimensions));
      columns.add(landFraction(file, dimensions));
    }
    if (file.has(Extra.QUANTILES)) {
      columns.add(scaled(data, "_2pt5pc", 0.7, file.model().fill()));
      columns.add(scaled(data, "_97pt5pc", 1.3, file.model().fill()));
    }
    if (file.has(Extra.DAY_FIRST)) {
      columns.add(dayFirst(file, dimensions));
    }
    return columns;
  }

  /** Cell areas in m2. */
  static Column area(String name, FileSpec file, Dimensions dimensions) {
    GridSpec grid = file.grid();
    double[] values = new double[grid.size()];
    int columns = grid.longitudes().size();
    for (int i = 0; i < values.length; i++) {
      values[i] = grid.area(i / columns);
    }
    return horizontal(name, "Pixel area", "m2", dimensions, values);
  }

  private static Column landFraction(FileSpec file, Dimensions dimensions) {
    GridSpec grid = file.grid();
    int columns = grid.longitudes().size();
    double[] values = new double[grid.size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = grid.landFraction(i / columns, i % columns);
    }
    return horizontal("land_fraction", "Fraction of pixel which is land", "1", dimensions, values);
  }

  private static Column horizontal(
      String name, String longName, String units, Dimensions dimensions, double[] values) {
    return Column.of(
        name,
        DataType.FLOAT,
        dimensions.ordered("yx"),
        Attributes.of(Attribute.text("long_name", longName), Attribute.text("units", units)),
        values);
  }

  private static List<Column> latLon(
      FileSpec file, Dimensions dimensions, String suffix, boolean filled) {
    GridSpec grid = file.grid();
    int columns = grid.longitudes().size();
    double[] lat = new double[grid.size()];
    double[] lon = new double[grid.size()];
    for (int i = 0; i < lat.length; i++) {
      boolean hidden = filled && grid.landFraction(i / columns, i % columns) == 0;
      lat[i] = hidden ? COORDINATE_FILL : grid.latitudes().get(i / columns);
      lon[i] = hidden ? COORDINATE_FILL : grid.longitudes().get(i % columns);
    }
    Attributes fill =
        filled
            ? Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, COORDINATE_FILL))
            : Attributes.none();
    List<Dimension> shape = dimensions.ordered("yx");
    return List.of(
        Column.of(
            "latitude" + suffix,
            DataType.FLOAT,
            shape,
            fill.with(Attribute.text("units", "degrees_north")),
            lat),
        Column.of(
            "longitude" + suffix,
            DataType.FLOAT,
            shape,
            fill.with(Attribute.text("units", "degrees_east")),
            lon));
  }

  private static Column zeros(String name, Dimension of, Dimension pair) {
    double[] values = new double[2 * Math.toIntExact(of.length())];
    return Column.of(name, DataType.FLOAT, List.of(of, pair), Attributes.none(), values);
  }

  private static Column scaled(Column data, String suffix, double factor, double fill) {
    double[] values = data.values().clone();
    for (int i = 0; i < values.length; i++) {
      values[i] = values[i] == fill ? fill : values[i] * factor;
    }
    VariableHeader header = data.header();
    return new Column(
        new VariableHeader(
            header.name() + suffix,
            header.type(),
            header.dimensions(),
            header.attributes(),
            header.storage()),
        values);
  }

  /** Mid-month days since the first year, whose date is told in the long name, day first. */
  private static Column dayFirst(FileSpec file, Dimensions dimensions) {
    AxisSpec axis = file.axis().orElseThrow();
    List<TruthStep> steps = file.steps();
    double[] values = new double[steps.size()];
    int first = file.model().firstYear();
    for (int i = 0; i < values.length; i++) {
      double half = steps.get(i).days(axis.calendar()) / 2.0;
      long origin = axis.calendar().dayNumber(first, 1, 1);
      values[i] = steps.get(i).startDay(axis.calendar()) - origin + half;
    }
    String text =
        String.format(Locale.ROOT, "Monthly time step given in days since 01/01/%d", first);
    return Column.of(
        "Time",
        DataType.DOUBLE,
        List.of(dimensions.time().orElseThrow()),
        Attributes.of(Attribute.text("long_name", text), Attribute.text("units", "d")),
        values);
  }
}
