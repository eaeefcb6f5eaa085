// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** What tasks, options and failures refuse and tell. */
class TaskDataTest {

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "a\nb", "a\u0000"})
  void anIdThatDoesNotFitOnALineIsRefused(String id) {
    assertThatThrownBy(() -> new TaskSpec(id, "", "", 1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aNegativeCostIsRefused() {
    assertThatThrownBy(() -> new TaskSpec("a", "", "", -1)).hasMessageContaining("cost -1");
  }

  @ParameterizedTest
  @CsvSource({"0, 256, 60, workers", "1, 31, 60, memory", "1, 256, 0, deadline"})
  void optionsThatMakeNoSenseAreRefused(int workers, int memory, long deadline, String what) {
    assertThatThrownBy(
            () ->
                new ExecutorOptions(
                    workers,
                    memory,
                    Optional.of(Duration.ofSeconds(deadline)),
                    Path.of("."),
                    Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(what);
  }

  @Test
  void aFailureKeepsTheProblemOfAKnownException() {
    Problem problem = new Problem("c", Where.file("a.nc"), "w", "f", "e", "r");
    assertThat(TaskFailure.of(new ExecutorException(problem)))
        .isEqualTo(new TaskFailure(ExecutorException.class.getName(), problem));
  }

  @Test
  void aFailureByAnUnknownExceptionSaysWhereItWasThrown() {
    TaskFailure failure = TaskFailure.of(new IllegalStateException("odd"));
    assertThat(failure.problem().code()).isEqualTo("internal");
    assertThat(failure.problem().what())
        .startsWith("unexpected IllegalStateException: odd at ")
        .contains("TaskDataTest");
  }

  @Test
  void aRecipeForSomethingThatIsNoFactoryIsRefused() {
    assertThatThrownBy(() -> new RunnerRecipe("java.lang.String", "").newRunner())
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("cannot make the task runner java.lang.String");
  }
}
