// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.DataType;

/**
 * The grid of a model as its files show it: names, order and labels of both axes.
 *
 * @param id name in the table
 * @param latName variable and dimension of the latitudes
 * @param lonName variable and dimension of the longitudes
 * @param latitudes degrees north in file order; labels beyond a pole are kept
 * @param longitudes degrees east in file order and in the file's own range
 * @param type type of both coordinate variables
 */
record GridSpec(
    String id,
    String latName,
    String lonName,
    List<Double> latitudes,
    List<Double> longitudes,
    DataType type) {

  GridSpec {
    latitudes = List.copyOf(latitudes);
    longitudes = List.copyOf(longitudes);
  }

  static GridSpec of(SampleTable.Row row) {
    return new GridSpec(
        row.get("id"),
        row.get("lat"),
        row.get("lon"),
        labels(row.get("latitudes")),
        labels(row.get("longitudes")),
        DataType.valueOf(row.get("type")));
  }

  /** {@code start:step:count}, {@code first..last:count}, or {@code gauss:rows}. */
  private static List<Double> labels(String text) {
    String[] parts = text.split(":");
    List<Double> labels = new ArrayList<>();
    if (parts[0].equals("gauss")) {
      for (double latitude : GaussLegendre.latitudes(Integer.parseInt(parts[1]))) {
        labels.add(latitude);
      }
      return labels;
    }
    int count = Integer.parseInt(parts[parts.length - 1]);
    double start;
    double step;
    if (parts.length == 2) {
      String[] ends = parts[0].split("\\.\\.");
      start = Double.parseDouble(ends[0]);
      step = (Double.parseDouble(ends[1]) - start) / (count - 1);
    } else {
      start = Double.parseDouble(parts[0]);
      step = Double.parseDouble(parts[1]);
    }
    for (int i = 0; i < count; i++) {
      labels.add(start + i * step);
    }
    return labels;
  }

  /** Number of cells. */
  int size() {
    return latitudes.size() * longitudes.size();
  }

  /** Land share of a cell in file order; none beyond the poles. */
  double landFraction(int y, int x) {
    double lat = latitudes.get(y);
    return Math.abs(lat) > 90 ? 0 : TruthField.landFraction(lat, longitudes.get(x));
  }

  /** Latitudes on the globe, ascending. */
  List<Double> trueLatitudes() {
    return latitudes.stream().filter(lat -> Math.abs(lat) <= 90).sorted().toList();
  }

  /** Longitudes turned into -180 (included) to 180, ascending. */
  List<Double> trueLongitudes() {
    return longitudes.stream().map(GridSpec::turned).sorted().toList();
  }

  private static double turned(double lon) {
    return lon >= 180 ? lon - 360 : lon;
  }

  /**
   * Area of a cell in m2 on the sphere of radius 6 371 000 m, between half-way lines, cut off at
   * the poles.
   */
  double area(int y) {
    double north = edge(y, 1);
    double south = edge(y, -1);
    double width = Math.toRadians(Math.abs(longitudes.get(1) - longitudes.get(0)));
    double bands = Math.sin(Math.toRadians(north)) - Math.sin(Math.toRadians(south));
    return 6_371_000.0 * 6_371_000.0 * Math.abs(bands) * width;
  }

  private double edge(int y, int side) {
    double here = latitudes.get(y);
    int towards = y + side;
    boolean inside = towards >= 0 && towards < latitudes.size();
    double half = (inside ? latitudes.get(towards) - here : here - latitudes.get(y - side)) / 2;
    return Math.max(-90, Math.min(90, here + half));
  }
}
