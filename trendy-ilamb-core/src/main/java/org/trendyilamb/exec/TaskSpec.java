// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/**
 * One task as data, so that it can cross a process border.
 *
 * @param id unique within a batch; printable, no line breaks
 * @param title for people
 * @param payload what the runner needs
 * @param cost estimated work in bytes of input, not negative; larger tasks may be started first
 */
public record TaskSpec(String id, String title, Payload payload, long cost) {
  public TaskSpec {
    if (id.isBlank() || id.chars().anyMatch(c -> c < ' ')) {
      throw new IllegalArgumentException("task id is blank or holds control characters: " + id);
    }
    if (cost < 0) {
      throw new IllegalArgumentException("task " + id + " has negative cost " + cost);
    }
  }

  /** A task whose payload is a text. */
  public TaskSpec(String id, String title, String payload, long cost) {
    this(id, title, Payload.of(payload), cost);
  }
}
