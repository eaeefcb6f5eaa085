// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

/** Makes a message of its fields. */
final class MessageReader {
  private MessageReader() {}

  /** Throws IllegalArgumentException when the fields are not those of a message. */
  static Message read(Fields fields) {
    String type = fields.text("type");
    return switch (type) {
      case "HEARTBEAT" ->
          new Message.Heartbeat(fields.number("rssKiB"), fields.number("peakRssKiB"));
      case "PROGRESS" ->
          new Message.Progress(fields.text("task"), fields.number("done"), fields.text("phase"));
      case "START" -> new Message.Start(fields.text("task"));
      case "RESULT" -> new Message.Result(fields.text("task"), fields.text("text"));
      case "ERROR" -> failed(fields);
      case "TASK" -> task(fields);
      case "SETUP" ->
          new Message.Setup(
              fields.integer("protocol"),
              fields.text("factory"),
              fields.text("settings"),
              fields.integer("heartbeatMillis"),
              fields.integer("graceMillis"),
              fields.integer("oomScoreAdj"));
      case "HELLO" ->
          new Message.Hello(
              fields.integer("protocol"),
              fields.number("pid"),
              fields.text("node"),
              fields.text("java"));
      case "REFUSED" -> new Message.Refused(fields.text("reason"));
      case "QUIT" -> new Message.Quit();
      case "BYE" -> new Message.Bye();
      default -> throw new IllegalArgumentException("no message is called " + type);
    };
  }

  /** Checks also what the task itself would refuse. */
  private static Message.Task task(Fields fields) {
    Message.Task task =
        new Message.Task(
            fields.text("id"),
            fields.text("title"),
            fields.text("payload"),
            fields.number("cost"),
            fields.integer("attempt"));
    return Message.Task.of(task.spec(), task.attempt());
  }

  /** Checks also that the place makes sense. */
  private static Message.Failed failed(Fields fields) {
    Message.Failed failed =
        new Message.Failed(
            fields.text("task"),
            fields.flag("memory"),
            fields.text("exception"),
            fields.text("code"),
            fields.texts("where"),
            fields.text("what"),
            fields.text("found"),
            fields.text("expected"),
            fields.text("remedy"));
    return Message.Failed.of(failed.task(), failed.memory(), failed.failure());
  }
}
