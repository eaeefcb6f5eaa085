// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.trendyilamb.advise.Advisor;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.TaskExecutorProvider;

/** Which trials are run, in which order: strategies and worker counts take turns. */
final class TrialSchedule {
  private TrialSchedule() {}

  /** A strategy with a number of workers. */
  record Setting(String strategy, int workers) {}

  /**
   * All settings. Those that tell most come first, in case time runs out: each strategy with most
   * workers, then with one, then what lies between.
   *
   * @param strategies those that can be used here
   * @param most most workers
   */
  static List<Setting> pass(List<TaskExecutorProvider> strategies, int most) {
    List<Setting> first = new ArrayList<>();
    List<Setting> second = new ArrayList<>();
    List<Setting> third = new ArrayList<>();
    List<Integer> counts = Advisor.workerCounts(most);
    for (TaskExecutorProvider strategy : strategies) {
      String id = strategy.id();
      if (!strategy.capabilities().contains(Capability.PARALLEL)) {
        first.add(0, new Setting(id, 1));
        continue;
      }
      first.add(new Setting(id, most));
      if (most > 1) {
        second.add(new Setting(id, 1));
      }
      for (int i = counts.size() - 2; i > 0; i--) {
        third.add(new Setting(id, counts.get(i)));
      }
    }
    first.addAll(second);
    first.addAll(third);
    return first;
  }

  /**
   * As many settings, from the first on, as leave each of them some time; never fewer than one for
   * each strategy.
   *
   * @param settings all
   * @param seconds time of one pass
   * @param least time that a trial should have at least
   */
  static List<Setting> affordable(List<Setting> settings, double seconds, double least) {
    int strategies = (int) settings.stream().map(Setting::strategy).distinct().count();
    int count = (int) Math.max(strategies, Math.min(settings.size(), seconds / least));
    return settings.subList(0, count);
  }

  /** The same backwards, so that a machine that gets slower or faster favours nobody. */
  static List<Setting> backwards(List<Setting> pass) {
    List<Setting> other = new ArrayList<>(pass);
    Collections.reverse(other);
    return other;
  }
}
