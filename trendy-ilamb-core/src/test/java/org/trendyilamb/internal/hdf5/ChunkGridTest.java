// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;

class ChunkGridTest {
  /** 3 x 2 chunks, cut at both ends. */
  private final ChunkGrid grid = new ChunkGrid(Shape.of(7, 6), List.of(3, 4));

  @Test
  void chunks_are_numbered_row_major() {
    assertThat(grid.number(new long[] {0, 4})).isEqualTo(1);
    assertThat(grid.number(new long[] {6, 0})).isEqualTo(4);
    for (long number = 0; number < 6; number++) {
      assertThat(grid.number(grid.offset(number))).isEqualTo(number);
    }
  }

  @Test
  void an_index_where_no_chunk_begins_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> grid.number(new long[] {1, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> grid.number(new long[] {9, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> grid.number(new long[] {-3, 0}));
    assertThatIllegalArgumentException().isThrownBy(() -> grid.number(new long[] {0}));
  }

  @Test
  void the_part_inside_ends_at_the_edge() {
    assertThat(grid.inside(new long[] {6, 4})).isEqualTo(slab(6, 4, 1, 2));
    assertThat(grid.inside(new long[] {0, 0})).isEqualTo(slab(0, 0, 3, 4));
    assertThat(grid.chunkValues()).isEqualTo(12);
  }

  @Test
  void a_slab_touches_the_chunks_it_meets_in_order() {
    assertThat(touched(slab(2, 3, 2, 2))).containsExactly(0L, 1L, 2L, 3L);
    assertThat(touched(slab(3, 4, 3, 2))).containsExactly(3L);
    assertThat(touched(slab(0, 0, 7, 6))).containsExactly(0L, 1L, 2L, 3L, 4L, 5L);
    assertThat(touched(slab(3, 4, 0, 2))).isEmpty();
  }

  @Test
  void what_a_chunk_and_a_slab_have_in_common_is_cut_to_both() {
    assertThat(grid.common(new long[] {0, 0}, slab(2, 3, 2, 2))).isEqualTo(slab(2, 3, 1, 1));
    assertThat(grid.common(new long[] {6, 4}, slab(0, 0, 7, 6))).isEqualTo(slab(6, 4, 1, 2));
  }

  private List<Long> touched(Slab slab) {
    List<Long> numbers = new ArrayList<>();
    grid.forEachTouched(slab, offset -> numbers.add(grid.number(offset)));
    return numbers;
  }

  private static Slab slab(long row, long column, long rows, long columns) {
    return Slab.of(new long[] {row, column}, new long[] {rows, columns});
  }
}
