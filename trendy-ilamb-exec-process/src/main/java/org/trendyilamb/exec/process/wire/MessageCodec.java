// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * Message to line and back. Strict: a missing, unknown, repeated or wrongly typed field makes the
 * line malformed. Safe for many threads.
 *
 * <p>Works on tokens and without reflection, because every worker pays for it when it starts.
 */
public final class MessageCodec {
  /** Letters of a line that are shown when it is malformed. */
  private static final int SHOWN = 80;

  private final JsonFactory json =
      JsonFactory.builder()
          .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  /** Creates the codec. */
  public MessageCodec() {}

  /** The message as printable ASCII without a line break. */
  public String encode(Message message) {
    StringWriter text = new StringWriter();
    try (JsonGenerator out = json.createGenerator(text)) {
      out.writeStartObject();
      MessageWriter.write(message, out);
      out.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  /**
   * The message of a line.
   *
   * @throws MalformedLineException when the line is not exactly one message
   */
  public Message decode(String line) throws MalformedLineException {
    try (JsonParser in = json.createParser(line)) {
      Fields fields = Fields.read(in);
      Message message = MessageReader.read(fields);
      fields.assertAllTaken();
      return message;
    } catch (JsonProcessingException | IllegalArgumentException e) {
      throw new MalformedLineException("not a message: " + shorten(line), e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String shorten(String line) {
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "...";
  }
}
