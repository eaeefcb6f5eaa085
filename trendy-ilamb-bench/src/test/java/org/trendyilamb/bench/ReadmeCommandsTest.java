// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;

/** Commands of the README that take too long to be run here name only what there is. */
class ReadmeCommandsTest {
  private static final String JAR = "java -jar trendy-ilamb-bench/target/benchmarks.jar ";

  @Test
  void namesModesOptionsBenchmarksAndParametersThatThereAre()
      throws IOException, CommandLineOptionException {
    ByteArrayOutputStream help = new ByteArrayOutputStream();
    new BenchmarkMain(new PrintStream(help, true, StandardCharsets.UTF_8), System.err)
        .run(List.of("-h"));
    List<String> commands =
        Files.readAllLines(Path.of("..", "README.md")).stream()
            .filter(line -> line.startsWith(JAR))
            .map(line -> line.substring(JAR.length()))
            .toList();
    assertThat(commands).hasSizeGreaterThan(4);
    for (String command : commands) {
      String[] args = command.split(" ", -1);
      if (args[0].startsWith("-")) {
        for (String arg : args) {
          if (arg.startsWith("-")) {
            assertThat(help.toString(StandardCharsets.UTF_8)).contains(arg + " ");
          }
        }
        continue;
      }
      CommandLineOptions options = new CommandLineOptions(args);
      BenchmarkList.Entry entry =
          BenchmarkList.ENTRIES.stream()
              .filter(one -> one.type().getSimpleName().equals(options.getIncludes().get(0)))
              .findFirst()
              .orElseThrow();
      for (String param : List.of("input", "writer")) {
        assertThat(options.getParameter(param).hasValue()).isTrue();
        for (String value : options.getParameter(param).get()) {
          assertThat(entry.params()).contains(value);
        }
      }
    }
  }
}
