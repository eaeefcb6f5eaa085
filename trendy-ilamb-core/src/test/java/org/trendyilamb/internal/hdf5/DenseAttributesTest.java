// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DenseAttributesTest {
  private final InMemoryChannel channel = InMemoryChannel.unlimited();
  private final FileSpace space = new FileSpace(Path.of("memory"), channel, 0);

  private static EncodedAttribute attribute(String name, int bytes) {
    return EncodedAttribute.of(
        name, Datatype.utf8String(bytes), Dataspace.scalar(), new byte[bytes]);
  }

  private String at(long address, int bytes) {
    return Hex.of(Arrays.copyOfRange(channel.content(), (int) address, (int) address + bytes));
  }

  /** The order and the hashes are those of a file that netCDF-C 4.9.0 wrote. */
  @Test
  void names_are_ordered_by_their_hash() {
    List<EncodedAttribute> attributes =
        Stream.of("_nc3_strict", "_NCProperties", "title", "history")
            .map(name -> attribute(name, name.equals("history") ? 70_000 : 10))
            .toList();
    AttributeIndex index = DenseAttributes.write(space, attributes);
    assertThat(at(index.heap(), 4)).isEqualTo(Hex.of("46 52 48 50"));
    assertThat(at(index.byName(), 6)).isEqualTo(Hex.of("42 54 48 44 00 08"));
    String leaf = at(index.byName() - 512, 6 + 4 * 17);
    assertThat(Stream.of(0, 1, 2, 3).map(i -> leaf.substring(12 + 34 * i + 18, 12 + 34 * i + 34)))
        .containsExactly(
            Hex.of("01 00 00 00 6c 33 dd 2d"),
            Hex.of("02 00 00 00 51 82 c5 84"),
            Hex.of("00 00 00 00 30 f1 37 8a"),
            Hex.of("03 00 00 00 7a 7d 23 c7"));
  }

  @Test
  void the_order_of_creation_is_that_of_the_list() {
    AttributeIndex index =
        DenseAttributes.write(space, List.of(attribute("b", 70_000), attribute("a", 3)));
    assertThat(at(index.byOrder(), 6)).isEqualTo(Hex.of("42 54 48 44 00 09"));
    assertThat(at(index.byOrder() - 512, 6 + 2 * 13))
        .isEqualTo(
            Hex.of(
                "42 54 4c 46 00 09 10 01 00 00 00 00 00 00 00 00 00 00 00"
                    + "00 16 00 00 00 00 1a 00 00 01 00 00 00"));
  }
}
