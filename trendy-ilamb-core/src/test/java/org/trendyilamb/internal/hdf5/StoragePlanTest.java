// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

class StoragePlanTest {
  private static final Dimension TIME = new Dimension("time", 12, true);
  private static final Dimension EMPTY = new Dimension("record", 0, true);
  private static final Dimension LAT = Dimension.fixed("lat", 360);
  private static final Dimension LON = Dimension.fixed("lon", 720);
  private static final Dimension BOUNDS = Dimension.fixed("nv", 2);

  @Test
  void fixed_dimensions_without_filter_stay_contiguous() {
    assertThat(plan(Storage.contiguous(), LAT, LON)).isEqualTo(Storage.contiguous());
  }

  @Test
  void a_scalar_is_contiguous_whatever_was_wished() {
    assertThat(plan(new Storage(List.of(), 5, true))).isEqualTo(Storage.contiguous());
  }

  @Test
  void an_unlimited_dimension_or_a_filter_asks_for_chunks() {
    assertThat(plan(Storage.contiguous(), TIME, LAT, LON).chunk()).containsExactly(1, 360, 720);
    assertThat(plan(new Storage(List.of(), 3, false), LAT, LON))
        .isEqualTo(new Storage(List.of(360, 720), 3, false));
    assertThat(plan(new Storage(List.of(), 0, true), LAT).chunk()).containsExactly(360);
  }

  @Test
  void small_chunks_grow_along_the_unlimited_dimension() {
    assertThat(plan(Storage.contiguous(), TIME).chunk()).containsExactly(1024);
    assertThat(plan(Storage.contiguous(), EMPTY).chunk()).containsExactly(1024);
    assertThat(plan(Storage.contiguous(), TIME, BOUNDS).chunk()).containsExactly(512, 2);
    assertThat(plan(Storage.contiguous(), TIME, EMPTY).chunk()).containsExactly(1024, 1);
  }

  @Test
  void large_dimensions_are_cut_evenly_until_a_chunk_has_4_mebibytes() {
    Dimension large = Dimension.fixed("x", 100_000);
    List<Integer> chunk = plan(Storage.contiguous(), TIME, large, large).chunk();
    assertThat(chunk.get(0)).isEqualTo(1);
    assertThat(4L * chunk.get(1) * chunk.get(2)).isBetween(4_000_000L, DefaultChunk.MAX_BYTES);
    Dimension odd = Dimension.fixed("x", (1 << 20) + 2);
    assertThat(plan(new Storage(List.of(), 1, true), odd).chunk()).containsExactly((1 << 19) + 1);
    Dimension huge = Dimension.fixed("x", 3_000_000_000L);
    List<Integer> flat = plan(new Storage(List.of(), 1, true), huge, BOUNDS, BOUNDS).chunk();
    assertThat(4.0 * flat.get(0) * flat.get(1) * flat.get(2))
        .isBetween(1e6, (double) DefaultChunk.MAX_BYTES);
  }

  @Test
  void a_wished_chunk_is_cut_to_fixed_dimensions_only() {
    assertThat(plan(Storage.deflated(List.of(48, 400, 90), 1), TIME, LAT, LON))
        .isEqualTo(Storage.deflated(List.of(48, 360, 90), 1));
  }

  @Test
  void impossible_chunks_are_refused() {
    assertRefused(List.of(1, 360), "3 positive lengths", TIME, LAT, LON);
    assertRefused(List.of(0), "1 positive lengths", LAT);
    assertRefused(List.of(-1), "1 positive lengths", LAT);
    assertRefused(List.of(100_000, 360, 720), "1073741824 bytes", TIME, LAT, LON);
  }

  private static void assertRefused(List<Integer> chunk, String expected, Dimension... dimensions) {
    assertThatThrownBy(() -> plan(Storage.deflated(chunk, 1), dimensions))
        .isInstanceOfSatisfying(
            DatasetException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("chunk-invalid");
              assertThat(e.problem().found()).isEqualTo(chunk.toString());
              assertThat(e.problem().expected()).contains(expected);
            });
  }

  private static Storage plan(Storage wish, Dimension... dimensions) {
    VariableHeader variable =
        new VariableHeader("v", DataType.FLOAT, List.of(dimensions), Attributes.none(), wish);
    return StoragePlan.of(variable, Path.of("f.nc"));
  }
}
