// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.exec.ExecutorException;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.TaskExecutorProvider;

/** What every {@link TaskExecutorProvider} keeps. */
public interface ProviderContract {

  /** The provider under test. */
  TaskExecutorProvider provider();

  @Test
  default void isFoundByTheServiceLoader() {
    assertThat(ServiceLoader.load(TaskExecutorProvider.class).stream())
        .extracting(ServiceLoader.Provider::type)
        .satisfies(types -> assertThat(types.contains(provider().getClass())).isTrue());
  }

  @Test
  default void isPublicWithAPublicEmptyConstructor() throws NoSuchMethodException {
    Class<?> type = provider().getClass();
    assertThat(Modifier.isPublic(type.getModifiers())).isTrue();
    assertThat(Modifier.isPublic(type.getDeclaredConstructor().getModifiers())).isTrue();
  }

  @Test
  default void hasAShortStableId() {
    assertThat(provider().id()).matches("[a-z][a-z0-9-]*").isEqualTo(provider().id());
  }

  @Test
  default void describesItselfInOneLine() {
    assertThat(provider().description()).isNotBlank().doesNotContain("\n");
  }

  @Test
  default void promisesTheSameEachTime() {
    assertThat(provider().capabilities()).isEqualTo(provider().capabilities());
  }

  @Test
  default void saysWhyWhenItCannotBeUsed() {
    assertThat(provider().availability())
        .satisfies(a -> assertThat(a.available() || !a.reason().isBlank()).isTrue());
  }

  @Test
  default void describesEachOptionOnce() {
    assertThat(provider().options())
        .allSatisfy(
            option -> {
              assertThat(option.name()).matches("[a-z][a-z0-9-]*");
              assertThat(option.description()).isNotBlank();
            })
        .extracting(o -> o.name())
        .doesNotHaveDuplicates();
  }

  @Test
  default void refusesAnOptionItDoesNotKnow(@TempDir Path dir) {
    ExecutorOptions options =
        new ExecutorOptions(1, 64, Optional.empty(), dir, Map.of("no-such-option", "1"));
    assertThatThrownBy(() -> provider().create(options).close())
        .isInstanceOf(ExecutorException.class)
        .hasMessageContaining("no-such-option")
        .hasMessageContaining(provider().id());
  }
}
