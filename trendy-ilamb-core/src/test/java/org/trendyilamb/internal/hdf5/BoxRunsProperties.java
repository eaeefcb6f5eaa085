// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Slab;

class BoxRunsProperties {
  @Property(tries = 500)
  void every_value_of_the_box_goes_from_its_place_to_its_place_once(@ForAll long seed) {
    Random random = new Random(seed);
    int rank = random.nextInt(5);
    Slab box = around(Slab.of(new long[rank], new long[rank]), random, 1);
    Slab from = around(box, random, 0);
    Slab to = around(box, random, 0);
    int[] source = new int[(int) from.size()];
    for (int i = 0; i < source.length; i++) {
      source[i] = i + 1;
    }
    int[] target = new int[(int) to.size()];
    BoxRuns.forEach(
        box,
        from,
        to,
        (f, t, count) -> {
          for (int i = 0; i < count; i++) {
            assertThat(target[(int) t + i]).isZero();
            target[(int) t + i] = source[f + i];
          }
        });
    for (int t = 0; t < target.length; t++) {
      assertThat(target[t]).isEqualTo(expected(t, box, from, to));
    }
  }

  @Test
  void what_is_contiguous_in_both_arrays_is_one_run() {
    Slab box = Slab.of(new long[] {1, 0, 0}, new long[] {2, 3, 4});
    Slab all = Slab.of(new long[] {0, 0, 0}, new long[] {5, 3, 4});
    int[] runs = new int[2];
    BoxRuns.forEach(
        box,
        box,
        all,
        (from, to, count) -> {
          runs[0]++;
          runs[1] += count;
        });
    assertThat(runs).containsExactly(1, 24);
  }

  /** What must stand at index {@code t} of the target: found index by index. */
  private static int expected(int t, Slab box, Slab from, Slab to) {
    long rest = t;
    long source = 0;
    long stride = 1;
    for (int i = box.rank() - 1; i >= 0; i--) {
      long index = to.start(i) + rest % to.count(i);
      rest /= to.count(i);
      if (index < box.start(i) || index >= box.start(i) + box.count(i)) {
        return 0;
      }
      source += (index - from.start(i)) * stride;
      stride *= from.count(i);
    }
    return (int) source + 1;
  }

  /** A slab that contains another and is longer by some. */
  private static Slab around(Slab inner, Random random, int least) {
    int rank = inner.rank();
    long[] start = new long[rank];
    long[] count = new long[rank];
    for (int i = 0; i < rank; i++) {
      int before = random.nextInt(3) * random.nextInt(2);
      start[i] =
          inner.start(i) - Math.min(before, inner.start(i)) + least * (long) random.nextInt(3);
      long added = inner.start(i) - Math.min(inner.start(i), start[i]);
      count[i] = inner.count(i) + added + random.nextInt(2) * (long) random.nextInt(3);
      count[i] = Math.max(count[i], least);
    }
    return Slab.of(start, count);
  }
}
