// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** A file whose one variable {@code v} lies in chunks of one value each, which is its row. */
final class ManyChunks {
  private ManyChunks() {}

  static void write(Path file, int chunks) {
    Dimension time = new Dimension("time", chunks, true);
    Dimension one = Dimension.fixed("one", 1);
    VariableHeader variable =
        new VariableHeader(
            "v",
            DataType.INT,
            List.of(time, one),
            Attributes.none(),
            new Storage(List.of(1, 1), 0, false));
    DatasetHeader header =
        new DatasetHeader("", List.of(time, one), List.of(variable), Attributes.none());
    double[] values = new double[chunks];
    Arrays.setAll(values, i -> i);
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      writer.put("v", Slab.all(variable.shape()), values);
      writer.finish();
    }
  }
}
