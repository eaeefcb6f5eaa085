// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class HugeObjectsTest {
  private final InMemoryChannel channel = InMemoryChannel.unlimited();
  private final HugeObjects huge = new HugeObjects(new FileSpace(Path.of("memory"), channel, 0));

  @Test
  void objects_are_numbered_from_one_and_found_by_address_and_length() {
    assertThat(huge.add(new byte[5000])).isEqualTo(1);
    assertThat(huge.add(new byte[0x1118d])).isEqualTo(2);
    assertThat(huge.count()).isEqualTo(2);
    assertThat(huge.bytes()).isEqualTo(5000 + 0x1118d);
    long header = huge.writeIndex();
    assertThat(Hex.of(channel.content()).substring(2 * (int) header))
        .startsWith(Hex.of("42 54 48 44 00 01 00 02 00 00 18 00 00 00 64 28"));
    assertThat(Hex.of(channel.content()))
        .contains(
            Hex.of(
                "42 54 4c 46 00 01"
                    + "00 00 00 00 00 00 00 00 88 13 00 00 00 00 00 00 01 00 00 00 00 00 00 00"
                    + "88 13 00 00 00 00 00 00 8d 11 01 00 00 00 00 00 02 00 00 00 00 00 00 00"));
  }

  @Test
  void without_objects_there_is_nothing() {
    assertThat(huge.writeIndex()).isEqualTo(ByteSink.UNDEFINED);
    assertThat(channel.content()).isEmpty();
  }
}
