// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.List;
import java.util.Locale;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Trial;

/** Advice as one page that needs nothing else: tables, readable in dark and in light. */
final class AdviceHtml {
  private static final String HEAD =
      """
      <!doctype html>
      <html lang="en"><head><meta charset="utf-8"><title>trendy-ilamb advise</title>
      <meta name="color-scheme" content="light dark">
      <style>
      body { font: 15px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem }
      table { border-collapse: collapse; margin: 1rem 0 }
      th, td { padding: .2rem .8rem; text-align: right; border-bottom: 1px solid #8888 }
      th:first-child, td:first-child { text-align: left }
      tr.choice { font-weight: bold }
      pre { padding: .8rem; border: 1px solid #8888; overflow-x: auto }
      </style></head><body>
      """;

  private AdviceHtml() {}

  static String page(Advice advice) {
    StringBuilder page = new StringBuilder(HEAD);
    Forecast choice = advice.choice();
    page.append("<h1>trendy-ilamb advise</h1>\n<pre>");
    page.append(escape(advice.command())).append("</pre>\n<p>");
    for (String line : AdviceText.lines(advice)) {
      if (line.matches("(advice|limit|confidence|tree|machine|measured|storage|note): .*")) {
        page.append(escape(line)).append("<br>\n");
      }
    }
    page.append("</p>\n<h2>Forecasts for the whole tree</h2>\n<table>\n");
    row(
        page,
        "th",
        "",
        "strategy",
        "writer",
        "workers",
        "expected",
        "from",
        "to",
        "basis",
        "limit");
    for (Forecast forecast : advice.forecasts()) {
      row(
          page,
          "td",
          forecast.equals(choice) ? " class=\"choice\"" : "",
          forecast.strategy(),
          forecast.writer(),
          String.valueOf(forecast.workers()),
          AdviceText.time(forecast.seconds()),
          AdviceText.time(forecast.low()),
          AdviceText.time(forecast.high()),
          forecast.basis().label(),
          forecast.limit().label());
    }
    page.append("</table>\n<h2>Costs that were fitted, on one worker</h2>\n<table>\n");
    row(
        page,
        "th",
        "",
        "strategy",
        "start (s)",
        "next worker (s)",
        "file (s)",
        "values (MB/s)",
        "warm-up (s)",
        "contention",
        "coherency",
        "error of the fit (%)",
        "trials");
    for (Advice.Fit fit : advice.fits()) {
      row(
          page,
          "td",
          "",
          fit.strategy(),
          number(fit.model().runSeconds()),
          number(fit.model().workerSeconds()),
          number(fit.model().fileSeconds()),
          fit.model().byteSeconds() > 0 ? number(1e-6 / fit.model().byteSeconds()) : "-",
          number(fit.model().warmUp().seconds()),
          number(fit.model().contention()),
          number(fit.model().coherency()),
          fit.trials() > 1 ? number(100.0 * fit.spread()) : "-",
          String.valueOf(fit.trials()));
    }
    page.append("</table>\n<h2>Trials</h2>\n<table>\n");
    row(page, "th", "", "strategy", "writer", "workers", "files", "values", "run", "command");
    for (Trial trial : advice.trials()) {
      row(
          page,
          "td",
          "",
          trial.strategy(),
          trial.writer(),
          String.valueOf(trial.workers()),
          String.valueOf(trial.work().files()),
          AdviceText.size(trial.work().total()),
          AdviceText.time(trial.seconds()),
          AdviceText.time(trial.commandSeconds()));
    }
    return page.append("</table>\n</body></html>\n").toString();
  }

  private static void row(StringBuilder page, String cell, String marks, String... texts) {
    page.append("<tr").append(marks).append('>');
    for (String text : List.of(texts)) {
      page.append('<').append(cell).append('>').append(escape(text));
      page.append("</").append(cell).append('>');
    }
    page.append("</tr>\n");
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.3g", value);
  }

  private static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
  }
}
