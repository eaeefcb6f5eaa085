// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Made-up costs and trials for tests. */
final class Costs {
  private Costs() {}

  static Workload equal(int files, long bytes) {
    return new Workload(Collections.nCopies(files, bytes));
  }

  /** Files of many sizes, log-normal. */
  static Workload mixed(int files, double median, long seed) {
    Random random = new Random(seed);
    List<Long> bytes = new ArrayList<>();
    for (int i = 0; i < files; i++) {
      bytes.add(Math.round(median * Math.exp(random.nextGaussian())));
    }
    return new Workload(bytes);
  }

  /** Trials that follow a model up to a relative error. */
  static List<Trial> trials(
      CostModel model, List<Workload> works, List<Integer> workers, double noise, Random random) {
    List<Trial> trials = new ArrayList<>();
    for (Workload work : works) {
      for (int n : workers) {
        double error = 1 + noise * (2 * random.nextDouble() - 1);
        double seconds = model.seconds(work, n) * error;
        trials.add(new Trial("processes", "netcdf4", n, work, seconds, seconds + 1, 1));
      }
    }
    return trials;
  }
}
