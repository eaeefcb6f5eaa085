// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A table of the sample's facts: tab-separated, one heading line, {@code #} for comments. A lone
 * dot means "as usual"; {@code \n} is a line break and {@code \s} a blank that would not show.
 */
final class SampleTable {
  /** Cell that stands for the usual value. */
  private static final String USUAL = ".";

  private SampleTable() {}

  /** One line, by heading. */
  record Row(String table, Map<String, String> cells) {
    Row {
      cells = Map.copyOf(cells);
    }

    String get(String column) {
      String cell = cells.get(column);
      if (cell == null) {
        throw new IllegalArgumentException(table + " has no column " + column);
      }
      return cell;
    }

    String get(String column, String usual) {
      String cell = get(column);
      return cell.equals(USUAL) ? usual : cell;
    }

    int integer(String column) {
      return Integer.parseInt(get(column));
    }

    /** Words of a comma-separated cell; none for a lone dot. */
    List<String> words(String column) {
      String cell = get(column, "");
      return cell.isEmpty() ? List.of() : List.of(cell.split(","));
    }
  }

  /** The lines of a table that lies beside this class. */
  static List<Row> read(String name) {
    List<String> lines = lines(name);
    List<Row> rows = new ArrayList<>();
    String[] heading = lines.get(0).split("\t", -1);
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length != heading.length) {
        throw new IllegalArgumentException(
            name + ": " + cells.length + " cells instead of " + heading.length + ": " + line);
      }
      Map<String, String> row = new LinkedHashMap<>();
      for (int i = 0; i < cells.length; i++) {
        row.put(heading[i], cells[i].replace("\\n", "\n").replace("\\s", " "));
      }
      rows.add(new Row(name, row));
    }
    return List.copyOf(rows);
  }

  private static List<String> lines(String name) {
    try (InputStream in =
        Objects.requireNonNull(SampleTable.class.getResourceAsStream(name), name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
