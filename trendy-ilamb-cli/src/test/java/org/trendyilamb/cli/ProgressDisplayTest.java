// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.Payload;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;

class ProgressDisplayTest {
  private final ByteArrayOutputStream errors = new ByteArrayOutputStream();
  private final AtomicLong now = new AtomicLong();

  private ProgressDisplay display(boolean bar) {
    Console console =
        new Console(
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
            new PrintStream(errors, true, StandardCharsets.UTF_8),
            bar);
    return new ProgressDisplay(
        console, () -> Instant.ofEpochMilli(now.get()), bar, true, 4, 4_000_000_000L);
  }

  private void finish(ProgressDisplay display, String id, long seconds) {
    TaskSpec task = new TaskSpec(id, id + ".nc", "", 1_000_000_000L);
    display.started(task, 1, "w1");
    now.addAndGet(seconds * 1000);
    display.finished(
        task, new TaskOutcome.Succeeded(id, 1, Duration.ofSeconds(seconds), Payload.of("")));
  }

  @Test
  void aLogHasALinePerFileAndOncePerMinuteTheRates() {
    ProgressDisplay display = display(false);
    finish(display, "a", 50);
    finish(display, "b", 50);
    finish(display, "c", 10);
    finish(display, "d", 90);
    assertThat(errors.toString(StandardCharsets.UTF_8).lines())
        .satisfiesExactly(
            line -> assertThat(line).isEqualTo("[1/4] converted a.nc (50.0 s)"),
            line -> assertThat(line).isEqualTo("[2/4] converted b.nc (50.0 s)"),
            line ->
                assertThat(line).startsWith("so far 50 %  20 MB/s  72 files/hour  0:01:40 left; "),
            line -> assertThat(line).isEqualTo("[3/4] converted c.nc (10.0 s)"),
            line -> assertThat(line).isEqualTo("[4/4] converted d.nc (90.0 s)"));
  }

  @Test
  void aTerminalHasOneLine() {
    ProgressDisplay display = display(true);
    finish(display, "a", 10);
    assertThat(errors.toString(StandardCharsets.UTF_8))
        .contains("[######..................] 1/4 files   25 %  100 MB/s  360 files/hour  0:00:30");
  }
}
