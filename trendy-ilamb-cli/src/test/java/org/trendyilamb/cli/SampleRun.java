// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample, written and converted once for all tests of a class. */
record SampleRun(Path input, Path output, Cli.Said converted) {

  static SampleRun into(Path folder, String... options) {
    Path input = folder.resolve("trendy");
    Path output = folder.resolve("ilamb");
    Cli.Said written = Cli.run("sample", input.toString());
    if (written.status() != 0) {
      throw new IllegalStateException(written.errors());
    }
    String[] arguments =
        Stream.concat(Stream.of("convert", input.toString(), output.toString()), Stream.of(options))
            .toArray(String[]::new);
    return new SampleRun(input, output, Cli.run(arguments));
  }

  List<Path> outputs() {
    try (Stream<Path> all = Files.walk(output)) {
      return all.filter(path -> path.toString().endsWith(".nc")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
