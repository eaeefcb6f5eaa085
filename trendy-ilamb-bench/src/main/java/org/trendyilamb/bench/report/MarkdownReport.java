// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.List;

/** A report as Markdown. */
final class MarkdownReport {
  private MarkdownReport() {}

  static String of(String title, List<Section> sections) {
    StringBuilder text = new StringBuilder("# " + title + "\n");
    for (Section section : sections) {
      text.append("\n## ").append(section.title()).append('\n');
      section.text().forEach(line -> text.append('\n').append(line).append('\n'));
      for (Section.Table table : section.tables()) {
        text.append('\n').append(row(table.heads()));
        text.append(row(table.heads().stream().map(head -> "---").toList()));
        table.rows().forEach(cells -> text.append(row(cells)));
      }
      for (Section.Chart chart : section.charts()) {
        text.append("\n![").append(chart.caption()).append("](").append(chart.file()).append(")\n");
      }
    }
    return text.toString();
  }

  private static String row(List<String> cells) {
    return "| "
        + String.join(" | ", cells.stream().map(cell -> cell.replace("|", "\\|")).toList())
        + " |\n";
  }
}
