// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.hdf5.check.StructureCheck;

/** Addresses and lengths beyond 32 bits. */
@Tag("slow")
class LargeFileIT {
  private static final long ROWS = 45_000;
  private static final int COLUMNS = 100_000;

  @TempDir Path folder;

  @Test
  void a_file_of_more_than_4_gibibytes_reads_back_at_both_ends() throws IOException {
    assumeTrue(Files.getFileStore(folder).getUsableSpace() > 12L << 30, "too little room");
    Path file = folder.resolve("large.nc");
    Dimension row = Dimension.fixed("row", ROWS);
    Dimension column = Dimension.fixed("column", COLUMNS);
    VariableHeader plain =
        VariableHeader.of("plain", DataType.BYTE, List.of(row, column), Attributes.none());
    VariableHeader chunked = plain.withStorage(new Storage(List.of(1000, COLUMNS), 0, false));
    VariableHeader second =
        new VariableHeader(
            "chunked",
            chunked.type(),
            chunked.dimensions(),
            chunked.attributes(),
            chunked.storage());
    DatasetHeader header =
        new DatasetHeader("", List.of(row, column), List.of(plain, second), Attributes.none());
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      double[] line = new double[COLUMNS];
      line[COLUMNS - 1] = 42;
      for (String name : List.of("plain", "chunked")) {
        for (long at : new long[] {0, ROWS - 1}) {
          writer.put(name, Slab.of(new long[] {at, 0}, new long[] {1, COLUMNS}), line);
        }
      }
      writer.finish();
    }
    assertThat(Files.size(file)).isGreaterThan(1L << 32);
    assertThat(StructureCheck.checkWithoutContent(file).chunks()).isEqualTo(2);
    String script =
        """
        with netCDF4.Dataset(sys.argv[1]) as d:
            for name in ('plain', 'chunked'):
                v = d[name]
                for r in (0, v.shape[0] - 1):
                    assert v[r, -1] == 42 and v[r, 0] == 0, name
                assert v[v.shape[0] // 2, 5] is numpy.ma.masked or v[v.shape[0] // 2, 5] == -127
        print('read')
        """;
    assertThat(OutsideTool.python(script, file).succeeded()).isEqualTo("read\n");
  }

  @Test
  void chunks_beyond_4_gibibytes_are_found_in_a_compressed_variable() throws IOException {
    Path file = folder.resolve("compressed.nc");
    Dimension time = new Dimension("time", 1200, true);
    Dimension cell = Dimension.fixed("cell", 1_000_000);
    VariableHeader variable =
        new VariableHeader(
            "v",
            DataType.FLOAT,
            List.of(time, cell),
            Attributes.none(),
            Storage.deflated(List.of(1, 1_000_000), 1));
    DatasetHeader header =
        new DatasetHeader("", List.of(time, cell), List.of(variable), Attributes.none());
    float[] values = new float[1_000_000];
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      for (int t = 0; t < 1200; t++) {
        Arrays.fill(values, t);
        writer.put("v", Slab.of(new long[] {t, 0}, new long[] {1, 1_000_000}), values);
      }
      writer.finish();
    }
    assertThat(Files.size(file)).isLessThan(100L << 20);
    assertThat(StructureCheck.check(file).chunks()).isEqualTo(1200);
    String script =
        """
        with netCDF4.Dataset(sys.argv[1]) as d:
            assert d['v'].shape == (1200, 1000000)
            for t in range(0, 1200, 13):
                assert (d['v'][t] == t).all()
        print('read')
        """;
    assertThat(OutsideTool.python(script, file).succeeded()).isEqualTo("read\n");
  }
}
