// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Message to line and back. Strict: a missing, unknown or wrongly typed field makes the line
 * malformed. Safe for many threads.
 */
public final class MessageCodec {
  /** Letters of a line that are shown when it is malformed. */
  private static final int SHOWN = 80;

  private final ObjectMapper json =
      JsonMapper.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .build();

  /** Creates the codec. */
  public MessageCodec() {}

  /** The message as printable ASCII without a line break. */
  public String encode(Message message) {
    try {
      return json.writerFor(Message.class).writeValueAsString(message);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot write " + message, e);
    }
  }

  /**
   * The message of a line.
   *
   * @throws MalformedLineException when the line is not exactly one message
   */
  public Message decode(String line) throws MalformedLineException {
    try {
      Message message = json.readValue(line, Message.class);
      if (message instanceof Message.Failed failed) {
        // Fails here rather than later when the place makes no sense.
        failed.failure();
      }
      return message;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new MalformedLineException("not a message: " + shorten(line), e);
    }
  }

  private static String shorten(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
