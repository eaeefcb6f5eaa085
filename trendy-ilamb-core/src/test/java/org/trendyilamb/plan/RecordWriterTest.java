// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.exec.Payload;

/** What is written, against what Jackson's mapper writes of the same records. */
class RecordWriterTest {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .build();

  private final PlanFormat format = new PlanFormat();

  enum Kind {
    PLAIN,
    BODIED {
      @Override
      public String toString() {
        return "with a class of its own";
      }
    }
  }

  record Inner(String text, Optional<Inner> next) {
    /** No component: must not be written. */
    public boolean isLast() {
      return next.isEmpty();
    }
  }

  record Everything(
      int whole,
      long large,
      double real,
      boolean truth,
      Kind kind,
      Inner inner,
      Optional<String> some,
      Optional<Kind> none,
      OptionalInt count,
      OptionalInt noCount,
      OptionalLong size,
      OptionalLong noSize,
      OptionalDouble share,
      OptionalDouble noShare,
      List<Inner> list,
      Set<Integer> set,
      List<List<Double>> nested,
      Map<String, Inner> byText,
      Map<Kind, Double> byKind) {}

  private record Single(double value, String text) {}

  private static Everything everything() {
    Inner last = new Inner("ü \"quoted\" \\ / \t\n\u0000\u2028 𝄞", Optional.empty());
    Map<String, Inner> byText = new LinkedHashMap<>();
    byText.put("first", last);
    byText.put("", new Inner("", Optional.of(last)));
    Map<Kind, Double> byKind = new EnumMap<>(Kind.class);
    byKind.put(Kind.BODIED, 0.1);
    return new Everything(
        Integer.MIN_VALUE,
        Long.MAX_VALUE,
        Math.PI,
        true,
        Kind.BODIED,
        new Inner("outer", Optional.of(last)),
        Optional.of("some"),
        Optional.empty(),
        OptionalInt.of(-7),
        OptionalInt.empty(),
        OptionalLong.of(Long.MIN_VALUE),
        OptionalLong.empty(),
        OptionalDouble.of(1e-300),
        OptionalDouble.empty(),
        List.of(last, last),
        Set.of(5),
        List.of(List.of(), List.of(1.0, -0.0)),
        byText,
        byKind);
  }

  @Test
  void everyKindOfComponent() throws JsonProcessingException {
    assertThat(format.write(everything())).isEqualTo(MAPPER.writeValueAsString(everything()));
    assertThat(format.read(format.write(everything()), Everything.class)).isEqualTo(everything());
  }

  @Test
  void indented() throws JsonProcessingException {
    assertThat(format.writePretty(everything()))
        .isEqualTo(
            MAPPER.writer(SerializationFeature.INDENT_OUTPUT).writeValueAsString(everything()));
  }

  @ParameterizedTest
  @ValueSource(
      doubles = {0, -0.0, 1.5e22, 4.9e-324, 1.7976931348623157e308, 1e-5, 123456789, 86400})
  void numbers(double value) throws JsonProcessingException {
    Single single = new Single(value, "");
    assertThat(format.write(single)).isEqualTo(MAPPER.writeValueAsString(single));
    assertThat(format.read(format.write(single), Single.class)).isEqualTo(single);
  }

  @ParameterizedTest
  @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
  void whatIsNoNumber(double value) throws JsonProcessingException {
    Single single = new Single(value, "");
    assertThat(format.write(single)).isEqualTo(MAPPER.writeValueAsString(single));
    assertThat(format.read(format.write(single), Single.class)).isEqualTo(single);
  }

  @Test
  void whatHasNoFormIsRefused() {
    record Strange(StringBuilder text) {}

    assertThatThrownBy(() -> format.write(new Strange(new StringBuilder())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasRootCauseMessage("class java.lang.StringBuilder has no form in JSON");
  }

  @Test
  void payloadOfThisProcessIsNotCopied() {
    Single single = new Single(1, "here");
    assertThat(format.read(new RecordPayload(single), Single.class)).isSameAs(single);
  }

  @Test
  void payloadOfAnotherProcessIsRead() {
    Single single = new Single(1, "there");
    String text = new RecordPayload(single).text();
    assertThat(format.read(Payload.of(text), Single.class)).isEqualTo(single);
    assertThatThrownBy(() -> format.read(Payload.of("{"), Inner.class))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
