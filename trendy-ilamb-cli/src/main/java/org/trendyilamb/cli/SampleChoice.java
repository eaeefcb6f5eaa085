// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.plan.ConversionTask;

/** Chooses tasks that stand for all: spread evenly over the sizes. */
final class SampleChoice {
  private final List<ConversionTask> bySize;

  SampleChoice(List<ConversionTask> tasks) {
    bySize =
        tasks.stream()
            .sorted(
                Comparator.comparingLong(ConversionTask::cost).thenComparing(ConversionTask::id))
            .toList();
  }

  /** The tasks as work. */
  static Workload work(List<ConversionTask> tasks) {
    return new Workload(tasks.stream().map(ConversionTask::cost).toList());
  }

  /**
   * As many tasks as one worker does in some time; at least one.
   *
   * @param model what they are expected to cost
   * @param seconds time for the work on them
   * @param mostBytes raw bytes, at most
   * @param mostFiles tasks, at most
   */
  List<ConversionTask> within(CostModel model, double seconds, long mostBytes, int mostFiles) {
    return within(work -> model.workSeconds(work, 1), seconds, mostBytes, mostFiles);
  }

  /**
   * As many tasks as can be done in some time; at least one.
   *
   * @param expected seconds that work is expected to take
   * @param seconds time for it
   * @param mostBytes raw bytes, at most
   */
  List<ConversionTask> within(ToDoubleFunction<Workload> expected, double seconds, long mostBytes) {
    return within(expected, seconds, mostBytes, Integer.MAX_VALUE);
  }

  private List<ConversionTask> within(
      ToDoubleFunction<Workload> expected, double seconds, long mostBytes, int mostFiles) {
    int all = Math.min(bySize.size(), mostFiles);
    // Counts shrink by a tenth, which keeps this cheap for trees of many thousands.
    for (int count = all; count > 1; count = Math.min(count - 1, count * 9 / 10)) {
      List<ConversionTask> chosen = spread(count);
      Workload work = work(chosen);
      if (work.total() <= mostBytes && expected.applyAsDouble(work) <= seconds) {
        return chosen;
      }
    }
    ConversionTask median = bySize.get((bySize.size() - 1) / 2);
    Workload one = work(List.of(median));
    boolean fits = one.total() <= mostBytes && expected.applyAsDouble(one) <= seconds;
    return List.of(fits ? median : bySize.get(0));
  }

  /** Whether a choice leaves nothing out. */
  boolean isAll(List<ConversionTask> chosen) {
    return chosen.size() == bySize.size();
  }

  /** So many tasks, evenly spread over the sizes. */
  List<ConversionTask> spread(int count) {
    List<ConversionTask> chosen = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      chosen.add(bySize.get((int) ((i + 0.5) * bySize.size() / count)));
    }
    return chosen;
  }
}
