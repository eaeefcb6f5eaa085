// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.PrintStream;
import java.util.List;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.report.ReportText;

/**
 * The only user of the standard streams: results to one, everything else to the other. Safe for
 * many threads.
 */
final class Console {
  private final PrintStream results;
  private final PrintStream messages;
  private final boolean terminal;

  Console(PrintStream results, PrintStream messages, boolean terminal) {
    this.results = results;
    this.messages = messages;
    this.terminal = terminal;
  }

  PrintStream resultStream() {
    return results;
  }

  PrintStream messageStream() {
    return messages;
  }

  /** A line of result. */
  void result(String line) {
    results.println(line);
  }

  /** Lines of result. */
  void result(List<String> lines) {
    lines.forEach(this::result);
  }

  /** A line for whoever watches. */
  void message(String line) {
    messages.println(line);
  }

  /** A problem, in full. */
  void problem(String heading, Problem problem) {
    synchronized (messages) {
      messages.println(heading);
      ReportText.detail(problem).forEach(messages::println);
    }
  }

  /** Rewrites the current line of a terminal. */
  void rewrite(String line) {
    messages.print("\r\u001b[K" + line);
    messages.flush();
  }

  /** Whether messages go to a terminal. */
  boolean isTerminal() {
    return terminal;
  }

  void flush() {
    results.flush();
    messages.flush();
  }
}
