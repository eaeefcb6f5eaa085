// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.RunnerRecipe;
import org.trendyilamb.exec.TaskRunner;
import org.trendyilamb.exec.TaskRunnerFactory;

/**
 * Makes runners that do what the payload of a task says, good or bad: see {@link FaultyRunner}.
 * With the settings {@code refuse} it makes none; with {@code fail-close} the runner fails when
 * closed.
 */
public final class FaultyRunnerFactory implements TaskRunnerFactory {

  /** Creates the factory. */
  public FaultyRunnerFactory() {}

  /** The recipe for ordinary settings. */
  public static RunnerRecipe recipe() {
    return recipe("");
  }

  /** The recipe with settings. */
  public static RunnerRecipe recipe(String settings) {
    return RunnerRecipe.of(FaultyRunnerFactory.class, settings);
  }

  @Override
  public TaskRunner create(Payload settings) {
    switch (settings.text()) {
      case "refuse" -> throw new IllegalArgumentException("these settings are refused");
      case "exit" -> Runtime.getRuntime().halt(5);
      default -> {
        // Every other text is fine.
      }
    }
    return new FaultyRunner(settings.text());
  }
}
