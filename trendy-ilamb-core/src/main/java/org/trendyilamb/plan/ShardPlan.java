// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Cuts work into parts of about equal cost, without any talk between those that do the parts: a
 * pure function of the work, so that every shard finds the same cut by itself.
 *
 * <p>The rule is longest processing time first (R. L. Graham, Bounds on multiprocessing timing
 * anomalies, SIAM J. Appl. Math. 17, 1969): the dearest task goes to the part that has least so
 * far. The dearest part is then at most 4/3 - 1/(3n) times as dear as it has to be. Ties are
 * settled by id, then by fewer tasks, then by lower number.
 */
public final class ShardPlan {
  private ShardPlan() {}

  private static final class Part {
    private final int number;
    private int tasks;
    private long cost;

    Part(int number) {
      this.number = number;
    }

    long cost() {
      return cost;
    }

    int tasks() {
      return tasks;
    }

    int number() {
      return number;
    }
  }

  /**
   * Cuts items into parts.
   *
   * @param items what is to be done; ids are unique
   * @param id name of an item
   * @param cost work in an item, not negative
   * @param count number of parts, at least 1
   * @return {@code count} lists; every item is in exactly one of them, in the order given
   */
  public static <T> List<List<T>> cut(
      List<T> items, Function<T, String> id, ToLongFunction<T> cost, int count) {
    if (count < 1) {
      throw new IllegalArgumentException("work cannot be cut into " + count + " parts");
    }
    PriorityQueue<Part> parts =
        new PriorityQueue<>(
            Comparator.comparingLong(Part::cost)
                .thenComparingInt(Part::tasks)
                .thenComparingInt(Part::number));
    for (int i = 0; i < count; i++) {
      parts.add(new Part(i));
    }
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      order.add(i);
    }
    order.sort(
        Comparator.comparingLong((Integer i) -> cost.applyAsLong(items.get(i)))
            .reversed()
            .thenComparing(i -> id.apply(items.get(i))));
    int[] partOf = new int[items.size()];
    for (int i : order) {
      Part least = parts.remove();
      partOf[i] = least.number;
      least.cost = Math.addExact(least.cost, cost.applyAsLong(items.get(i)));
      least.tasks++;
      parts.add(least);
    }
    List<List<T>> cut = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      cut.add(new ArrayList<>());
    }
    for (int i = 0; i < partOf.length; i++) {
      cut.get(partOf[i]).add(items.get(i));
    }
    return cut.stream().map(List::copyOf).toList();
  }

  /** The tasks of a plan in so many parts. */
  public static List<List<ConversionTask>> cut(ConversionPlan plan, int count) {
    return cut(plan.tasks(), ConversionTask::id, ConversionTask::cost, count);
  }

  /**
   * The part of a plan that one shard does. What was refused or ignored belongs to the first shard,
   * so that it is told once.
   */
  public static ConversionPlan part(ConversionPlan plan, Shard shard) {
    boolean first = shard.number() == 1;
    return new ConversionPlan(
        cut(plan, shard.count()).get(shard.number() - 1),
        first ? plan.refusals() : List.of(),
        first ? plan.ignored() : List.of());
  }
}
