// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/**
 * How to make a runner anywhere: the name of a class and a text.
 *
 * @param factoryClass name of a public {@link TaskRunnerFactory} with a public constructor without
 *     parameters
 * @param settings handed to the factory
 */
public record RunnerRecipe(String factoryClass, String settings) {

  /** A recipe for this factory. */
  public static RunnerRecipe of(Class<? extends TaskRunnerFactory> factory, String settings) {
    return new RunnerRecipe(factory.getName(), settings);
  }

  /**
   * Makes the runner in this process.
   *
   * @throws IllegalStateException when the class cannot be loaded or constructed
   */
  public TaskRunner newRunner() {
    try {
      Class<?> type = Class.forName(factoryClass);
      TaskRunnerFactory factory = (TaskRunnerFactory) type.getDeclaredConstructor().newInstance();
      return factory.create(settings);
    } catch (ReflectiveOperationException | ClassCastException e) {
      throw new IllegalStateException("cannot make the task runner " + factoryClass, e);
    }
  }
}
