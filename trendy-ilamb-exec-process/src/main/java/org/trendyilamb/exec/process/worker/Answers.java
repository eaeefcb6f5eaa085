// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.trendyilamb.exec.process.wire.LineReader;
import org.trendyilamb.exec.process.wire.Message;
import org.trendyilamb.exec.process.wire.MessageCodec;

/** Writes one line at a time. Safe for many threads. */
final class Answers {
  private final OutputStream out;
  private final Runnable onBroken;
  private final MessageCodec codec = new MessageCodec();

  /**
   * Writes here.
   *
   * @param onBroken called when nobody can read what is written
   */
  Answers(OutputStream out, Runnable onBroken) {
    this.out = out;
    this.onBroken = onBroken;
  }

  void send(Message message) {
    send(codec.encode(message));
  }

  /** Sends the message unless its line is too long to be read; whether it was sent. */
  boolean sendIfShort(Message message) {
    String line = codec.encode(message);
    if (line.length() > LineReader.MOST_BYTES) {
      return false;
    }
    send(line);
    return true;
  }

  private synchronized void send(String line) {
    try {
      out.write((line + "\n").getBytes(StandardCharsets.US_ASCII));
      out.flush();
    } catch (IOException e) {
      onBroken.run();
    }
  }
}
