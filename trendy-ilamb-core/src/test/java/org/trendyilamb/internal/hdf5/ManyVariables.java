// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;

/**
 * A file of many variables {@code v0}, {@code v1} and so on that hold their number and minus it.
 */
final class ManyVariables {
  private ManyVariables() {}

  static void write(Path file, int count) {
    Dimension pair = Dimension.fixed("pair", 2);
    List<VariableHeader> variables = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      variables.add(VariableHeader.of("v" + i, DataType.INT, List.of(pair), Attributes.none()));
    }
    DatasetHeader header = new DatasetHeader("", List.of(pair), variables, Attributes.none());
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header)) {
      for (int i = 0; i < count; i++) {
        Slab all = Slab.of(new long[] {0}, new long[] {2});
        writer.put("v" + i, all, new double[] {i, -i});
      }
      writer.finish();
    }
  }
}
