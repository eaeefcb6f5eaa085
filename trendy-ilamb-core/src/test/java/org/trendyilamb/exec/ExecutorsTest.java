// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.exec.sequential.SequentialExecutorProvider;
import org.trendyilamb.problem.Availability;

class ExecutorsTest {

  @Test
  void findsTheReferenceOnTheClassPath() {
    assertThat(Executors.load().get("sequential")).isInstanceOf(SequentialExecutorProvider.class);
  }

  @Test
  void listsAllSortedById() {
    Executors executors =
        Executors.of(List.of(named("zebra"), named("ant"), new SequentialExecutorProvider()));
    assertThat(executors.all())
        .extracting(TaskExecutorProvider::id)
        .containsExactly("ant", "sequential", "zebra");
  }

  @Test
  void anUnknownIdIsRefusedWithTheKnownOnes() {
    Executors executors = Executors.of(List.of(named("zebra"), named("ant")));
    assertThatThrownBy(() -> executors.get("lion"))
        .isInstanceOf(ExecutorException.class)
        .hasMessage(
            "there is no executor of this name on the class path; found: lion;"
                + " expected: one of ant, zebra; remedy: run 'trendy-ilamb executors' to see all");
  }

  @Test
  void twoWithOneIdAreRefusedByName() {
    assertThatThrownBy(() -> Executors.of(List.of(named("ant"), new Other("ant"))))
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("two executors have the id ant")
        .hasMessageContaining(Named.class.getName())
        .hasMessageContaining(Other.class.getName());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "Ant", "1st", "a_b", "ameise-\u00fc", "a b"})
  void anIdThatCannotBeWrittenEverywhereIsRefused(String id) {
    assertThatThrownBy(() -> Executors.of(List.of(named(id))))
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("unusable id")
        .hasMessageContaining(Named.class.getName());
  }

  @Test
  void oneThatCannotBeUsedHereSaysWhy() {
    assertThatThrownBy(() -> Executors.of(List.of(new Other("far"))).get("far"))
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("cannot be used here")
        .hasMessageContaining("only on the moon");
  }

  private static TaskExecutorProvider named(String id) {
    return new Named(id);
  }

  private record Named(String id) implements TaskExecutorProvider {
    @Override
    public String description() {
      return "for the test";
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of();
    }

    @Override
    public Availability availability() {
      return Availability.yes();
    }

    @Override
    public TaskExecutor create(ExecutorOptions options) {
      throw new UnsupportedOperationException();
    }
  }

  private record Other(String id) implements TaskExecutorProvider {
    @Override
    public String description() {
      return "for the test";
    }

    @Override
    public Set<Capability> capabilities() {
      return Set.of();
    }

    @Override
    public Availability availability() {
      return Availability.no("only on the moon");
    }

    @Override
    public TaskExecutor create(ExecutorOptions options) {
      throw new UnsupportedOperationException();
    }
  }
}
