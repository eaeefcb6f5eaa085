// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.problem.Availability;

/** What every pair of writer and reader must do. */
public abstract class DatasetFormatContract {
  private static final float FILL = 1e20f;

  @TempDir protected Path folder;

  /** The writer under test. */
  protected abstract DatasetWriterFactory writers();

  /** The reader under test. */
  protected abstract DatasetOpener opener();

  @BeforeEach
  void needsTheWriter() {
    Availability availability = writers().availability();
    assumeTrue(availability.available(), availability.reason());
  }

  private static final Dimension TIME = new Dimension("time", 5, true);
  private static final Dimension LAT = Dimension.fixed("lat", 3);
  private static final Dimension LON = Dimension.fixed("lon", 4);

  private static DatasetHeader definition() {
    return new DatasetHeader(
        "",
        List.of(TIME, LAT, LON),
        List.of(
            VariableHeader.of(
                "time",
                DataType.DOUBLE,
                List.of(TIME),
                Attributes.of(Attribute.text("units", "days since 1850-01-01"))),
            VariableHeader.of("lat", DataType.DOUBLE, List.of(LAT), Attributes.none()),
            VariableHeader.of("lon", DataType.DOUBLE, List.of(LON), Attributes.none()),
            VariableHeader.of(
                    "gpp",
                    DataType.FLOAT,
                    List.of(TIME, LAT, LON),
                    Attributes.of(
                        Attribute.text("units", "kg m-2 s-1"),
                        Attribute.text("comment", "höhe, µ"),
                        Attribute.numbers("_FillValue", DataType.FLOAT, FILL),
                        Attribute.numbers("valid_range", DataType.FLOAT, 0, 1)))
                .withStorage(Storage.deflated(List.of(1, 3, 4), 1)),
            VariableHeader.of("count", DataType.INT, List.of(LAT), Attributes.none()),
            VariableHeader.of("scalar", DataType.DOUBLE, List.of(), Attributes.none())),
        Attributes.of(
            Attribute.text("Conventions", "CF-1.8"),
            Attribute.text("empty", ""),
            Attribute.numbers("answer", DataType.INT, 42)));
  }

  private Path write() {
    Path file = folder.resolve("contract.nc");
    try (DatasetWriter writer = writers().create(file, definition())) {
      writer.put("time", slab(new long[] {0}, 5), new double[] {15.5, 45, 74.5, 105, 135.5});
      writer.put("lat", slab(new long[] {0}, 3), new double[] {-60, 0, 60});
      writer.put("lon", slab(new long[] {0}, 4), new double[] {-135, -45, 45, 135});
      writer.put("count", slab(new long[] {0}, 3), new double[] {1, -2, 3});
      writer.put("scalar", Slab.of(new long[0], new long[0]), new double[] {0.1});
      // Steps out of order, step 3 never.
      for (int step : new int[] {4, 0, 2, 1}) {
        writer.put("gpp", slab(new long[] {step, 0, 0}, 1, 3, 4), plane(step));
      }
      writer.finish();
    }
    return file;
  }

  private static float[] plane(int step) {
    float[] values = new float[12];
    for (int i = 0; i < 12; i++) {
      values[i] = i == 5 ? FILL : step * 100 + i * 0.1f;
    }
    return values;
  }

  private static Slab slab(long[] start, long... count) {
    return Slab.of(start, count);
  }

  @Test
  void givesBackWhatWasPut() {
    Path file = write();
    try (DatasetReader reader = opener().open(file)) {
      double[] values = new double[12];
      for (int step : new int[] {0, 1, 2, 4}) {
        reader.read("gpp", slab(new long[] {step, 0, 0}, 1, 3, 4), values);
        float[] plane = plane(step);
        for (int i = 0; i < 12; i++) {
          assertThat(values[i]).as("step %d cell %d", step, i).isEqualTo((double) plane[i]);
        }
      }
      double[] lat = new double[3];
      reader.read("lat", slab(new long[] {0}, 3), lat);
      assertThat(lat).containsExactly(-60, 0, 60);
      double[] count = new double[3];
      reader.read("count", slab(new long[] {0}, 3), count);
      assertThat(count).containsExactly(1, -2, 3);
      double[] scalar = new double[1];
      reader.read("scalar", Slab.of(new long[0], new long[0]), scalar);
      assertThat(scalar[0]).isEqualTo(0.1);
    }
  }

