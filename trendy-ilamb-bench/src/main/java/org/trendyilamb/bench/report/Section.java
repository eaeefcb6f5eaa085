// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.List;

/**
 * One part of a report, apart from how it is shown.
 *
 * @param title heading
 * @param text paragraphs before the tables
 * @param tables tables
 * @param charts charts, after the tables
 */
record Section(String title, List<String> text, List<Table> tables, List<Chart> charts) {
  Section {
    text = List.copyOf(text);
    tables = List.copyOf(tables);
    charts = List.copyOf(charts);
  }

  /**
   * A table.
   *
   * @param heads headings of the columns
   * @param rows cells; numbers are aligned to the right
   */
  record Table(List<String> heads, List<List<String>> rows) {
    Table {
      heads = List.copyOf(heads);
      rows = rows.stream().map(List::copyOf).toList();
      for (List<String> row : rows) {
        if (row.size() != heads.size()) {
          throw new IllegalArgumentException(row + " does not fit " + heads);
        }
      }
    }
  }

  /**
   * A chart.
   *
   * @param file name of the SVG file
   * @param caption what it shows, for those who cannot see it
   * @param svg the chart
   */
  record Chart(String file, String caption, String svg) {}
}
