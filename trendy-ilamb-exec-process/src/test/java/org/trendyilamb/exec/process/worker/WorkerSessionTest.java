// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.MalformedLineException;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;
import org.trendyilamb.exec.tck.FaultyRunnerFactory;

/** The worker's end inside this JVM: the test plays the pool. */
@Timeout(60)
class WorkerSessionTest {
  private static final String FACTORY = FaultyRunnerFactory.class.getName();

  @TempDir Path dir;

  private final MessageCodec codec = new MessageCodec();
  private final CountDownLatch lastResort = new CountDownLatch(1);
  private final PipedOutputStream toWorker = new PipedOutputStream();
  private final PipedInputStream fromWorker = new PipedInputStream(1 << 16);
  private LineReader answers = new LineReader(fromWorker);
  private FutureTask<Integer> session = new FutureTask<>(() -> -1);

  @BeforeEach
  void begin() throws IOException {
    InputStream commands = new PipedInputStream(toWorker, 1 << 16);
    OutputStream out = new PipedOutputStream(fromWorker);
    answers = new LineReader(fromWorker);
    session = new FutureTask<>(() -> new WorkerSession(commands, out, lastResort::countDown).run());
    Thread thread = new Thread(session, "session under test");
    thread.setDaemon(true);
    thread.start();
  }

  @AfterEach
  void end() throws IOException {
    toWorker.close();
  }

  @Test
  void greetsRunsTasksAndSaysGoodbye() throws Exception {
    setup("");
    Message.Hello hello = (Message.Hello) hear();
    assertThat(hello.protocol()).isEqualTo(Message.PROTOCOL);
    assertThat(hello.pid()).isEqualTo(ProcessHandle.current().pid());

    say(new Message.Task("a", "", "progress 7\nattempt", 1, 2));
    assertThat(hear()).isEqualTo(new Message.Start("a"));
    assertThat(hear()).isEqualTo(new Message.Progress("a", 7, "step 7"));
    assertThat(hear()).isEqualTo(new Message.Result("a", "attempt 2"));

    say(new Message.Task("b", "", "problem unit-unknown", 1, 1));
    assertThat(hear()).isEqualTo(new Message.Start("b"));
    assertThat(hear())
        .isInstanceOfSatisfying(
            Message.Failed.class,
            failed -> {
              assertThat(failed.memory()).isFalse();
              assertThat(failed.code()).isEqualTo("unit-unknown");
              assertThat(failed.where()).containsEntry("variable", "gpp");
            });

    say(new Message.Quit());
    assertThat(hear()).isEqualTo(new Message.Bye());
    assertThat(session.get(10, TimeUnit.SECONDS)).isZero();
    assertThat(lastResort.getCount()).isOne();
  }

  @Test
  void lackOfMemoryIsSaidApart() throws Exception {
    setup("");
    hear();
    say(new Message.Task("a", "", "heap", 1, 1));
    hear();
    assertThat(hear())
        .isInstanceOfSatisfying(
            Message.Failed.class, failed -> assertThat(failed.memory()).isTrue());
  }

  @Test
  void aResultTooLongToSendIsAFailure() throws Exception {
    setup("");
    hear();
    say(new Message.Task("a", "", "result-of-length " + LineReader.MOST_BYTES, 1, 1));
    hear();
    assertThat(hear())
        .isInstanceOfSatisfying(
            Message.Failed.class, failed -> assertThat(failed.code()).isEqualTo("result-too-long"));
  }

  @Test
  void aRunnerThatFailsToCloseDoesNotKeepTheGoodbye() throws Exception {
    setup("fail-close");
    hear();
    say(new Message.Quit());
    assertThat(hear()).isEqualTo(new Message.Bye());
  }

  @Test
  void aRecipeThatDoesNotWorkIsRefused() throws Exception {
    setup("refuse");
    assertThat(hear())
        .isInstanceOfSatisfying(
            Message.Refused.class,
            refused -> assertThat(refused.reason()).contains("these settings are refused"));
    assertThat(session.get(10, TimeUnit.SECONDS)).isEqualTo(WorkerSession.STATUS_REFUSED);
  }

  @Test
  void anotherProtocolIsRefused() throws Exception {
    say(new Message.Setup(99, FACTORY, "", 1000, 100, 0));
    assertThat(hear()).isEqualTo(new Message.Refused("protocol 99 of the pool is not 1"));
  }

  @Test
  void whenThePoolIsGoneTheTaskIsToldAndThenTheProcessEnds() throws Exception {
    setup("");
    hear();
    say(new Message.Task("a", "", "touch " + dir.resolve("begun") + "\nuntil-cancelled", 1, 1));
    hear();
    toWorker.close();
    assertThat(hear())
        .isInstanceOfSatisfying(
            Message.Failed.class,
            failed -> assertThat(failed.what()).contains("saw that it was cancelled"));
    assertThat(lastResort.await(10, TimeUnit.SECONDS)).isTrue();
    assertThat(Files.exists(dir.resolve("begun"))).isTrue();
  }

  @Test
  void aSenselessCommandIsLikeAPoolThatIsGone() throws Exception {
    setup("");
    hear();
    toWorker.write("what?\n".getBytes(StandardCharsets.US_ASCII));
    toWorker.flush();
    assertThat(lastResort.await(10, TimeUnit.SECONDS)).isTrue();
  }

  @Test
  void aPoolThatDoesNotIntroduceItselfIsNotServed() {
    for (String first : new String[] {"", "{\"type\":\"QUIT\"}\n", "hello\n"}) {
      InputStream in = new ByteArrayInputStream(first.getBytes(StandardCharsets.US_ASCII));
      WorkerSession alone =
          new WorkerSession(in, OutputStream.nullOutputStream(), lastResort::countDown);
      assertThatThrownBy(alone::run).isInstanceOf(MalformedLineException.class);
    }
  }

  @Test
  void whenNobodyReadsTheProcessEnds() throws Exception {
    setup("");
    hear();
    fromWorker.close();
    assertThat(lastResort.await(10, TimeUnit.SECONDS)).isTrue();
  }

  private void setup(String settings) throws IOException {
    // A heart that beats fast, so that the test sees it; an unchanged score for the kernel.
    String score = Files.readString(Path.of("/proc/self/oom_score_adj")).strip();
    say(new Message.Setup(Message.PROTOCOL, FACTORY, settings, 20, 100, Integer.parseInt(score)));
  }

  private void say(Message message) throws IOException {
    toWorker.write((codec.encode(message) + "\n").getBytes(StandardCharsets.US_ASCII));
    toWorker.flush();
  }

  /** The next answer that is no heartbeat. */
  private Message hear() throws IOException {
    while (true) {
      Optional<String> line = answers.next();
      Message message = codec.decode(line.orElseThrow());
      if (!(message instanceof Message.Heartbeat)) {
        return message;
      }
    }
  }
}
