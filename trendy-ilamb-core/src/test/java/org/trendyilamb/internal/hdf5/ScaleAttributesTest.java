// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The expected bytes were taken from files that netCDF-C 4.9.0 with HDF5 1.10.8 wrote. */
class ScaleAttributesTest {
  @Test
  void the_class_is_a_terminated_ascii_string() {
    assertThat(afterName(ScaleAttributes.scaleClass(), "CLASS"))
        .isEqualTo(
            Hex.of(
                "13 00 00 00 10 00 00 00 02 00 00 00"
                    + "44 49 4d 45 4e 53 49 4f 4e 5f 53 43 41 4c 45 00"));
  }

  @Test
  void a_dimension_without_variable_has_the_name_netcdf_looks_for() {
    byte[] body = ScaleAttributes.nameWithoutVariable(2).body();
    assertThat(new String(body, StandardCharsets.US_ASCII))
        .endsWith("This is a netCDF dimension but not a netCDF variable.         2\0");
    assertThat(afterName(ScaleAttributes.name("lat"), "NAME")).endsWith("6c617400");
  }

  @Test
  void ids_are_int_a_scalar_for_the_dimension_and_a_row_for_coordinates() {
    assertThat(afterName(ScaleAttributes.dimensionId(2), "_Netcdf4Dimid"))
        .isEqualTo(Hex.of("10 08 00 00 04 00 00 00 00 00 20 00 02 00 00 00 02 00 00 00"));
    assertThat(afterName(ScaleAttributes.coordinates(List.of(0, 2)), "_Netcdf4Coordinates"))
        .isEqualTo(
            Hex.of(
                "10 08 00 00 04 00 00 00 00 00 20 00 02 01 00 01 02 00 00 00 00 00 00 00"
                    + "00 00 00 00 02 00 00 00"));
  }

  @Test
  void the_reference_list_tells_which_dataset_uses_a_scale_and_where() {
    List<ScaleAttributes.Use> uses =
        List.of(new ScaleAttributes.Use(1, 1), new ScaleAttributes.Use(0, 0));
    EncodedAttribute list = ScaleAttributes.referenceList(uses, new long[] {0xa09, 0x31a});
    assertThat(afterName(list, "REFERENCE_LIST"))
        .endsWith(
            Hex.of(
                "02 01 00 01 02 00 00 00 00 00 00 00"
                    + "1a 03 00 00 00 00 00 00 01 00 00 00 00 00 00 00"
                    + "09 0a 00 00 00 00 00 00 00 00 00 00 00 00 00 00"));
  }

  @Test
  void the_dimension_list_points_into_the_heap() {
    FileSpace space = InMemoryChannel.space(0x0e60);
    GlobalHeap heap = GlobalHeap.allocate(space, 4, 3);
    EncodedAttribute list = ScaleAttributes.dimensionList(heap, 2, 2);
    assertThat(afterName(list, "DIMENSION_LIST"))
        .isEqualTo(
            Hex.of(
                "19 00 00 00 10 00 00 00 17 00 00 00 08 00 00 00"
                    + "02 01 00 01 02 00 00 00 00 00 00 00"
                    + "01 00 00 00 60 0e 00 00 00 00 00 00 03 00 00 00"
                    + "01 00 00 00 60 1e 00 00 00 00 00 00 01 00 00 00"));
  }

  @Test
  void the_longest_reference_list_still_fits() {
    int most = ScaleAttributes.maxUses();
    List<ScaleAttributes.Use> uses = Collections.nCopies(most, new ScaleAttributes.Use(0, 0));
    assertThat(ScaleAttributes.referenceList(uses, new long[1]).body().length)
        .isBetween(Message.MAX_BODY - 15, Message.MAX_BODY);
  }

  private static String afterName(EncodedAttribute attribute, String name) {
    byte[] body = attribute.body();
    assertThat(new String(body, 9, name.length() + 1, StandardCharsets.US_ASCII))
        .isEqualTo(name + "\0");
    return Hex.of(body).substring(2 * (9 + name.length() + 1));
  }
}
