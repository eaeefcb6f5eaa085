// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Writes the fields of each kind of message. */
final class MessageWriter {
  private MessageWriter() {}

  static void write(Message message, JsonGenerator out) throws IOException {
    if (message instanceof Message.Heartbeat m) {
      out.writeStringField("type", "HEARTBEAT");
      out.writeNumberField("rssKiB", m.rssKiB());
      out.writeNumberField("peakRssKiB", m.peakRssKiB());
    } else if (message instanceof Message.Progress m) {
      out.writeStringField("type", "PROGRESS");
      out.writeStringField("task", m.task());
      out.writeNumberField("done", m.done());
      out.writeStringField("phase", m.phase());
    } else if (message instanceof Message.Start m) {
      out.writeStringField("type", "START");
      out.writeStringField("task", m.task());
    } else if (message instanceof Message.Result m) {
      out.writeStringField("type", "RESULT");
      out.writeStringField("task", m.task());
      out.writeStringField("text", m.text());
    } else if (message instanceof Message.Failed m) {
      out.writeStringField("type", "ERROR");
      write(m, out);
    } else if (message instanceof Message.Task m) {
      out.writeStringField("type", "TASK");
      out.writeStringField("id", m.id());
      out.writeStringField("title", m.title());
      out.writeStringField("payload", m.payload());
      out.writeNumberField("cost", m.cost());
      out.writeNumberField("attempt", m.attempt());
    } else if (message instanceof Message.Setup m) {
      out.writeStringField("type", "SETUP");
      out.writeNumberField("protocol", m.protocol());
      out.writeStringField("factory", m.factory());
      out.writeStringField("settings", m.settings());
      out.writeNumberField("heartbeatMillis", m.heartbeatMillis());
      out.writeNumberField("graceMillis", m.graceMillis());
      out.writeNumberField("oomScoreAdj", m.oomScoreAdj());
    } else if (message instanceof Message.Hello m) {
      out.writeStringField("type", "HELLO");
      out.writeNumberField("protocol", m.protocol());
      out.writeNumberField("pid", m.pid());
      out.writeStringField("node", m.node());
      out.writeStringField("java", m.java());
    } else if (message instanceof Message.Refused m) {
      out.writeStringField("type", "REFUSED");
      out.writeStringField("reason", m.reason());
    } else if (message instanceof Message.Quit) {
      out.writeStringField("type", "QUIT");
    } else if (message instanceof Message.Bye) {
      out.writeStringField("type", "BYE");
    } else {
      throw new AssertionError(message);
    }
  }

  private static void write(Message.Failed m, JsonGenerator out) throws IOException {
    out.writeStringField("task", m.task());
    out.writeBooleanField("memory", m.memory());
    out.writeStringField("exception", m.exception());
    out.writeStringField("code", m.code());
    out.writeObjectFieldStart("where");
    for (Map.Entry<String, String> place : new TreeMap<>(m.where()).entrySet()) {
      out.writeStringField(place.getKey(), place.getValue());
    }
    out.writeEndObject();
    out.writeStringField("what", m.what());
    out.writeStringField("found", m.found());
    out.writeStringField("expected", m.expected());
    out.writeStringField("remedy", m.remedy());
  }
}
