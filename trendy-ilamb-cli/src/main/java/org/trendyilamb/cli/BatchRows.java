// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Tab-separated rows of standard input, answered one line each. */
final class BatchRows {
  private final Console console;
  private final int columns;

  BatchRows(Console console, int columns) {
    this.console = console;
    this.columns = columns;
  }

  /**
   * Answers every row, so that answers stay beside their rows; missing columns are empty. A row
   * ends with a line feed, and with nothing else: a carriage return inside is part of the text, one
   * at the end is not.
   */
  int answer(Function<List<String>, String> answer) throws IOException {
    BufferedReader rows =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (Optional<String> next = row(rows); next.isPresent(); next = row(rows)) {
      String line = next.get();
      List<String> row = new ArrayList<>(List.of(line.split("\t", -1)));
      while (row.size() < columns) {
        row.add("");
      }
      console.result(answer.apply(row));
    }
    return ExitCode.OK.status();
  }

  private static Optional<String> row(Reader rows) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = rows.read();
    if (next < 0) {
      return Optional.empty();
    }
    while (next >= 0 && next != '\n') {
      line.append((char) next);
      next = rows.read();
    }
    int last = line.length() - 1;
    if (last >= 0 && line.charAt(last) == '\r') {
      line.setLength(last);
    }
    return Optional.of(line.toString());
  }
}
