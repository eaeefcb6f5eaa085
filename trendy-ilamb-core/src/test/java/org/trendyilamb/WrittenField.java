// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.CellArea;
import org.trendyilamb.io.DatasetReader;

/** An output as a user opens it. */
final class WrittenField implements AutoCloseable {
  private static final float FILL = 1e20f;

  private final DatasetReader reader;
  private final String variable;
  private final double[] latitudes;
  private final double[] longitudes;

  WrittenField(Path file, String variable) {
    this.reader = FileFormats.plain().open(file);
    this.variable = variable;
    this.latitudes = all("lat");
    this.longitudes = all("lon");
  }

  double[] all(String name) {
    Shape shape = header(name).shape();
    double[] values = new double[Math.toIntExact(shape.size())];
    reader.read(name, Slab.all(shape), values);
    return values;
  }

  VariableHeader header(String name) {
    return reader.header().variable(name).orElseThrow();
  }

  String text(String name, String attribute) {
    return header(name).attributes().text(attribute).orElse("");
  }

  int steps() {
    return Math.toIntExact(header(variable).shape().length(0));
  }

  double[] latitudes() {
    return latitudes.clone();
  }

  double[] longitudes() {
    return longitudes.clone();
  }

  /** One step, NaN where missing. */
  double[] plane(int step) {
    double[] values = new double[latitudes.length * longitudes.length];
    reader.read(
        variable,
        Slab.of(new long[] {step, 0, 0}, new long[] {1, latitudes.length, longitudes.length}),
        values);
    for (int i = 0; i < values.length; i++) {
      if ((float) values[i] == FILL) {
        values[i] = Double.NaN;
      }
    }
    return values;
  }

  /** Areas of the cells by their bounds, in m2. */
  double[] areas() {
    double[] rows = all("lat_bnds");
    double[] columns = all("lon_bnds");
    double[] areas = new double[latitudes.length * longitudes.length];
    for (int i = 0; i < areas.length; i++) {
      int r = i / longitudes.length;
      int c = i % longitudes.length;
      areas[i] = CellArea.of(rows[2 * r], rows[2 * r + 1], columns[2 * c], columns[2 * c + 1]);
    }
    return areas;
  }

  @Override
  public void close() {
    reader.close();
  }
}
