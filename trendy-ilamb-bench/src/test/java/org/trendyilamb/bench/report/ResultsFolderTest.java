// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is kept of a machine is not where things lie on it. */
class ResultsFolderTest {
  @TempDir Path folder;

  @Test
  void placesOnTheMachineAreLeftOut() throws IOException {
    Path written = folder.resolve("written.json");
    Files.writeString(
        written,
        """
        [{"benchmark":"a.B.c","jvm":"/opt/jdk/bin/java","jvmArgs":["-Xmx512m","-Dx=/tmp/y"],
          "jdkVersion":"17","primaryMetric":{"score":1.5,"scoreUnit":"ms"}}]
        """);
    ResultsFolder results = new ResultsFolder(folder.resolve("results"));
    results.addJmh("test", written);
    assertThat(results.jmh("test"))
        .content()
        .contains("\"jdkVersion\" : \"17\"")
        .doesNotContain("/opt", "/tmp", "jvmArgs");
    assertThat(results.holdsJmh("test")).isTrue();
    assertThat(results.jmh().get(0).median()).isEqualTo(1.5);
  }
}
