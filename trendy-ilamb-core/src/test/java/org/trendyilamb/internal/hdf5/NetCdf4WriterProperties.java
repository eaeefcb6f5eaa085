// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.trendyilamb.cf.VariableHeader;

class NetCdf4WriterProperties {
  private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

  @Property(tries = 400)
  void another_reader_gets_every_value_that_was_put_and_fill_elsewhere(@ForAll long seed) {
    RandomDataset dataset = new RandomDataset(seed, false);
    byte[] file = dataset.write(FOLDER, memory(seed));
    try (CdmReader reader = new CdmReader(file)) {
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
  }

  @Property(tries = 40)
  void the_same_puts_give_the_same_bytes(@ForAll long seed) {
    byte[] first = new RandomDataset(seed, true).write(FOLDER, 500);
    assertThat(new RandomDataset(seed, true).write(FOLDER, 500)).isEqualTo(first);
  }

  /** Nothing, a few chunks, or enough for all. */
  private static long memory(long seed) {
    return Stream.of(0L, 100L, 2000L, NetCdf4WriterFactory.DEFAULT_OPEN_CHUNK_BYTES)
        .toList()
        .get((int) Math.floorMod(seed, 4L));
  }
}
