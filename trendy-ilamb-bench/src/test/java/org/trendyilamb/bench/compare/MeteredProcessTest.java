// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a program took is what it took. */
@EnabledOnOs(OS.LINUX)
class MeteredProcessTest {
  private static final Duration LONG = Duration.ofMinutes(5);

  @TempDir Path folder;

  private Measurement run(Duration limit, String script) throws Exception {
    return MeteredProcess.run(List.of("sh", "-c", script), folder.resolve("log"), limit);
  }

  @Test
  void tellsWorkFromWaiting() throws Exception {
    Measurement waits = run(LONG, "sleep 0.5");
    assertThat(waits.wallSeconds()).isGreaterThan(0.5);
    assertThat(waits.cpuSeconds()).isLessThan(0.4);
    Measurement works = run(LONG, "i=0; while [ $i -lt 400000 ]; do i=$((i+1)); done");
    assertThat(works.cpuSeconds()).isGreaterThan(0.05);
    assertThat(works.peakMegabytes()).isBetween(0.3, 100.0);
  }

  @Test
  void countsProcessesBelow() throws Exception {
    String waits = "sleep 0.3 & sleep 0.3 & sleep 0.3 & wait";
    assertThat(run(LONG, waits).peakMegabytes())
        .isGreaterThan(run(LONG, "exec sleep 0.3").peakMegabytes());
  }

  @Test
  void aProgramThatFailsOrHangsIsNoMeasurement() {
    assertThatThrownBy(() -> run(LONG, "echo out of luck; exit 3"))
        .isInstanceOf(MeteredProcess.FailedException.class)
        .hasMessageContaining("status 3")
        .hasMessageContaining("out of luck");
    assertThatThrownBy(() -> run(Duration.ofMillis(200), "sleep 100 & wait"))
        .isInstanceOf(MeteredProcess.FailedException.class)
        .hasMessageContaining("killed");
  }
}
