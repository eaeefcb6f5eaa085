// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

/**
 * What a runner is given, or gives back: within one process as it is, to another process as text.
 * Whoever receives one must understand both. Immutable; safe for many threads.
 */
public interface Payload {
  /** The text that crosses a process border, the same at every call; may hold line breaks. */
  String text();

  /** What is but a text. */
  static Payload of(String text) {
    return new Text(text);
  }

  /**
   * A text.
   *
   * @param text the text itself
   */
  record Text(String text) implements Payload {}
}
