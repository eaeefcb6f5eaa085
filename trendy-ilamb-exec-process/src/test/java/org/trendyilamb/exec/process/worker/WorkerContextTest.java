// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.trendyilamb.exec.process.wire.Message;

class WorkerContextTest {

  @Test
  void manyStepsOfOnePhaseBecomeFewLines() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Answers answers = new Answers(out, () -> {});
    WorkerContext context =
        new WorkerContext(new Message.Task("a", "", "", 1, 3), answers, () -> true);
    for (int i = 0; i < 10_000; i++) {
      context.progress(i, "read");
    }
    context.progress(10_000, "write");
    String[] lines = out.toString(StandardCharsets.US_ASCII).split("\n");
    assertThat(lines.length).isBetween(2, 200);
    assertThat(lines[0]).contains("\"done\":0");
    assertThat(lines[lines.length - 1]).contains("\"phase\":\"write\"");
    assertThat(context.attempt()).isEqualTo(3);
    assertThat(context.cancelled()).isTrue();
  }

  @Test
  void aWorkerStartedByHandSaysSo() {
    assertThatThrownBy(() -> WorkerMain.main(new String[0]))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("started by its pool");
  }
}
