// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What {@code bench/advise-check} found, if it was run. */
final class PredictionFigures {
  private PredictionFigures() {}

  static Optional<Section> section(ResultsFolder results) {
    Path file = results.path().resolve("advise-check.json");
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      List<JsonNode> rows = new ArrayList<>();
      new JsonMapper().readTree(file.toFile()).forEach(rows::add);
      List<String> text = new ArrayList<>();
      text.add(
          "Real commands on three trees, beside what `advise` had said from its trials on each tree"
              + " within its budget, and what `simulate` says with the costs of these trials."
              + " Medians"
              + turns(rows)
              + "; made by `bench/advise-check`.");
      summary(rows, "advise", "the time of the whole command").ifPresent(text::add);
      summary(rows, "simulate", "the time of the run").ifPresent(text::add);
      return Optional.of(
          new Section(
              "Predicted and real",
              text,
              List.of(
                  new Section.Table(
                      List.of(
                          "tree", "by", "strategy", "workers", "predicted s", "real s", "ratio"),
                      rows.stream()
                          .map(
                              row ->
                                  List.of(
                                      row.path("tree").asText(),
                                      row.path("what").asText(),
                                      row.path("strategy").asText(),
                                      row.path("workers").asText(),
                                      time(row, "predicted"),
                                      time(row, "real"),
                                      Figures.of(row.path("ratio").asDouble())))
                          .toList())),
              List.of()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String turns(List<JsonNode> rows) {
    int turns = rows.stream().mapToInt(row -> row.path("repeats").asInt(1)).max().orElse(1);
    return turns > 1
        ? " of " + turns + " turns of both, with the least and the largest in brackets"
        : "";
  }

  /** The median, and the extremes where there are some. */
  private static String time(JsonNode row, String what) {
    String median = Figures.of(row.path(what).asDouble());
    JsonNode range = row.path(what + "Range");
    return range.size() == 2
        ? String.format(
            Locale.ROOT,
            "%s (%s–%s)",
            median,
            Figures.of(range.get(0).asDouble()),
            Figures.of(range.get(1).asDouble()))
        : median;
  }

  private static Optional<String> summary(List<JsonNode> all, String what, String of) {
    List<JsonNode> rows = all.stream().filter(r -> r.path("what").asText().equals(what)).toList();
    if (rows.isEmpty()) {
      return Optional.empty();
    }
    long inside = rows.stream().filter(r -> error(r) <= r.path("bound").asDouble()).count();
    double worst = rows.stream().mapToDouble(PredictionFigures::error).max().orElse(0);
    return Optional.of(
        String.format(
            Locale.ROOT,
            "`%s` predicted %s within %.0f %% in %d of %d cases; at worst it was off by %.0f %%.",
            what,
            of,
            100 * rows.get(0).path("bound").asDouble(),
            inside,
            rows.size(),
            100 * worst));
  }

  private static double error(JsonNode row) {
    return Math.abs(row.path("ratio").asDouble() - 1);
  }
}
