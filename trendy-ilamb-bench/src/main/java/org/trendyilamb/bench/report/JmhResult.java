// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * One row of JMH's JSON.
 *
 * @param benchmark simple name of the class
 * @param method what was timed
 * @param params values of the parameters, by name
 * @param unit unit of the score
 * @param scores one for each iteration
 * @param told median of each secondary metric, by name
 */
public record JmhResult(
    String benchmark,
    String method,
    Map<String, String> params,
    String unit,
    List<Double> scores,
    Map<String, Double> told) {
  public JmhResult {
    params = new TreeMap<>(params);
    scores = List.copyOf(scores);
    told = new TreeMap<>(told);
  }

  /**
   * Reads a file that JMH wrote with {@code -rf json}.
   *
   * @throws UncheckedIOException when it cannot be read
   */
  public static List<JmhResult> read(Path file) {
    List<JmhResult> results = new ArrayList<>();
    try {
      for (JsonNode row : new JsonMapper().readTree(file.toFile())) {
        String name = row.get("benchmark").asText();
        int method = name.lastIndexOf('.');
        Map<String, String> params = new TreeMap<>();
        row.path("params")
            .properties()
            .forEach(param -> params.put(param.getKey(), param.getValue().asText()));
        Map<String, Double> told = new TreeMap<>();
        row.path("secondaryMetrics")
            .properties()
            .forEach(metric -> told.put(metric.getKey(), Medians.of(raw(metric.getValue()))));
        results.add(
            new JmhResult(
                name.substring(name.lastIndexOf('.', method - 1) + 1, method),
                name.substring(method + 1),
                params,
                row.get("primaryMetric").get("scoreUnit").asText(),
                raw(row.get("primaryMetric")),
                told));
      }
      return results;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Double> raw(JsonNode metric) {
    List<Double> values = new ArrayList<>();
    metric.path("rawData").forEach(fork -> fork.forEach(v -> values.add(v.asDouble())));
    return values.isEmpty() ? List.of(metric.path("score").asDouble()) : values;
  }

  /** The middle score. */
  double median() {
    return Medians.of(scores);
  }

  /** Value of a parameter, or nothing. */
  String param(String name) {
    return params.getOrDefault(name, "");
  }
}