  @Test
  void readsBlocksInAnyPlace() {
    Path file = write();
    try (DatasetReader reader = opener().open(file)) {
      double[] values = new double[8];
      reader.read("gpp", slab(new long[] {1, 1, 2}, 2, 2, 2), values);
      assertThat(values)
          .containsExactly(
              IntStream.of(6, 7, 10, 11, 106, 107, 110, 111)
                  .mapToDouble(k -> k < 100 ? plane(1)[k] : plane(2)[k - 100])
                  .toArray());
    }
  }

  @Test
  void givesFillWhereNothingWasPut() {
    Path file = write();
    try (DatasetReader reader = opener().open(file)) {
      double[] values = new double[12];
      reader.read("gpp", slab(new long[] {3, 0, 0}, 1, 3, 4), values);
      assertThat(values).containsOnly((double) FILL);
    }
  }

  @Test
  void keepsTheHeader() {
    Path file = write();
    try (DatasetReader reader = opener().open(file)) {
      DatasetHeader header = reader.header();
      VariableHeader gpp = header.variable("gpp").orElseThrow();
      assertThat(gpp.type()).isEqualTo(DataType.FLOAT);
      assertThat(gpp.dimensions())
          .extracting(Dimension::name)
          .containsExactly("time", "lat", "lon");
      assertThat(gpp.shape().toArray()).containsExactly(5, 3, 4);
      assertThat(gpp.attributes().text("units")).contains("kg m-2 s-1");
      assertThat(gpp.attributes().text("comment")).contains("höhe, µ");
      assertThat(gpp.attributes().get("valid_range").orElseThrow().numbers()).containsExactly(0, 1);
      assertThat(gpp.attributes().number("_FillValue")).hasValue(FILL);
      assertThat(header.attributes().text("Conventions")).contains("CF-1.8");
      assertThat(header.attributes().text("empty").orElseThrow().strip()).isEmpty();
      assertThat(header.attributes().number("answer")).hasValue(42);
      assertThat(header.dimension("time").orElseThrow().unlimited()).isTrue();
      assertThat(header.dimension("lat").orElseThrow().unlimited()).isFalse();
    }
  }

  @Test
  void refusesWhatWasNotDefined() {
    try (DatasetWriter writer = writers().create(folder.resolve("refuse.nc"), definition())) {
      assertThatThrownBy(() -> writer.put("nothing", slab(new long[] {0}, 1), new double[1]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("nothing");
      assertThatThrownBy(() -> writer.put("lat", slab(new long[] {2}, 2), new double[2]))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> writer.put("lat", slab(new long[] {0}, 3), new float[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void refusesToReadOutside() {
    Path file = write();
    try (DatasetReader reader = opener().open(file)) {
      assertThatThrownBy(() -> reader.read("lat", slab(new long[] {1}, 3), new double[3]))
          .isInstanceOf(IllegalArgumentException.class);
      assertThatThrownBy(() -> reader.read("none", slab(new long[] {0}, 3), new double[3]))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void closesTwice() {
    Path file = write();
    DatasetReader reader = opener().open(file);
    reader.close();
    reader.close();
    DatasetWriter writer = writers().create(folder.resolve("twice.nc"), definition());
    writer.close();
    writer.close();
  }

  @Test
  void saysWhichFolderIsMissing() {
    Path file = folder.resolve("absent").resolve("a.nc");
    assertThatThrownBy(() -> writers().create(file, definition()).finish())
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("absent");
  }

  @Test
  void refusesATruncatedFile() throws Exception {
    Path file = write();
    byte[] all = Files.readAllBytes(file);
    Path cut = folder.resolve("cut.nc");
    Files.write(cut, java.util.Arrays.copyOf(all, all.length - all.length / 3));
    assertThatThrownBy(
            () -> {
              try (DatasetReader reader = opener().open(cut)) {
                reader.read("gpp", slab(new long[] {0, 0, 0}, 5, 3, 4), new double[60]);
              }
            })
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("cut.nc");
  }
}
