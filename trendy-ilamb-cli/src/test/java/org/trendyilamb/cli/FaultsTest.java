// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every test that {@code FAULTS.md} names is there. */
class FaultsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern TEST = Pattern.compile("`([A-Z]\\w+)\\.(\\w+)`");
  private static final int FAULTS = 23;

  @Test
  void everyTestItNamesIsThere() throws IOException {
    Map<String, Path> sources = sources();
    List<String> rows =
        Files.readAllLines(ROOT.resolve("FAULTS.md")).stream()
            .filter(line -> line.startsWith("| ") && !line.startsWith("| Fault |"))
            .toList();
    assertThat(rows).hasSize(FAULTS).allMatch(row -> TEST.matcher(row).find());
    Set<String> missing = new TreeSet<>();
    Matcher named = TEST.matcher(Files.readString(ROOT.resolve("FAULTS.md")));
    while (named.find()) {
      Path source = sources.get(named.group(1) + ".java");
      if (source == null || !Files.readString(source).contains(" void " + named.group(2) + "(")) {
        missing.add(named.group());
      }
    }
    assertThat(missing).isEmpty();
  }

  private static Map<String, Path> sources() throws IOException {
    try (Stream<Path> modules = Files.list(ROOT)) {
      return modules
          .map(module -> module.resolve("src/test/java"))
          .filter(Files::isDirectory)
          .flatMap(FaultsTest::below)
          .filter(file -> file.toString().matches(".*(Test|IT)\\.java"))
          .collect(
              Collectors.toMap(
                  file -> String.valueOf(file.getFileName()), Function.identity(), (a, b) -> a));
    }
  }

  private static Stream<Path> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
