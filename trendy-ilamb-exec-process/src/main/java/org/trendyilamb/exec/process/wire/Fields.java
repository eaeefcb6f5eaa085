// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * The fields of one line, each to be taken once. Every method throws IllegalArgumentException when
 * a field is not there or of another type.
 */
final class Fields {
  private final Map<String, Object> values = new TreeMap<>();

  private Fields() {}

  /**
   * Reads one JSON object of texts, whole numbers, flags and objects of texts, and nothing after.
   */
  static Fields read(JsonParser in) throws IOException {
    Fields fields = new Fields();
    require(in.nextToken() == JsonToken.START_OBJECT, "no object");
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      JsonToken token = in.nextToken();
      switch (token) {
        case VALUE_STRING -> fields.values.put(name, in.getText());
        case VALUE_NUMBER_INT -> fields.values.put(name, in.getLongValue());
        case VALUE_TRUE, VALUE_FALSE -> fields.values.put(name, in.getBooleanValue());
        case START_OBJECT -> fields.values.put(name, readTexts(in));
        default -> throw new IllegalArgumentException("field " + name + " is a " + token);
      }
    }
    require(in.currentToken() == JsonToken.END_OBJECT, "the object does not end");
    require(in.nextToken() == null, "something follows");
    return fields;
  }

  private static Texts readTexts(JsonParser in) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = in.currentName();
      require(in.nextToken() == JsonToken.VALUE_STRING, "field " + name + " is no text");
      texts.put(name, in.getText());
    }
    return new Texts(Map.copyOf(texts));
  }

  String text(String name) {
    return take(name, String.class);
  }

  long number(String name) {
    return take(name, Long.class);
  }

  int integer(String name) {
    long number = number(name);
    require(number == (int) number, "field " + name + " is out of range");
    return (int) number;
  }

  boolean flag(String name) {
    return take(name, Boolean.class);
  }

  Map<String, String> texts(String name) {
    return take(name, Texts.class).named();
  }

  void assertAllTaken() {
    require(values.isEmpty(), "unknown fields " + values.keySet());
  }

  private <T> T take(String name, Class<T> type) {
    Object value = values.remove(name);
    if (!type.isInstance(value)) {
      throw new IllegalArgumentException("field " + name + " is missing or of another type");
    }
    return type.cast(value);
  }

  private static void require(boolean condition, String otherwise) {
    if (!condition) {
      throw new IllegalArgumentException(otherwise);
    }
  }

  /** So that a map can be asked for by its type. */
  private record Texts(Map<String, String> named) {}
}
