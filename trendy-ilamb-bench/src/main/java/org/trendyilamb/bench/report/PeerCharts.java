// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparedCase.ToolRuns;
import org.trendyilamb.bench.compare.ComparisonResult;
import org.trendyilamb.bench.compare.Measurement;

/**
 * The charts of {@link PeerFigures}. One file that is converted, and other work (two at once,
 * another grid), are drawn apart: the ways of both together are more than colours that can be told
 * apart.
 */
final class PeerCharts {
  private final List<ComparedCase> files;
  private final List<ComparedCase> others;
  private final List<ComparedCase> sizes;
  private final boolean bySize;

  /**
   * Charts.
   *
   * @param sizes cases that differ in the number of months only
   * @param bySize whether a way of this project did all of these
   */
  PeerCharts(ComparisonResult result, List<ComparedCase> sizes, boolean bySize) {
    List<ComparedCase> drawn = drawn(result);
    this.files = drawn.stream().filter(PeerCharts::isFile).toList();
    this.others = drawn.stream().filter(one -> !isFile(one)).toList();
    this.sizes = sizes;
    this.bySize = bySize;
  }

  /** Cases with other tools only: what this project did alone is shown by size. */
  private static List<ComparedCase> drawn(ComparisonResult result) {
    List<ComparedCase> beside =
        result.cases().stream().filter(one -> PeerFigures.fastestOther(one).isPresent()).toList();
    return beside.isEmpty() ? result.cases() : beside;
  }

  /** Other work has a name of several words, such as {@code slab x 2}. */
  private static boolean isFile(ComparedCase one) {
    return !one.layout().contains(" ");
  }

  List<Section.Chart> charts() {
    List<Section.Chart> charts = new ArrayList<>();
    if (!files.isEmpty()) {
      charts.add(throughput("throughput.svg", "Throughput by layout and tool", files));
      charts.add(memory("memory.svg", "Peak memory by layout and tool", files));
    }
    if (!others.isEmpty()) {
      charts.add(
          throughput(
              "throughput-other-work.svg",
              "Throughput: two files at once, and another grid",
              others));
      charts.add(
          memory(
              "memory-other-work.svg", "Peak memory: two files at once, and another grid", others));
    }
    if (bySize) {
      charts.add(timeBySize());
    }
    return charts;
  }

  private static Section.Chart throughput(String file, String title, List<ComparedCase> cases) {
    return chart(
        file,
        title,
        "values converted, MB/s",
        false,
        cases,
        (one, tool) -> one.rawBytes() / 1e6 / PeerFigures.median(tool, Measurement::wallSeconds));
  }

  private static Section.Chart memory(String file, String title, List<ComparedCase> cases) {
    return chart(
        file,
        title,
        "resident memory, MB",
        true,
        cases,
        (one, tool) -> PeerFigures.median(tool, Measurement::peakMegabytes));
  }

  private static Section.Chart chart(
      String file,
      String title,
      String y,
      boolean orders,
      List<ComparedCase> cases,
      ToDoubleBiFunction<ComparedCase, ToolRuns> value) {
    Map<String, List<Double>> series = new LinkedHashMap<>();
    for (String id : tools(cases)) {
      series.put(
          id,
          cases.stream()
              .map(
                  one ->
                      PeerFigures.tool(one, id)
                          .map(tool -> value.applyAsDouble(one, tool))
                          .orElse(Double.NaN))
              .toList());
    }
    String x = "layout of the input, number of months";
    List<String> groups = cases.stream().map(PeerFigures::name).toList();
    return new Section.Chart(
        file,
        title,
        orders
            ? SvgCharts.logarithmicBars(title, x, y, groups, series)
            : SvgCharts.bars(title, x, y, groups, series));
  }

  /** Ids of all tools of some cases, as they come. */
  private static Set<String> tools(List<ComparedCase> cases) {
    Set<String> tools = new LinkedHashSet<>();
    cases.forEach(one -> one.tools().forEach(tool -> tools.add(tool.tool())));
    return tools;
  }

  private Section.Chart timeBySize() {
    Map<String, List<double[]>> series = new LinkedHashMap<>();
    for (String id : tools(sizes)) {
      List<double[]> points = new ArrayList<>();
      for (ComparedCase one : sizes) {
        double seconds = PeerFigures.wall(one, id);
        if (Double.isFinite(seconds)) {
          points.add(new double[] {one.rawBytes() / 1e9, seconds});
        }
      }
      if (points.size() > 1) {
        series.put(id, points);
      }
    }
    return new Section.Chart(
        "time-by-size.svg",
        "Time against the size of the file by tool",
        SvgCharts.lines(
            "Time by size of the file", "values, GB", "wall time, s", series, List.of()));
  }
}
