// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trendyilamb.bench.compare.ComparedWork;
import org.trendyilamb.bench.compare.Comparison;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.report.ResultsFolder;

/**
 * One piece of a full run, with a result of its own: it is done or it is not.
 *
 * @param name unique in a run
 * @param seconds what it takes on two cores, roughly: only the shares matter, for the time left
 * @param work what is done
 */
record Part(String name, double seconds, Work work) {

  /** What can be measured. */
  sealed interface Work permits Jmh, Compared, Together {}

  /**
   * Some benchmarks of JMH.
   *
   * @param include regular expression of their names
   * @param params values by name, with commas between
   * @param iterations measured calls of each; 0 for what the class says
   */
  record Jmh(String include, Map<String, String> params, int iterations) implements Work {
    Jmh {
      params = new TreeMap<>(params);
    }
  }

  /**
   * Tools on one file.
   *
   * @param work what they do with it
   * @param tools ids; none for all that work here
   * @param once ids of those that run in the first round only
   */
  record Compared(
      ComparedWork work,
      FileLayout layout,
      double degrees,
      int months,
      int rounds,
      List<String> tools,
      List<String> once,
      int limitSeconds)
      implements Work {
    Compared {
      tools = List.copyOf(tools);
      once = List.copyOf(once);
    }
  }

  /** Tools on two files at the same time. */
  record Together(double degrees, int months, int rounds, int limitSeconds) implements Work {}

  /** Whether a folder holds its results. */
  boolean isDone(ResultsFolder results) {
    if (work instanceof Compared one) {
      return results.holds(one.work().caseOf(one.layout()), one.degrees(), one.months());
    }
    if (work instanceof Together two) {
      return results.holds(Comparison.TOGETHER, two.degrees(), two.months());
    }
    return results.holdsJmh(name);
  }
}
