// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.exec.TaskFailure;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

class MessageCodecTest {
  private static final String ODD =
      "line\nbreak \"quoted\" \\ tab\t nul\0 \u00e9 \u2028 \ud83c\udf0d";
  private static final String HALF_A_PAIR = "\ud83c alone";

  private final MessageCodec codec = new MessageCodec();

  static Stream<Message> messages() {
    return Stream.of(
        new Message.Setup(1, "a.Factory", ODD, 1000, 1500, -1000),
        new Message.Task("id", ODD, HALF_A_PAIR, Long.MAX_VALUE, 2),
        new Message.Quit(),
        new Message.Hello(1, 4_194_304_000L, "node7", "17.0.15+6"),
        new Message.Refused(ODD),
        new Message.Start("id"),
        new Message.Progress("id", -1, ODD),
        new Message.Result("id", ODD),
        new Message.Failed("id", true, "X", "c", Map.of(), "w", "", "e", ODD),
        new Message.Failed(
            "id", false, "X", "c", Map.of("file", ODD, "index", "7"), "w", "f", "e", "r"),
        new Message.Heartbeat(1, 2),
        new Message.Bye());
  }

  @ParameterizedTest
  @MethodSource("messages")
  void everyMessageComesBackFromOnePrintableLine(Message message) throws Exception {
    String line = codec.encode(message);
    assertThat(line).matches("[ -~]+");
    assertThat(codec.decode(line)).isEqualTo(message);
  }

  @Test
  void everyKindOfMessageIsTested() {
    assertThat(messages().map(Object::getClass).distinct())
        .containsExactlyInAnyOrder(Message.class.getPermittedSubclasses());
  }

  @Test
  void taskAndFailureComeBackAsTheyWere() throws Exception {
    TaskSpec task = new TaskSpec("a", "b", ODD, 5);
    assertThat(((Message.Task) codec.decode(codec.encode(Message.Task.of(task, 1)))).spec())
        .isEqualTo(task);
    TaskFailure failure =
        new TaskFailure(
            "org.X",
            new Problem(
                "code",
                Where.file(Path.of("a.nc")).variable("gpp").attribute("units").index(3),
                "what",
                "found",
                "expected",
                "remedy"));
    Message back = codec.decode(codec.encode(Message.Failed.of("a", false, failure)));
    assertThat(((Message.Failed) back).failure()).isEqualTo(failure);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "hello",
        "[]",
        "{}",
        "{\"type\":\"BYE\"",
        "{\"type\":\"BYE\"} x",
        "{\"type\":\"BYE\"}{\"type\":\"BYE\"}",
        "{\"type\":\"BYE\",\"more\":1}",
        "{\"type\":\"BYE\",\"type\":\"BYE\"}",
        "{\"type\":\"NOSUCH\"}",
        "{\"type\":7}",
        "{\"type\":\"START\"}",
        "{\"type\":\"START\",\"task\":null}",
        "{\"type\":\"START\",\"task\":1}",
        "{\"type\":\"START\",\"task\":[\"a\"]}",
        "{\"type\":\"HEARTBEAT\",\"rssKiB\":\"1\",\"peakRssKiB\":2}",
        "{\"type\":\"HEARTBEAT\",\"rssKiB\":1.5,\"peakRssKiB\":2}",
        "{\"type\":\"HEARTBEAT\",\"rssKiB\":99999999999999999999,\"peakRssKiB\":2}",
        "{\"type\":\"HELLO\",\"protocol\":5000000000,\"pid\":1,\"node\":\"\",\"java\":\"\"}",
        "{\"type\":\"TASK\",\"id\":\"\",\"title\":\"\",\"payload\":\"\",\"cost\":1,\"attempt\":1}",
        "{\"type\":\"TASK\",\"id\":\"a\",\"title\":\"\",\"payload\":\"\",\"cost\":-1,\"attempt\":1}",
      })
  void aLineThatIsNotExactlyOneMessageIsRefused(String line) {
    assertThatThrownBy(() -> codec.decode(line))
        .isInstanceOf(MalformedLineException.class)
        .hasMessageStartingWith("not a message: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"flie\":\"a\"}", "{\"index\":\"x\"}", "{\"file\":1}", "1"})
  void aPlaceThatMakesNoSenseIsRefused(String where) {
    String line =
        codec
            .encode(new Message.Failed("a", false, "X", "c", Map.of(), "w", "", "", ""))
            .replace("{}", where);
    assertThatThrownBy(() -> codec.decode(line)).isInstanceOf(MalformedLineException.class);
  }

  @Test
  void aLongLineIsShownShort() {
    assertThatThrownBy(() -> codec.decode("x".repeat(5000)))
        .hasMessage("not a message: " + "x".repeat(80) + "...");
  }
}
