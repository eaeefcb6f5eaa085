// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import io.jhdf.HdfFile;
import io.jhdf.api.Dataset;
import java.io.IOException;
import java.lang.reflect.Array;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** jHDF, a reader of HDF5 in Java that shares no code with netCDF-Java or with us. */
class JhdfReaderTest {
  @TempDir Path folder;

  /** All values, row-major, whatever the rank and type of the array. */
  private static double[] flat(Object values) {
    if (values instanceof Number number) {
      return new double[] {number.doubleValue()};
    }
    int length = Array.getLength(values);
    double[][] parts = new double[length][];
    for (int i = 0; i < length; i++) {
      parts[i] = flat(Array.get(values, i));
    }
    return Arrays.stream(parts).flatMapToDouble(Arrays::stream).toArray();
  }

  @Test
  void the_sample_has_its_values_shape_and_attributes() {
    Path file = folder.resolve("sample.nc");
    SampleDataset.write(file);
    try (HdfFile hdf = new HdfFile(file)) {
      Dataset gpp = hdf.getDatasetByPath("/gpp");
      assertThat(gpp.getDimensions()).containsExactly(5, 4, 6);
      assertThat(gpp.getMaxSize()[0]).isNegative();
      double[] values = flat(gpp.getData());
      for (int t = 0; t < SampleDataset.TIMES - 1; t++) {
        for (int cell = 0; cell < 24; cell++) {
          assertThat(values[t * 24 + cell]).isEqualTo(SampleDataset.gpp(t, cell));
        }
      }
      assertThat(gpp.getAttribute("units").getData()).isEqualTo("kg m-2 s-1");
      assertThat(gpp.getFillValue()).isEqualTo(-99999f);
      assertThat(hdf.getAttribute("title").getData()).isEqualTo("flux in µmol");
      assertThat(hdf.getDatasetByPath("/lat").getAttribute("CLASS").getData())
          .isEqualTo("DIMENSION_SCALE");
    }
  }

  @Test
  void every_type_and_odd_name_is_read() {
    Path file = folder.resolve("special.nc");
    SpecialDataset.write(file, false);
    try (HdfFile hdf = new HdfFile(file)) {
      for (var type : SpecialDataset.types(false)) {
        assertThat(flat(hdf.getDatasetByPath("/of_" + type).getData())).containsExactly(1, 2);
        assertThat(flat(hdf.getAttribute("of_" + type).getData())).containsExactly(1, 2, 3);
      }
      assertThat(flat(hdf.getDatasetByPath("/größe µ").getData())).containsExactly(1, 2);
      assertThat(hdf.getDatasetByPath("/empty").getDimensions()).containsExactly(0);
      assertThat(hdf.getAttribute("a").getData())
          .isEqualTo("x".repeat(SpecialDataset.LONGEST_TEXT));
    }
  }

  /** One long attribute per object; jHDF knows no more than one huge object in a heap. */
  @Test
  void a_long_history_is_read() {
    Path file = folder.resolve("long.nc");
    LongAttributeDataset.write(file, 100_000, false);
    try (HdfFile hdf = new HdfFile(file)) {
      String history = LongAttributeDataset.history(100_000);
      assertThat(hdf.getAttribute("history").getData()).isEqualTo(history);
      assertThat(hdf.getDatasetByPath("/gpp").getAttribute("comment").getData()).isEqualTo(history);
      assertThat(hdf.getAttribute("title").getData()).isEqualTo("flux in µmol");
    }
  }

  @Test
  void ten_thousand_chunks_are_read() {
    Path file = folder.resolve("chunks.nc");
    ManyChunks.write(file, 10_000);
    try (HdfFile hdf = new HdfFile(file)) {
      double[] values = flat(hdf.getDatasetByPath("/v").getData());
      assertThat(values).hasSize(10_000);
      for (int i = 0; i < values.length; i++) {
        assertThat(values[i]).isEqualTo(i);
      }
    }
  }

  /** Values that were put; jHDF gives zero, not the fill value, for chunks that were never put. */
  @Property(tries = 100)
  void random_files_have_their_values(@ForAll long seed) throws IOException {
    Path file = Files.createTempFile("jhdf", ".nc");
    try {
      Files.delete(file);
      RandomDataset dataset = new RandomDataset(seed, true);
      dataset.write(file);
      try (HdfFile hdf = new HdfFile(file)) {
        for (Map.Entry<String, double[]> variable : dataset.expected().entrySet()) {
          compare(hdf, variable.getKey(), variable.getValue());
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private static void compare(HdfFile hdf, String name, double[] expected) {
    String renamed = "_nc4_non_coord_" + name;
    String link = hdf.getChildren().containsKey(renamed) ? renamed : name;
    Dataset dataset = hdf.getDatasetByPath("/" + link);
    Object data = dataset.getData();
    if (expected.length == 0) {
      assertThat(dataset.getSize()).as(link).isZero();
      return;
    }
    if (data == null) {
      // What jHDF says of a variable of which no chunk was ever put.
      assertThat(Arrays.stream(expected).distinct()).hasSize(1);
      return;
    }
    double[] found = flat(data);
    assertThat(found).hasSize(expected.length);
    double fill = flat(dataset.getFillValue())[0];
    for (int i = 0; i < found.length; i++) {
      if (found[i] != expected[i] && !(found[i] == 0 && expected[i] == fill)) {
        throw new AssertionError(name + "[" + i + "] is " + found[i] + ", not " + expected[i]);
      }
    }
  }
}
