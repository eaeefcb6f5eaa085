// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.tool.OutsideTool;
import ucar.ma2.Array;
import ucar.nc2.NetcdfFile;

/** Our reader against netcdf-java on the same bytes, and on files that are not what they say. */
class ClassicReaderTest {
  private static final int TIMES = 7;

  @TempDir Path folder;

  /** Two record variables of odd sizes, so that record padding matters, and fixed ones. */
  private Path write() {
    Dimension time = new Dimension("time", TIMES, true);
    Dimension lat = Dimension.fixed("lat", 3);
    Dimension lon = Dimension.fixed("lon", 5);
    DatasetHeader header =
        new DatasetHeader(
            "",
            List.of(time, lat, lon),
            List.of(
                VariableHeader.of(
                    "small", DataType.SHORT, List.of(time, lat, lon), Attributes.none()),
                VariableHeader.of(
                    "big", DataType.DOUBLE, List.of(time, lat, lon), Attributes.none()),
                VariableHeader.of("stamp", DataType.DOUBLE, List.of(time), Attributes.none()),
                VariableHeader.of("turned", DataType.FLOAT, List.of(lon, lat), Attributes.none()),
                VariableHeader.of(
                    "bytes",
                    DataType.BYTE,
                    List.of(lon),
                    Attributes.of(Attribute.text("_Unsigned", "true")))),
            Attributes.none());
    Path file = folder.resolve("classic.nc");
    try (DatasetWriter writer = new Netcdf3WriterFactory().create(file, header)) {
      Random random = new Random(7);
      for (String name : List.of("small", "big", "stamp", "turned", "bytes")) {
        VariableHeader variable = header.variable(name).orElseThrow();
        double[] values = new double[(int) variable.shape().size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = random.nextInt(200) - 100;
        }
        writer.put(name, Slab.all(variable.shape()), values);
      }
      writer.finish();
    }
    return file;
  }

  @Test
  void readsTheSameAsNetcdfJavaWhereverTheSlabLies() throws Exception {
    Path file = write();
    Random random = new Random(11);
    try (DatasetReader ours = new ClassicOpener().open(file);
        NetcdfFile theirs =
            NetcdfFile.open(file.toString(), "ucar.nc2.iosp.netcdf3.N3raf", -1, null, null)) {
      for (int round = 0; round < 300; round++) {
        VariableHeader variable =
            ours.header().variables().get(random.nextInt(ours.header().variables().size()));
        int rank = variable.shape().rank();
        long[] start = new long[rank];
        long[] count = new long[rank];
        int[] origin = new int[rank];
        int[] shape = new int[rank];
        for (int i = 0; i < rank; i++) {
          int length = (int) variable.shape().length(i);
          origin[i] = random.nextInt(length);
          shape[i] = 1 + random.nextInt(length - origin[i]);
          start[i] = origin[i];
          count[i] = shape[i];
        }
        Slab slab = Slab.of(start, count);
        double[] values = new double[(int) slab.size()];
        ours.read(variable.name(), slab, values);
        Array expected = theirs.findVariable(variable.name()).read(origin, shape);
        for (int i = 0; i < values.length; i++) {
          double value = expected.getDouble(i);
          assertThat(values[i])
              .as("%s %s", variable.name(), slab)
              .isEqualTo(variable.type() == DataType.UBYTE && value < 0 ? value + 256 : value);
        }
      }
    }
  }

  @Test
  void refusesEveryCut() throws IOException {
    byte[] whole = Files.readAllBytes(write());
    Path cut = folder.resolve("cut.nc");
    // The last record may be followed by up to three bytes of padding.
    for (int length = 0; length < whole.length - 4; length += 13) {
      Files.write(cut, Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> new ClassicOpener().open(cut).close())
          .as("%d of %d bytes", length, whole.length)
          .isInstanceOf(DatasetException.class)
          .hasMessageContaining("cut.nc");
    }
  }

  @Test
  void survivesChangedHeaderBytes() throws IOException {
    byte[] whole = Files.readAllBytes(write());
    Random random = new Random(3);
    Path changed = folder.resolve("changed.nc");
    for (int round = 0; round < 500; round++) {
      byte[] bytes = whole.clone();
      bytes[4 + random.nextInt(300)] = (byte) random.nextInt();
      Files.write(changed, bytes);
      try (DatasetReader reader = new ClassicOpener().open(changed)) {
        assertThat(reader.header()).isNotNull();
      } catch (DatasetException e) {
        assertThat(e).hasMessageContaining("changed.nc");
      }
    }
  }

  @Test
  void readsCdf5() {
    OutsideTool.need("nccopy");
    Path file = write();
    Path wide = folder.resolve("wide.nc");
    assertThat(OutsideTool.run("nccopy", "-k", "cdf5", file.toString(), wide.toString()).status())
        .isZero();
    try (DatasetReader narrow = new ClassicOpener().open(file);
        DatasetReader reader = new ClassicOpener().open(wide)) {
      assertThat(reader.header().format()).contains("CDF-5");
      for (VariableHeader variable : narrow.header().variables()) {
        double[] expected = new double[(int) variable.shape().size()];
        double[] values = new double[expected.length];
        narrow.read(variable.name(), Slab.all(variable.shape()), expected);
        reader.read(variable.name(), Slab.all(variable.shape()), values);
        assertThat(values).containsExactly(expected);
      }
    }
  }
}
