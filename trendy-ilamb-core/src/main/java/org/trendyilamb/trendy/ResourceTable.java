// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * A tab-separated table among the library's resources: remarks after {@code #}, then a line of
 * column names, then rows of exactly as many cells. A cell of {@code -} means none. Immutable.
 */
public final class ResourceTable {
  private static final String NONE = "-";
  private final String name;
  private final List<String> columns;
  private final List<Row> rows;

  private ResourceTable(String name, List<String> columns, List<Row> rows) {
    this.name = name;
    this.columns = columns;
    this.rows = rows;
  }

  /**
   * Reads a resource.
   *
   * @param owner class beside which the resource lies
   * @param resource its name
   * @throws TrendyNameException when it is absent, unreadable or malformed
   */
  public static ResourceTable read(Class<?> owner, String resource) {
    try (InputStream stream = owner.getResourceAsStream(resource)) {
      if (stream == null) {
        throw malformed(resource, "no such resource", "");
      }
      return parse(
          resource, new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().toList());
    } catch (IOException e) {
      throw new TrendyNameException(
          new Problem("table-malformed", Where.file(resource), "cannot be read", "", "", ""), e);
    }
  }

  /**
   * Makes a table of lines.
   *
   * @param name what to call the table in messages
   * @throws TrendyNameException when a row has not as many cells as there are columns, a cell is
   *     empty, or a column name is given twice
   */
  static ResourceTable parse(String name, List<String> lines) {
    List<String> columns = List.of();
    Map<String, Integer> places = new HashMap<>();
    List<Row> rows = new ArrayList<>();
    int number = 0;
    for (String line : lines) {
      number++;
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      List<String> cells = List.of(line.split("\t", -1));
      if (columns.isEmpty()) {
        for (int i = 0; i < cells.size(); i++) {
          places.put(cells.get(i), i);
        }
        if (places.size() != cells.size()) {
          throw malformed(name, "line " + number + " names a column twice", line);
        }
        columns = cells;
        places = Map.copyOf(places);
      } else if (cells.size() != columns.size()) {
        throw malformed(name, "line " + number + " should have " + columns.size() + " cells", line);
      } else {
        for (String cell : cells) {
          if (cell.isBlank()) {
            throw malformed(name, "line " + number + " has an empty cell", line);
          }
        }
        rows.add(new Row(name, number, places, cells));
      }
    }
    return new ResourceTable(name, columns, List.copyOf(rows));
  }

  private static TrendyNameException malformed(String table, String what, String found) {
    return new TrendyNameException(
        new Problem(
            "table-malformed", Where.file(table), what, found, "", "restore the table as shipped"));
  }

  /** Name of the table in messages. */
  public String name() {
    return name;
  }

  /** Column names in order. */
  public List<String> columns() {
    return columns;
  }

  /** Rows in order. */
  public List<Row> rows() {
    return rows;
  }

  /**
   * One row.
   *
   * @param table name of the table
   * @param line line in the table, from 1
   * @param places index of the cell of each column
   * @param cells as many cells
   */
  public record Row(String table, int line, Map<String, Integer> places, List<String> cells) {

    /**
     * The text of a cell.
     *
     * @throws TrendyNameException when there is no such column
     */
    public String text(String column) {
      Integer index = places.get(column);
      if (index == null) {
        throw malformed(
            table,
            "there is no column " + column,
            String.join(" ", new TreeSet<>(places.keySet())));
      }
      return cells.get(index);
    }

    /** The text of a cell, or none for {@code -}. */
    public Optional<String> optional(String column) {
      String cell = text(column);
      return cell.equals(NONE) ? Optional.empty() : Optional.of(cell);
    }

    /** The words of a cell, separated by blanks; none for {@code -}. */
    public List<String> words(String column) {
      String cell = text(column);
      if (cell.equals(NONE)) {
        return List.of();
      }
      return cell.indexOf(' ') < 0 ? List.of(cell) : List.of(cell.split(" +"));
    }

    /**
     * A cell as one of the constants of an enum, in any letter case.
     *
     * @throws TrendyNameException when it is none of them
     */
    public <E extends Enum<E>> E constant(String column, Class<E> type) {
      String cell = text(column);
      for (E constant : type.getEnumConstants()) {
        if (constant.name().equalsIgnoreCase(cell)) {
          return constant;
        }
      }
      throw malformed(table, "line " + line + ", column " + column + " has an unknown word", cell);
    }

    /**
     * A cell as a number.
     *
     * @throws TrendyNameException when it is none
     */
    public double number(String column) {
      try {
        return Double.parseDouble(text(column));
      } catch (NumberFormatException e) {
        throw malformed(
            table, "line " + line + ", column " + column + " is not a number", text(column));
      }
    }
  }
}
