// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetWriter;

/** A small file with true-to-life axes, whose values tell the place and step they belong to. */
final class FixtureFile {
  private final double[] times;
  private final double[] latitudes;
  private final double[] longitudes;
  private final String variable;
  private DataType type = DataType.FLOAT;
  private List<Attribute> timeAttributes = List.of();
  private List<Attribute> attributes = List.of();
  private boolean curved;

  FixtureFile(String variable, double[] times, double[] latitudes, double[] longitudes) {
    this.variable = variable;
    this.times = times.clone();
    this.latitudes = latitudes.clone();
    this.longitudes = longitudes.clone();
  }

  /** So many numbers from a first one on. */
  static double[] axis(double first, double step, int count) {
    double[] values = new double[count];
    for (int i = 0; i < count; i++) {
      values[i] = first + i * step;
    }
    return values;
  }

  FixtureFile time(Attribute... given) {
    timeAttributes = List.of(given);
    return this;
  }

  FixtureFile with(DataType wanted, Attribute... given) {
    type = wanted;
    attributes = List.of(given);
    return this;
  }

  /** With two-dimensional latitudes of nothing but fill, as CABLE has them. */
  FixtureFile withCurvedLatitudes() {
    curved = true;
    return this;
  }

  /** Value of a flux at a place, positive and of usual size. */
  static double value(int step, double latitude, double longitude) {
    double rest = Math.IEEEremainder(longitude, 360);
    double turned = rest >= 180 ? rest - 360 : rest;
    return 1e-8 + 5e-11 * latitude + 1e-12 * turned + 1e-10 * step;
  }

  void write(Path file) {
    Dimension time = new Dimension("time", times.length, false);
    Dimension lat = new Dimension("latitude", latitudes.length, false);
    Dimension lon = new Dimension("longitude", longitudes.length, false);
    List<VariableHeader> variables = new ArrayList<>();
    variables.add(
        VariableHeader.of("time", DataType.DOUBLE, List.of(time), Attributes.of(timeAttributes)));
    variables.add(
        VariableHeader.of(
            "latitude",
            DataType.DOUBLE,
            List.of(lat),
            Attributes.of(Attribute.text("units", "degrees_north"))));
    variables.add(
        VariableHeader.of(
            "longitude",
            DataType.DOUBLE,
            List.of(lon),
            Attributes.of(Attribute.text("units", "degrees_east"))));
    if (curved) {
      variables.add(
          VariableHeader.of(
              "latitude_2",
              DataType.FLOAT,
              List.of(lat, lon),
              Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, -9e33))));
    }
    variables.add(
        VariableHeader.of(variable, type, List.of(time, lat, lon), Attributes.of(attributes)));
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    DatasetHeader header =
        new DatasetHeader("netcdf3", List.of(time, lat, lon), variables, Attributes.none());
    try (DatasetWriter writer = FileFormats.writer("netcdf3").create(file, header)) {
      put(writer, header, "time", times);
      put(writer, header, "latitude", latitudes);
      put(writer, header, "longitude", longitudes);
      if (curved) {
        double[] fill = new double[latitudes.length * longitudes.length];
        java.util.Arrays.fill(fill, -9e33f);
        put(writer, header, "latitude_2", fill);
      }
      put(writer, header, variable, values());
      writer.finish();
    }
  }

  private double[] values() {
    int cells = latitudes.length * longitudes.length;
    double[] values = new double[times.length * cells];
    for (int i = 0; i < values.length; i++) {
      double lat = latitudes[i % cells / longitudes.length];
      values[i] = value(i / cells, lat, longitudes[i % longitudes.length]);
    }
    return values;
  }

  private static void put(
      DatasetWriter writer, DatasetHeader header, String name, double[] values) {
    writer.put(name, Slab.all(header.variable(name).orElseThrow().shape()), values);
  }
}
