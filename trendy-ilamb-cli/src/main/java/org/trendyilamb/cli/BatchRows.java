// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Tab-separated rows of standard input, answered one line each. */
final class BatchRows {
  private final Console console;
  private final int columns;

  BatchRows(Console console, int columns) {
    this.console = console;
    this.columns = columns;
  }

  /** Answers every row, so that answers stay beside their rows; missing columns are empty. */
  int answer(Function<List<String>, String> answer) throws IOException {
    BufferedReader rows =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = rows.readLine(); line != null; line = rows.readLine()) {
      List<String> row = new ArrayList<>(List.of(line.split("\t", -1)));
      while (row.size() < columns) {
        row.add("");
      }
      console.result(answer.apply(row));
    }
    return ExitCode.OK.status();
  }
}
