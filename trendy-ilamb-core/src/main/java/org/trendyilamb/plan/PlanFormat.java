// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;

/**
 * Plans, tasks and settings as JSON: what {@code plan --json} prints is what a worker receives.
 * Safe for many threads.
 */
public final class PlanFormat {
  /**
   * One for all: it finds out about a type when it first meets it, which takes longer than to write
   * most records. Never configured again, so safe to share.
   */
  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .disable(MapperFeature.USE_ANNOTATIONS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  /** One line of JSON. */
  public String write(Object record) {
    return write(MAPPER.writer(), record);
  }

  /** Indented JSON for people. */
  public String writePretty(Object record) {
    return write(MAPPER.writer(SerializationFeature.INDENT_OUTPUT), record);
  }

  private static String write(ObjectWriter writer, Object record) {
    try {
      return writer.writeValueAsString(record);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(record.getClass() + " cannot be written as JSON", e);
    }
  }

  /**
   * Reads a record back.
   *
   * @throws IllegalArgumentException when the text is not JSON of this type
   */
  public <T> T read(String json, Class<T> type) {
    try {
      return MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + " in JSON", e);
    }
  }
}
