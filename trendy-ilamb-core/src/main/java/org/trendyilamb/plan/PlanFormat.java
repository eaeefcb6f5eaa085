// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.io.IOException;
import java.io.StringWriter;
import org.trendyilamb.exec.Payload;

/**
 * Plans, tasks and settings as JSON: what {@code plan --json} prints is what a worker receives.
 * Safe for many threads.
 */
public final class PlanFormat {
  private static final JsonFactory JSON = new JsonFactory();

  /**
   * One for all: it finds out about a type when it first meets it, which takes longer than to read
   * most records. Never configured again, so safe to share. Made when something is first read: many
   * runs read nothing.
   */
  private static final class Reading {
    static final ObjectMapper MAPPER =
        JsonMapper.builder()
            .addModule(new Jdk8Module())
            .disable(MapperFeature.USE_ANNOTATIONS)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();
  }

  /** One line of JSON. */
  public String write(Object record) {
    return write(record, false);
  }

  /** Indented JSON for people. */
  public String writePretty(Object record) {
    return write(record, true);
  }

  private static String write(Object record, boolean indented) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = JSON.createGenerator(text)) {
      if (indented) {
        out.useDefaultPrettyPrinter();
      }
      new RecordWriter(out).write(record);
    } catch (IOException e) {
      throw new IllegalArgumentException(record.getClass() + " cannot be written as JSON", e);
    }
    return text.toString();
  }

  /**
   * Reads a record back.
   *
   * @throws IllegalArgumentException when the text is not JSON of this type
   */
  public <T> T read(String json, Class<T> type) {
    try {
      return Reading.MAPPER.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a " + type.getSimpleName() + " in JSON", e);
    }
  }

  /**
   * The record in a payload; read from its text when it came as one.
   *
   * @throws IllegalArgumentException when the text is not JSON of this type
   */
  public <T extends Record> T read(Payload payload, Class<T> type) {
    return payload instanceof RecordPayload own && type.isInstance(own.record())
        ? type.cast(own.record())
        : read(payload.text(), type);
  }
}
