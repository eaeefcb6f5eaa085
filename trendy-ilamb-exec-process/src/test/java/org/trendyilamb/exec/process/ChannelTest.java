// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;
import org.trendyilamb.exec.tck.Summary;

/** The channel between pool and worker, and what must not get into it. */
class ChannelTest extends PoolFixture {

  @Test
  void printsOfJavaAndOfNativeCodeGoToTheLog() throws Exception {
    try (TaskExecutor executor = pool(1)) {
      assertThat(
              run(
                  executor,
                  task("a", "print {\"type\":\"BYE\"}", "native-noise 1000000", "result 1"),
                  task("b", "result 2")))
          .extracting(Summary::of)
          .containsExactly("a Succeeded 1", "b Succeeded 2");
    }
    assertThat(heard.workers().get(0)).isEqualTo(heard.workers().get(1));
    assertThat(logs()).contains("{\"type\":\"BYE\"}").contains("#".repeat(1_000_000));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "garbage",
        "{\"type\":\"BYE\"}",
        "{\"type\":\"RESULT\",\"task\":\"other\",\"text\":\"lie\"}",
        "{\"type\":\"START\",\"task\":\"a\"}",
      })
  void aWorkerThatSaysSomethingSenselessIsReplacedAndItsTaskRetried(String line) {
    Path once = dir.resolve("once");
    try (TaskExecutor executor = pool(1)) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", "attempt", "once " + once, "channel " + line, "hang-first"));
      assertThat(outcomes).extracting(Summary::of).containsExactly("a Succeeded attempt 2");
    }
    assertThat(heard.about("a"))
        .anyMatch(e -> e.startsWith("retrying") && e.contains("said something senseless"));
  }

  @Test
  void largePayloadsAndResultsPassUnchanged() {
    String long1 = "result " + "\u00e9\"\\".repeat(200_000);
    try (TaskExecutor executor = pool(1)) {
      List<TaskOutcome> outcomes =
          run(executor, task("a", long1), task("b", "result-of-length 3000000"));
      assertThat(((TaskOutcome.Succeeded) outcomes.get(0)).result().text())
          .isEqualTo(long1.substring("result ".length()));
      assertThat(((TaskOutcome.Succeeded) outcomes.get(1)).result().text()).hasSize(3_000_000);
    }
  }

  @Test
  void whatIsTooLongIsRefusedOnEitherSide() {
    try (TaskExecutor executor = pool(1)) {
      TaskSpec tooLong = task("a", "x".repeat(LineReader.MOST_BYTES));
      assertThatThrownBy(
              () ->
                  executor.run(
                      FaultyRunnerFactory.recipe(), List.of(tooLong), TaskListener.silent()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("task a is too long");
      assertThat(
              Summary.of(
                  run(executor, task("b", "result-of-length " + (LineReader.MOST_BYTES + 1)))
                      .get(0)))
          .endsWith("result-too-long");
    }
  }

  @Test
  void withoutAShellAnswersGoThroughStandardOutput() {
    try (TaskExecutor executor = pool(2, "shell=false")) {
      List<TaskOutcome> outcomes =
          run(
              executor,
              task("a", "print kept apart", "result 1"),
              task("b", "segv"),
              task("c", "result 3"));
      assertThat(Summary.of(outcomes.get(0))).isEqualTo("a Succeeded 1");
      assertThat(Summary.of(outcomes.get(1))).contains("the JVM crashed with SIGSEGV");
      assertThat(Summary.of(outcomes.get(2))).isEqualTo("c Succeeded 3");
    }
  }

  @Test
  void aChannelThatIsASocketWorksToo() throws Exception {
    Path python = Path.of("/usr/bin/python3");
    assumeTrue(Files.isExecutable(python), "python3 is not installed");
    Path relay = dir.resolve("relay.py");
    Files.writeString(
        relay,
        """
        import socket, subprocess, sys
        mine, theirs = socket.socketpair()
        child = subprocess.Popen(sys.argv[1:], stdout=theirs)
        theirs.close()
        while True:
            data = mine.recv(65536)
            if not data:
                break
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()
        sys.exit(child.wait())
        """);
    try (TaskExecutor executor = pool(1, "launcher=command:" + python + " " + relay)) {
      assertThat(run(executor, task("a", "result 1"), task("b", "print x", "result 2")))
          .extracting(Summary::of)
          .containsExactly("a Succeeded 1", "b Succeeded 2");
    }
  }

  @Test
  void aRemoteShellGetsTheCommandInOneWord() throws Exception {
    Path ssh = dir.resolve("ssh");
    Files.writeString(ssh, "#!/bin/sh\ntest $# = 2 || exit 9\nexec sh -c \"$2\"\n");
    assertThat(ssh.toFile().setExecutable(true)).isTrue();
    try (TaskExecutor executor = pool(1, "launcher=command:" + ssh + " node7")) {
      assertThat(run(executor, task("a", "result it's")))
          .extracting(Summary::of)
          .containsExactly("a Succeeded it's");
    }
  }
}
