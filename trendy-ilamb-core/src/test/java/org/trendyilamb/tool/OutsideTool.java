// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.tool;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a tool that is not part of the project; a test that needs a missing one is skipped. */
public final class OutsideTool {
  private OutsideTool() {}

  /** What a tool said. */
  public record Said(int status, String output, String errors) {}

  /** Skips the calling test when the tool is not there. */
  public static void need(String tool) {
    boolean there =
        List.of(System.getenv().getOrDefault("PATH", "").split(":")).stream()
            .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    assumeTrue(there || Files.isExecutable(Path.of(tool)), tool + " is not installed");
  }

  /** Skips the calling test when Debian's Python lacks a module. */
  public static void needPython(String module) {
    need("/usr/bin/python3");
    assumeTrue(
        run("/usr/bin/python3", "-c", "import " + module).status() == 0,
        "python3-" + module + " is not installed");
  }

  /** Runs a command to its end. */
  public static Said run(String... command) {
    try {
      Path out = Files.createTempFile("tool", ".out");
      Path err = Files.createTempFile("tool", ".err");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
          process.destroyForcibly();
          throw new IllegalStateException(String.join(" ", command) + " did not end");
        }
        return new Said(
            process.exitValue(),
            Files.readString(out, StandardCharsets.UTF_8),
            Files.readString(err, StandardCharsets.UTF_8));
      } finally {
        Files.delete(out);
        Files.delete(err);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
