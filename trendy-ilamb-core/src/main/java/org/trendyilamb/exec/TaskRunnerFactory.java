// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/** Makes runners; named in a {@link RunnerRecipe}, so public with a public empty constructor. */
public interface TaskRunnerFactory {

  /**
   * Makes a runner for one thread.
   *
   * @param settings those of the recipe
   */
  TaskRunner create(Payload settings);
}
