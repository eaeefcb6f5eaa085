// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/** The expected bytes were taken from files that netCDF-C 4.9.0 with HDF5 1.10.8 wrote. */
class StorageMessagesTest {
  @Test
  void the_fill_value_is_defined_and_written_if_set() {
    assertThat(Hex.of(StorageMessages.fill(true, fill(DataType.DOUBLE)).body()))
        .isEqualTo(Hex.of("03 2b 08 00 00 00 00 00 00 00 00 00 9e 47"));
    assertThat(Hex.of(StorageMessages.fill(false, fill(DataType.SHORT)).body()))
        .isEqualTo(Hex.of("03 2a 02 00 00 00 01 80"));
  }

  @Test
  void a_dataset_without_values_has_the_default_fill() {
    assertThat(Hex.of(StorageMessages.defaultFill(false).body())).isEqualTo("030a");
    assertThat(Hex.of(StorageMessages.defaultFill(true).body())).isEqualTo("030b");
  }

  @Test
  void contiguous_values_have_an_address_and_a_length() {
    assertThat(Hex.of(StorageMessages.contiguous(0x352a, 12).body()))
        .isEqualTo(Hex.of("03 01 2a 35 00 00 00 00 00 00 0c 00 00 00 00 00 00 00"));
  }

  @Test
  void chunked_values_have_a_tree_and_the_size_of_a_value_as_last_length() {
    assertThat(Hex.of(StorageMessages.chunked(0x2af2, List.of(1, 2), 8).body()))
        .isEqualTo(Hex.of("03 02 03 f2 2a 00 00 00 00 00 00 01 00 00 00 02 00 00 00 08 00 00 00"));
  }

  @Test
  void shuffle_comes_before_deflate() {
    List<Message> filters = StorageMessages.filters(Storage.deflated(List.of(1), 1), 4);
    assertThat(filters).hasSize(1);
    assertThat(Hex.of(filters.get(0).body()))
        .isEqualTo(Hex.of("02 02 02 00 01 00 01 00 04 00 00 00 01 00 01 00 01 00 01 00 00 00"));
  }

  @Test
  void only_the_filters_asked_for_are_listed() {
    Storage deflate = new Storage(List.of(1), 9, false);
    assertThat(Hex.of(StorageMessages.filters(deflate, 4).get(0).body()))
        .isEqualTo(Hex.of("02 01 01 00 01 00 01 00 09 00 00 00"));
    Storage shuffle = new Storage(List.of(1), 0, true);
    assertThat(Hex.of(StorageMessages.filters(shuffle, 2).get(0).body()))
        .isEqualTo(Hex.of("02 01 02 00 01 00 01 00 02 00 00 00"));
    assertThat(StorageMessages.filters(Storage.contiguous(), 4)).isEmpty();
  }

  private static FillValue fill(DataType type) {
    Attributes none = Attributes.none();
    return FillValue.of(VariableHeader.of("v", type, List.of(), none), Path.of("f.nc"));
  }
}
