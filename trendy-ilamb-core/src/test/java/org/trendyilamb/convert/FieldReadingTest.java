// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.OverrideSet;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.variable.VariableTable;

class FieldReadingTest {
  private static final int LAYERS = 5;
  private static final int MONTHS = 4;
  private static final int PLANE = 3 * 4;
  private static final int PLANE_BYTES = PLANE * Double.BYTES;

  /** Soil temperatures in memory, deepest layer first; remembers the largest read. */
  private static final class Soil implements DatasetReader {
    private final Dimension time = Dimension.fixed("time", MONTHS);
    private final Dimension depth = Dimension.fixed("depth", LAYERS);
    private final Dimension lat = Dimension.fixed("lat", 3);
    private final Dimension lon = Dimension.fixed("lon", 4);
    private long largest;
    private int reads;

    @Override
    public DatasetHeader header() {
      return new DatasetHeader(
          "",
          List.of(time, depth, lat, lon),
          List.of(
              axis(time, "days since 1700-01-01"),
              axis(depth, "m"),
              axis(lat, "degrees_north"),
              axis(lon, "degrees_east"),
              VariableHeader.of(
                  "tsl",
                  DataType.DOUBLE,
                  List.of(time, depth, lat, lon),
                  Attributes.of(List.of(Attribute.text("units", "K"))))),
          Attributes.none());
    }

    private static VariableHeader axis(Dimension dimension, String units) {
      return VariableHeader.of(
          dimension.name(),
          DataType.DOUBLE,
          List.of(dimension),
          Attributes.of(List.of(Attribute.text("units", units))));
    }

    @Override
    public void read(String variable, Slab slab, double[] into) {
      switch (variable) {
        case "time" -> put(into, 15.5, 45, 74.5, 105);
        case "depth" -> put(into, 5, 4, 3, 2, 1);
        case "lat" -> put(into, -60, 0, 60);
        case "lon" -> put(into, -135, -45, 45, 135);
        default -> field(slab, into);
      }
    }

    private static void put(double[] into, double... values) {
      System.arraycopy(values, 0, into, 0, values.length);
    }

    private void field(Slab slab, double[] into) {
      int n = 0;
      for (long t = slab.start(0); t < slab.start(0) + slab.count(0); t++) {
        for (long k = slab.start(1); k < slab.start(1) + slab.count(1); k++) {
          for (int i = 0; i < PLANE; i++) {
            into[n++] = value((int) t, LAYERS - 1 - (int) k, i);
          }
        }
      }
      largest = Math.max(largest, n);
      reads++;
    }

    @Override
    public void close() {}
  }

  /** Layer 0 is at the surface. */
  private static double value(int month, int layer, int cell) {
    return 250 + 10 * month + layer + cell / 100.0;
  }

  private static Interpretation meaning(Soil soil) {
    return new FileInterpreter(VariableTable.standard(), ModelTable.standard())
        .interpret(
            soil,
            Path.of("CLM5.0_S3_tsl.nc"),
            new Request(
                new Origin("CLM5.0", "CLM5-0", "S3", "tsl", "r1i1p1f1", OptionalInt.empty()),
                "tsl",
                Optional.empty(),
                OverrideSet.none(),
                CalendarProfile.SOURCE,
                Optional.empty(),
                Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 20", "2, 2, 12", "5, 5, 4", "9, 5, 4", "10, 10, 2", "1000, 20, 1"})
  void aBlockNeverHoldsMoreThanTheBudget(int budgetPlanes, int heldPlanes, int reads) {
    Soil soil = new Soil();
    Interpretation meaning = meaning(soil);
    FieldReading field =
        new FieldReading(Path.of("tsl.nc"), soil, meaning, (long) budgetPlanes * PLANE_BYTES);
    double[] plane = new double[PLANE];
    for (int p = 0; p < field.planes(); p++) {
      field.plane(p, plane);
      for (int i = 0; i < PLANE; i++) {
        assertThat(plane[i]).isEqualTo(value(p / LAYERS, p % LAYERS, i));
      }
    }
    assertThat(field.planes()).isEqualTo(LAYERS * MONTHS);
    assertThat(soil.largest).isEqualTo((long) heldPlanes * PLANE);
    assertThat(soil.reads).isEqualTo(reads);
  }

  @Test
  void planesMayBeAskedForInAnyOrder() {
    Soil soil = new Soil();
    FieldReading field = new FieldReading(Path.of("tsl.nc"), soil, meaning(soil), 2L * PLANE_BYTES);
    double[] plane = new double[PLANE];
    for (int p : new int[] {19, 0, 7, 6, 8, 1}) {
      field.plane(p, plane);
      assertThat(plane[3]).isEqualTo(value(p / LAYERS, p % LAYERS, 3));
    }
  }
}
