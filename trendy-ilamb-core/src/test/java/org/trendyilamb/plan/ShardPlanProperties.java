// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Laws of the cut into shards. */
class ShardPlanProperties {
  private record Item(String id, long cost) {}

  private static List<Item> items(List<Long> costs) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < costs.size(); i++) {
      items.add(new Item("S" + i % 4 + "/file" + i + ".nc", costs.get(i)));
    }
    return items;
  }

  private static List<List<Item>> cut(List<Item> items, int count) {
    return ShardPlan.cut(items, Item::id, Item::cost, count);
  }

  private static long cost(List<Item> part) {
    return part.stream().mapToLong(Item::cost).sum();
  }

  @Property(tries = 300)
  void everyTaskIsInExactlyOneShard(
      @ForAll @Size(max = 60) List<@LongRange(min = 0, max = 1_000_000) Long> costs,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    List<Item> items = items(costs);
    List<List<Item>> parts = cut(items, count);
    assertThat(parts).hasSize(count);
    List<Item> all = parts.stream().flatMap(List::stream).toList();
    assertThat(all).containsExactlyInAnyOrderElementsOf(items);
    for (List<Item> part : parts) {
      assertThat(part).isSubsetOf(items);
      assertThat(part.stream().map(items::indexOf).toList()).isSorted();
    }
  }

  @Property(tries = 200)
  void theOrderOfThePlanDoesNotChangeWhoDoesWhat(
      @ForAll @Size(max = 40) List<@LongRange(min = 0, max = 9) Long> costs,
      @ForAll @IntRange(min = 1, max = 7) int count,
      @ForAll long seed) {
    List<Item> items = items(costs);
    List<Item> shuffled = new ArrayList<>(items);
    Collections.shuffle(shuffled, new Random(seed));
    List<Set<Item>> expected = cut(items, count).stream().<Set<Item>>map(HashSet::new).toList();
    List<Set<Item>> found = cut(shuffled, count).stream().<Set<Item>>map(HashSet::new).toList();
    assertThat(found).isEqualTo(expected);
  }

  /** Graham's bound holds against the optimum; the optimum is at least both of these. */
  @Property(tries = 300)
  void noShardIsMuchDearerThanItHasToBe(
      @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 0, max = 1_000_000) Long> costs,
      @ForAll @IntRange(min = 1, max = 12) int count) {
    List<Item> items = items(costs);
    long dearest = cut(items, count).stream().mapToLong(ShardPlanProperties::cost).max().orElse(0);
    long largest = items.stream().mapToLong(Item::cost).max().orElse(0);
    double mean = (double) cost(items) / count;
    assertThat((double) dearest).isLessThanOrEqualTo(mean + largest * (1 - 1.0 / count) + 1e-6);
  }

  @Example
  void theDearestGoFirst() {
    List<Item> items = items(List.of(7L, 7L, 6L, 6L, 5L, 4L, 4L, 5L, 3L, 0L));
    assertThat(cut(items, 3))
        .extracting(part -> part.stream().map(Item::cost).toList())
        .containsExactly(List.of(7L, 5L, 4L), List.of(7L, 4L, 5L), List.of(6L, 6L, 3L, 0L));
  }

  @Example
  void tasksWithoutCostAreSpreadToo() {
    List<List<Item>> parts = cut(items(Collections.nCopies(10, 0L)), 4);
    assertThat(parts).extracting(List::size).containsExactly(3, 3, 2, 2);
  }

  @Example
  void shardsAreNumberedFromOne() {
    assertThat(Shard.parse(" 3/8 ")).isEqualTo(new Shard(3, 8)).hasToString("3/8");
    assertThat(new Shard(3, 8).owner()).isEqualTo("shard-3-of-8");
    for (String wrong : List.of("0/8", "9/8", "1/0", "3", "a/b", "-1/2", "3/8/9", "1.0/2")) {
      assertThatIllegalArgumentException().as(wrong).isThrownBy(() -> Shard.parse(wrong));
    }
    assertThatIllegalArgumentException().isThrownBy(() -> cut(List.of(), 0));
  }
}
