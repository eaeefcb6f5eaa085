// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.trendyilamb.time.Frequency;

/**
 * The parts of a CMIP file name, {@code variable_table_source_experiment_member[_grid][_period]},
 * joined by underscores. CMIP5 names have no grid; names of fixed fields have no period.
 *
 * @param variable CMIP {@code variable_id}
 * @param table CMIP {@code table_id}
 * @param sourceId CMIP {@code source_id}
 * @param experiment CMIP {@code experiment_id}
 * @param member CMIP {@code member_id}, such as {@code r1i1p1f1}
 * @param grid CMIP {@code grid_label}
 * @param period first and last date
 */
public record CmipFacets(
    String variable,
    String table,
    String sourceId,
    String experiment,
    String member,
    Optional<String> grid,
    Optional<FilePeriod> period) {
  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");
  private static final Pattern MEMBER = Pattern.compile("(?:s\\d{4}-)?r\\d+i\\d+p\\d+(?:f\\d+)?");
  private static final Pattern GRID = Pattern.compile("g[nmr][a-z0-9]*");
  private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9]+");

  /**
   * Checks every part.
   *
   * @throws IllegalArgumentException when one has not the form that CMIP asks for
   */
  public CmipFacets {
    check("variable", variable, WORD);
    check("table", table, TABLE);
    check("source", sourceId, WORD);
    check("experiment", experiment, WORD);
    check("member", member, MEMBER);
    if (grid.isPresent()) {
      check("grid", grid.get(), GRID);
    }
  }

  private static void check(String part, String text, Pattern form) {
    if (!form.matcher(text).matches()) {
      throw new IllegalArgumentException("not a CMIP " + part + ": '" + text + "'");
    }
  }

  /**
   * The parts of a file name without its ending, or none when it is not a CMIP name. The member in
   * fifth place tells CMIP names from all others.
   */
  static Optional<CmipFacets> parse(String stem) {
    List<String> parts = Arrays.asList(stem.split("_", -1));
    if (parts.size() < 5 || parts.size() > 7 || !MEMBER.matcher(parts.get(4)).matches()) {
      return Optional.empty();
    }
    Optional<String> grid = Optional.empty();
    Optional<FilePeriod> period = Optional.empty();
    for (String part : parts.subList(5, parts.size())) {
      if (grid.isEmpty() && period.isEmpty() && GRID.matcher(part).matches()) {
        grid = Optional.of(part);
      } else if (period.isEmpty() && FilePeriod.parse(part).isPresent()) {
        period = FilePeriod.parse(part);
      } else {
        return Optional.empty();
      }
    }
    try {
      return Optional.of(
          new CmipFacets(
              parts.get(0), parts.get(1), parts.get(2), parts.get(3), parts.get(4), grid, period));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Frequency that the table stands for, or none for an unknown table. */
  public Optional<Frequency> frequency() {
    return FrequencyWords.ofTable(table);
  }

  /** The file name without its ending. */
  String stem() {
    StringBuilder name = new StringBuilder();
    name.append(String.join("_", variable, table, sourceId, experiment, member));
    grid.ifPresent(label -> name.append('_').append(label));
    period.ifPresent(dates -> name.append('_').append(dates));
    return name.toString();
  }
}
