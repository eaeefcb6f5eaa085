// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.time.Duration;
import java.util.Optional;
import org.trendyilamb.exec.TaskSpec;

/**
 * How long a task may take: a fixed time where one is given, else in proportion to its cost and
 * never less than a floor.
 *
 * @param fixed the same for every task
 * @param floor least time
 * @param secondsPerMiB seconds per MiB of cost
 */
record Deadline(Optional<Duration> fixed, Duration floor, double secondsPerMiB) {
  private static final double MIB = 1 << 20;

  Duration of(TaskSpec task) {
    if (fixed.isPresent()) {
      return fixed.get();
    }
    Duration byCost = Duration.ofMillis(Math.round(task.cost() / MIB * secondsPerMiB * 1000));
    return byCost.compareTo(floor) > 0 ? byCost : floor;
  }
}
