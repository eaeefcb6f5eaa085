// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Map;
import java.util.Optional;
import org.trendyilamb.exec.WorkerCount;
import org.trendyilamb.exec.process.launch.WorkerLauncher;
import org.trendyilamb.exec.process.launch.WorkerLaunchers;

/** The number of workers where their launcher settles it, such as a batch system's allocation. */
final class LauncherWorkers {
  private static final String STRATEGY = "processes";
  private static final String OPTION = "launcher";

  private LauncherWorkers() {}

  /**
   * Asks the launcher.
   *
   * @param strategy id of the strategy
   * @param options its options
   * @param environment variables of this process
   * @return nothing where the launcher does not say, or is none: the strategy refuses that itself
   */
  static Optional<WorkerCount> find(
      String strategy, Map<String, String> options, Map<String, String> environment) {
    String text = options.get(OPTION);
    if (text == null || !strategy.equals(STRATEGY)) {
      return Optional.empty();
    }
    try {
      WorkerLauncher launcher = WorkerLaunchers.create(text, environment);
      return launcher.slots().isPresent()
          ? Optional.of(new WorkerCount(launcher.slots().getAsInt(), launcher.describe()))
          : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
