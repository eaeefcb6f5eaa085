// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.problem.NearestName;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** The options that were given to one strategy, checked and read by name. Immutable. */
public final class OptionValues {
  private final String executorId;
  private final Map<String, String> given;

  private OptionValues(String executorId, Map<String, String> given) {
    this.executorId = executorId;
    this.given = given;
  }

  /**
   * Checks the names.
   *
   * @throws ExecutorException when a name is not known; it suggests the nearest one
   */
  public static OptionValues of(
      String executorId, List<OptionDescription> known, Map<String, String> given) {
    TreeSet<String> names = new TreeSet<>();
    known.forEach(option -> names.add(option.name()));
    for (String name : new TreeSet<>(given.keySet())) {
      if (!names.contains(name)) {
        throw new ExecutorException(
            new Problem(
                "executor-option-unknown",
                Where.nowhere(),
                "executor " + executorId + " has no such option",
                name,
                names.isEmpty() ? "no options" : "one of " + String.join(", ", names),
                NearestName.to(name, names).map(n -> "did you mean " + n + "?").orElse("")));
      }
    }
    return new OptionValues(executorId, Map.copyOf(given));
  }

  /** The text of an option, where it was given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(given.get(name));
  }

  /**
   * A whole number.
   *
   * @param least smallest value that makes sense
   * @param most largest value that makes sense
   * @throws ExecutorException when the value is not such a number
   */
  public int integer(String name, int otherwise, int least, int most) {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    String expected = "a whole number from " + least + " to " + most;
    try {
      int number = Integer.parseInt(value.strip());
      if (number < least || number > most) {
        throw unusable(name, value, expected, null);
      }
      return number;
    } catch (NumberFormatException e) {
      throw unusable(name, value, expected, e);
    }
  }

  /**
   * A time in seconds, with decimals where wanted.
   *
   * @throws ExecutorException when the value is not a number above zero and below 10 million
   */
  public Duration seconds(String name, Duration otherwise) {
    return given.containsKey(name)
        ? Duration.ofNanos(Math.round(decimal(name, 0) * 1e9))
        : otherwise;
  }

  /**
   * A number above zero and below 10 million.
   *
   * @throws ExecutorException when the value is not such a number
   */
  public double decimal(String name, double otherwise) {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    String expected = "a number above 0 and below 10000000";
    try {
      double number = Double.parseDouble(value.strip());
      if (!(number > 0 && number < 1e7)) {
        throw unusable(name, value, expected, null);
      }
      return number;
    } catch (NumberFormatException e) {
      throw unusable(name, value, expected, e);
    }
  }

  /**
   * A yes or no.
   *
   * @throws ExecutorException when the value is neither {@code true} nor {@code false}
   */
  public boolean flag(String name, boolean otherwise) {
    String value = given.get(name);
    if (value == null) {
      return otherwise;
    }
    if (!value.equals("true") && !value.equals("false")) {
      throw unusable(name, value, "true or false", null);
    }
    return value.equals("true");
  }

  /** The exception for a value that cannot be used. */
  public ExecutorException unusable(String name, String value, String expected) {
    return unusable(name, value, expected, null);
  }

  private ExecutorException unusable(
      String name, String value, String expected, @Nullable Exception e) {
    Problem problem =
        new Problem(
            "executor-option-unusable",
            Where.nowhere(),
            "option " + name + " of executor " + executorId + " has an unusable value",
            value,
            expected,
            "");
    return e == null ? new ExecutorException(problem) : new ExecutorException(problem, e);
  }
}
