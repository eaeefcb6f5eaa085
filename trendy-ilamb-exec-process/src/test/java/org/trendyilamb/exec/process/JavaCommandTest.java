// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.JavaOptions;

class JavaCommandTest {

  @Test
  void workersLoadClassesFromTheArchiveOfTheirCoordinator() {
    List<String> options =
        List.of("-Xmx2g", "-XX:SharedArchiveFile=/a b/c.jsa", "-Xlog:cds=off", "-Dkey=value");
    JavaCommand command =
        new JavaCommand("java", "x.jar", JavaCommand.archiveOf(options), List.of("-Xint"));
    assertThat(command.of(64, Path.of("d"), "fd3"))
        .contains("-XX:SharedArchiveFile=/a b/c.jsa", "-Xlog:cds=off", "-Xmx64m")
        .doesNotContain("-Xmx2g", "-Dkey=value")
        .containsAll(JavaOptions.COMPILER)
        .containsSubsequence("-Xlog:cds=off", "-Xint", "-cp", "x.jar");
  }
}
