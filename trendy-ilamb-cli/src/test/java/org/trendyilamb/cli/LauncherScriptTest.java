// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.exec.JavaOptions;

/** The script that starts the program, with a java that only tells its arguments. */
class LauncherScriptTest {
  @TempDir private Path folder;

  @Test
  void javaGetsTheCompilerOptionsOfWorkersToo() throws Exception {
    assertThat(arguments(Map.of(), "scan", "a b"))
        .containsAll(JavaOptions.COMPILER)
        .contains("-XX:+UseSerialGC")
        .containsSubsequence("-jar", folder.toRealPath() + "/trendy-ilamb.jar", "scan", "a b");
  }

  /** The last one of two that are the same decides. */
  @Test
  void theUsersOptionsComeLast() throws Exception {
    List<String> arguments =
        arguments(
            Map.of(
                "TRENDY_ILAMB_JAVA_OPTIONS",
                "-Xmx64m -XX:+UseG1GC -XX:Tier4CompileThreshold=15000"),
            "scan");
    assertThat(arguments)
        .doesNotContain("-XX:+UseSerialGC")
        .contains("-Xmx64m")
        .containsSubsequence(
            "-XX:Tier4CompileThreshold=40000", "-XX:Tier4CompileThreshold=15000", "-jar");
  }

  private List<String> arguments(Map<String, String> environment, String... own)
      throws IOException, InterruptedException {
    Path launcher = folder.resolve("trendy-ilamb");
    Files.copy(Path.of("..", "trendy-ilamb"), launcher);
    Path java = folder.resolve("home/bin/java");
    Files.createDirectories(java.getParent());
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' \"$@\"\n");
    assertThat(java.toFile().setExecutable(true)).isTrue();
    Files.createFile(folder.resolve("trendy-ilamb.jar"));
    List<String> command = new ArrayList<>(List.of("sh", launcher.toString()));
    command.addAll(List.of(own));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().remove("TRENDY_ILAMB_JAVA_OPTIONS");
    builder.environment().putAll(environment);
    builder.environment().put("JAVA_HOME", folder.resolve("home").toString());
    Process process = builder.start();
    process.getOutputStream().close();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(said).isZero();
    return said.lines().toList();
  }
}
