// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

class ChunkImageTest {
  /** 3 x 5 values in chunks of 2 x 3, fill 99. */
  private final ChunkImage image = image();

  private final Slab all = Slab.of(new long[] {0, 0}, new long[] {3, 5});

  @Test
  void a_chunk_inside_holds_its_part_of_the_slab() {
    assertThat(assembled(0, 0)).containsExactly(0, 1, 2, 10, 11, 12);
  }

  @Test
  void beyond_the_edge_is_fill_whatever_the_buffer_held() {
    assertThat(assembled(0, 3)).containsExactly(3, 4, 99, 13, 14, 99);
    assertThat(assembled(2, 0)).containsExactly(20, 21, 22, 99, 99, 99);
    assertThat(assembled(2, 3)).containsExactly(23, 24, 99, 99, 99, 99);
  }

  @Test
  void only_what_lies_inside_must_be_covered() {
    Slab lastRow = Slab.of(new long[] {2, 0}, new long[] {1, 4});
    assertThat(image.isCovered(new long[] {2, 0}, lastRow)).isTrue();
    assertThat(image.isCovered(new long[] {2, 3}, lastRow)).isFalse();
    assertThat(image.isCovered(new long[] {2, 3}, all)).isTrue();
  }

  private byte[] assembled(long row, long column) {
    byte[] raw = new byte[image.length()];
    Arrays.fill(raw, (byte) -1);
    image.assemble(
        new long[] {row, column},
        all,
        (from, count, into, at) -> {
          for (int i = 0; i < count; i++) {
            into[at + i] = (byte) ((from + i) / 5 * 10 + (from + i) % 5);
          }
        },
        raw);
    return raw;
  }

  private static ChunkImage image() {
    Dimension y = Dimension.fixed("y", 3);
    Dimension x = Dimension.fixed("x", 5);
    VariableHeader variable =
        new VariableHeader(
            "v",
            DataType.BYTE,
            List.of(y, x),
            Attributes.of(Attribute.numbers("_FillValue", DataType.BYTE, 99)),
            new Storage(List.of(2, 3), 0, false));
    DatasetHeader header =
        new DatasetHeader("", List.of(y, x), List.of(variable), Attributes.none());
    return new ChunkImage(DatasetPlan.of(Path.of("f.nc"), header).variables().get(0));
  }
}
