// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Assumptions;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.VariableHeader;

/** What netCDF-C reads of datasets with random shapes and chunks, in this process. */
class NetCdfCProperties {
  @Property(tries = 150)
  void netcdf_c_gets_every_value_that_was_put_and_fill_elsewhere(@ForAll long seed)
      throws IOException {
    // The factory also keeps HDF5 from doing harm at the end of the process.
    Assumptions.assumeTrue(
        FileFormats.writer("netcdf4-c").availability().available(), "libnetcdf is not installed");
    RandomDataset dataset = new RandomDataset(seed, false);
    Path file = Files.createTempFile("random", ".nc");
    try {
      Files.delete(file);
      dataset.write(file);
      try (CdmReader reader = CdmReader.throughNetcdfC(file)) {
        for (Map.Entry<String, double[]> variable : dataset.expected().entrySet()) {
          assertThat(reader.values(variable.getKey()))
              .as("variable %s of %s", variable.getKey(), dataset.header())
              .isEqualTo(variable.getValue());
        }
        for (VariableHeader variable : dataset.header().variables()) {
          assertThat(reader.shape(variable.name()))
              .isEqualTo(variable.dimensions().stream().mapToInt(d -> (int) d.length()).toArray());
        }
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }
}
