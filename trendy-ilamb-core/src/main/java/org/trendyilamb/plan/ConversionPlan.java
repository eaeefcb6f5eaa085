// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.List;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;

/**
 * What will be done: every input of the inventory is in exactly one of the lists.
 *
 * @param tasks the outputs to make
 * @param refusals inputs that cannot be converted
 * @param ignored inputs that are not meant to be converted
 */
public record ConversionPlan(
    List<ConversionTask> tasks, List<Refusal> refusals, List<Ignored> ignored) {

  public ConversionPlan {
    tasks = List.copyOf(tasks);
    refusals = List.copyOf(refusals);
    ignored = List.copyOf(ignored);
  }

  /** Bytes of raw values over all tasks. */
  public long cost() {
    return tasks.stream().mapToLong(ConversionTask::cost).sum();
  }
}
