// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import com.google.common.html.HtmlEscapers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A report as one HTML page that loads nothing: charts are in it, and it follows dark and light.
 */
final class HtmlReport {
  private static final String STYLE =
      """
      :root { color-scheme: light dark; --line: #8888; }
      body { font: 16px/1.5 system-ui, sans-serif; max-width: 70rem; margin: 2rem auto; padding: 0 1rem; }
      table { border-collapse: collapse; margin: 1rem 0; font-size: 0.9rem; display: block; overflow-x: auto; }
      th, td { border-bottom: 1px solid var(--line); padding: 0.2rem 0.6rem; text-align: left; }
      td.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
      img { max-width: 100%; height: auto; }
      code { background: #8882; padding: 0 0.2em; border-radius: 3px; }
      """;

  private HtmlReport() {}

  static String of(String title, List<Section> sections) {
    StringBuilder html =
        new StringBuilder("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n")
            .append("<meta name=\"viewport\" content=\"width=device-width\">\n<title>")
            .append(escape(title))
            .append("</title>\n<style>\n")
            .append(STYLE)
            .append("</style>\n</head>\n<body>\n<h1>")
            .append(escape(title))
            .append("</h1>\n");
    for (Section section : sections) {
      html.append("<h2>").append(escape(section.title())).append("</h2>\n");
      section.text().forEach(line -> html.append("<p>").append(marked(line)).append("</p>\n"));
      section.tables().forEach(table -> table(html, table));
      for (Section.Chart chart : section.charts()) {
        html.append("<p><img alt=\"")
            .append(escape(chart.caption()))
            .append("\" src=\"data:image/svg+xml;base64,")
            .append(
                Base64.getEncoder().encodeToString(chart.svg().getBytes(StandardCharsets.UTF_8)))
            .append("\"></p>\n");
      }
    }
    return html.append("</body>\n</html>\n").toString();
  }

  private static void table(StringBuilder html, Section.Table table) {
    html.append("<table>\n<tr>");
    table.heads().forEach(head -> html.append("<th>").append(escape(head)).append("</th>"));
    html.append("</tr>\n");
    for (List<String> row : table.rows()) {
      html.append("<tr>");
      for (String cell : row) {
        boolean number = cell.matches("-?[0-9][0-9.,]*( ?%|x)?|-");
        html.append(number ? "<td class=\"number\">" : "<td>").append(escape(cell)).append("</td>");
      }
      html.append("</tr>\n");
    }
    html.append("</table>\n");
  }

  /** The two marks that sections use: bold and code. */
  private static String marked(String text) {
    return escape(text)
        .replaceAll("\\*\\*([^*]+)\\*\\*", "<strong>$1</strong>")
        .replaceAll("`([^`]+)`", "<code>$1</code>");
  }

  private static String escape(String text) {
    return HtmlEscapers.htmlEscaper().escape(text);
  }
}
