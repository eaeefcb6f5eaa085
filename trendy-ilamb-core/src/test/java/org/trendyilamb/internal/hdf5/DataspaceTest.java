// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Dimension;

class DataspaceTest {
  private static final Dimension TIME = new Dimension("time", 2, true);
  private static final Dimension LAT = Dimension.fixed("lat", 3);

  @Test
  void an_unlimited_dimension_has_no_maximum() {
    assertThat(encoded(Dataspace.of(List.of(TIME))))
        .isEqualTo(Hex.of("02 01 01 01 02 00 00 00 00 00 00 00" + Hex.UNDEFINED));
  }

  @Test
  void a_fixed_dimension_beside_an_unlimited_one_has_its_length_as_maximum() {
    assertThat(encoded(Dataspace.of(List.of(TIME, LAT))))
        .isEqualTo(
            Hex.of(
                "02 02 01 01 02 00 00 00 00 00 00 00 03 00 00 00 00 00 00 00"
                    + Hex.UNDEFINED
                    + "03 00 00 00 00 00 00 00"));
  }

  @Test
  void fixed_dimensions_alone_need_no_maxima() {
    assertThat(encoded(Dataspace.of(List.of(LAT))))
        .isEqualTo(Hex.of("02 01 00 01 03 00 00 00 00 00 00 00"))
        .isEqualTo(encoded(Dataspace.row(3)));
  }

  @Test
  void a_scalar_and_nothing_have_no_lengths() {
    assertThat(encoded(Dataspace.of(List.of()))).isEqualTo("02000000");
    assertThat(encoded(Dataspace.scalar())).isEqualTo("02000000");
    assertThat(encoded(Dataspace.none())).isEqualTo("02000002");
  }

  private static String encoded(Dataspace space) {
    assertThat(space.message().body()).isEqualTo(space.encoded());
    return Hex.of(space.encoded());
  }
}
