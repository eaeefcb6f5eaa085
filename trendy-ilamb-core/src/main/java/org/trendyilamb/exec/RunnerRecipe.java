// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.lang.reflect.InvocationTargetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * How to make a runner anywhere: the name of a class and settings.
 *
 * @param factoryClass name of a public {@link TaskRunnerFactory} with a public constructor without
 *     parameters
 * @param settings handed to the factory
 */
public record RunnerRecipe(String factoryClass, Payload settings) {

  /** A recipe whose settings are a text. */
  public RunnerRecipe(String factoryClass, String settings) {
    this(factoryClass, Payload.of(settings));
  }

  /** A recipe for this factory. */
  public static RunnerRecipe of(Class<? extends TaskRunnerFactory> factory, Payload settings) {
    return new RunnerRecipe(factory.getName(), settings);
  }

  /** A recipe for this factory whose settings are a text. */
  public static RunnerRecipe of(Class<? extends TaskRunnerFactory> factory, String settings) {
    return new RunnerRecipe(factory.getName(), settings);
  }

  /**
   * Makes the runner in this process.
   *
   * @throws ExecutorException with code {@code runner-unavailable} when the class cannot be loaded
   *     or constructed, or refuses the settings
   */
  public TaskRunner newRunner() {
    try {
      Class<?> type = Class.forName(factoryClass);
      TaskRunnerFactory factory = (TaskRunnerFactory) type.getDeclaredConstructor().newInstance();
      return factory.create(settings);
    } catch (InvocationTargetException e) {
      throw unavailable(e.getTargetException());
    } catch (ReflectiveOperationException | RuntimeException | LinkageError e) {
      throw unavailable(e);
    }
  }

  private ExecutorException unavailable(Throwable cause) {
    return new ExecutorException(
        new Problem(
            "runner-unavailable",
            Where.nowhere(),
            "cannot make the task runner " + factoryClass,
            cause.toString(),
            "a public TaskRunnerFactory with a public constructor without parameters",
            "check the class path and the settings of the run"),
        cause);
  }
}
