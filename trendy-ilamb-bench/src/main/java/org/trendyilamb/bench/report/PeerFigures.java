// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparedCase.ToolRuns;
import org.trendyilamb.bench.compare.ComparisonResult;
import org.trendyilamb.bench.compare.Measurement;

/** What the comparison with other tools measured, and where this project loses. */
final class PeerFigures {
  private static final double DRAW = 0.05;

  private final ComparisonResult result;

  PeerFigures(ComparisonResult result) {
    this.result = result;
  }

  static double median(ToolRuns tool, ToDoubleFunction<Measurement> of) {
    return Medians.of(tool.runs().stream().map(of::applyAsDouble).toList());
  }

  static String name(ComparedCase one) {
    return one.layout() + " " + one.months();
  }

  Section section() {
    List<List<String>> cells = new ArrayList<>();
    for (ComparedCase one : result.cases()) {
      double nccopy = wall(one, "nccopy");
      for (ToolRuns tool : one.tools()) {
        double wall = median(tool, Measurement::wallSeconds);
        cells.add(
            List.of(
                name(one),
                tool.tool(),
                String.valueOf(tool.runs().size()),
                Figures.of(wall),
                Figures.of(median(tool, Measurement::cpuSeconds)),
                Figures.of(one.rawBytes() / 1e6 / wall),
                Figures.times(nccopy / wall),
                Figures.of(median(tool, Measurement::peakMegabytes)),
                Figures.of(median(tool, m -> m.outputBytes() / 1e6)),
                tool.verdict().isEmpty() ? "did not run" : tool.verdict()));
      }
    }
    List<String> text = new ArrayList<>();
    text.add(
        "One file at a time, all tools on the same file in the same run, in turn; medians; whole"
            + " programs, start included. The file is in the page cache. Values of every output"
            + " were held against this project's own; the last column says how closely they agree."
            + " Only this project reads its output back and forces it to the disk.");
    result.tools().entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(tool -> text.add("`" + tool.getKey() + "`: " + tool.getValue() + "."));
    return new Section(
        "Beside other tools",
        text,
        List.of(
            new Section.Table(
                List.of(
                    "layout, months",
                    "tool",
                    "runs",
                    "wall s",
                    "CPU s",
                    "MB/s raw",
                    "speed by nccopy",
                    "peak MB",
                    "output MB",
                    "agreement"),
                cells)),
        new PeerCharts(result, sizes(), !sized().isEmpty()).charts());
  }

  static Optional<ToolRuns> tool(ComparedCase one, String id) {
    return one.tools().stream()
        .filter(tool -> tool.tool().equals(id) && !tool.runs().isEmpty())
        .findFirst();
  }

  static double wall(ComparedCase one, String id) {
    return tool(one, id).map(tool -> median(tool, Measurement::wallSeconds)).orElse(Double.NaN);
  }

  /** For each case how the ways of this project compare with the fastest other tool. */
  Section.Table standing() {
    List<List<String>> cells = new ArrayList<>();
    for (ComparedCase one : result.cases()) {
      Optional<ToolRuns> best = fastestOther(one);
      for (ToolRuns own : one.tools()) {
        if (best.isPresent() && own.own() && !own.runs().isEmpty()) {
          cells.add(
              List.of(
                  name(one),
                  own.tool(),
                  Figures.of(median(own, Measurement::wallSeconds)),
                  best.get().tool(),
                  Figures.of(median(best.get(), Measurement::wallSeconds)),
                  Figures.times(
                      median(best.get(), Measurement::wallSeconds)
                          / median(own, Measurement::wallSeconds))));
        }
      }
    }
    return new Section.Table(
        List.of("layout, months", "way", "wall s", "fastest other", "its wall s", "times as fast"),
        cells);
  }

  /** Throughput beside others and by size, in sentences. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    for (ComparedCase one : result.cases()) {
      Optional<ToolRuns> own =
          one.tools().stream()
              .filter(tool -> tool.own() && !tool.runs().isEmpty())
              .min(Comparator.comparingDouble(tool -> median(tool, Measurement::wallSeconds)));
      Optional<ToolRuns> converter =
          one.tools().stream()
              .filter(tool -> !tool.own() && tool.converts() && !tool.runs().isEmpty())
              .min(Comparator.comparingDouble(tool -> median(tool, Measurement::wallSeconds)));
      if (own.isPresent() && converter.isPresent()) {
        double ours = median(own.get(), Measurement::wallSeconds);
        double theirs = median(converter.get(), Measurement::wallSeconds);
        said.add(
            "**"
                + name(one)
                + "**: `"
                + own.get().tool()
                + "` converts "
                + rate(one, ours)
                + ", the fastest other tool that converts, `"
                + converter.get().tool()
                + "`, "
                + rate(one, theirs)
                + (ours <= theirs
                    ? ": " + Figures.times(theirs / ours) + " as fast."
                    : ": **this project is " + Figures.times(ours / theirs) + " as slow.**"));
      }
    }
    bySize().ifPresent(said::add);
    return said;
  }

  private static String rate(ComparedCase one, double seconds) {
    return Figures.of(one.rawBytes() / 1e6 / seconds) + " MB/s";
  }

  /** Cases that differ in the number of months only, smallest first, and a tool that did all. */
  private List<ComparedCase> sizes() {
    return result.cases().stream()
        .filter(one -> one.layout().equals("slab"))
        .sorted(Comparator.comparingLong(ComparedCase::rawBytes))
        .toList();
  }

  /** Own ways that have figures for all sizes. */
  private List<String> sized() {
    List<ComparedCase> sizes = sizes();
    return sizes.size() < 2
        ? List.of()
        : sizes.get(0).tools().stream()
            .filter(ToolRuns::own)
            .map(ToolRuns::tool)
            .filter(id -> sizes.stream().allMatch(one -> tool(one, id).isPresent()))
            .toList();
  }

  private Optional<String> bySize() {
    List<String> ways = sized();
    if (ways.isEmpty()) {
      return Optional.empty();
    }
    String way = ways.get(ways.size() - 1);
    List<String> parts = new ArrayList<>();
    List<Double> rates = new ArrayList<>();
    List<Double> peaks = new ArrayList<>();
    for (ComparedCase one : sizes()) {
      double seconds = wall(one, way);
      double peak =
          tool(one, way).map(t -> median(t, Measurement::peakMegabytes)).orElse(Double.NaN);
      rates.add(one.rawBytes() / 1e6 / seconds);
      peaks.add(peak);
      parts.add(
          Figures.of(one.rawBytes() / 1e9)
              + " GB at "
              + rate(one, seconds)
              + " with "
              + Figures.of(peak)
              + " MB of memory");
    }
    double slowest = rates.stream().mapToDouble(v -> v).min().orElse(1);
    double fastest = rates.stream().mapToDouble(v -> v).max().orElse(1);
    double least = peaks.stream().mapToDouble(v -> v).min().orElse(1);
    double most = peaks.stream().mapToDouble(v -> v).max().orElse(1);
    return Optional.of(
        "**By size**: `"
            + way
            + "` converts "
            + String.join(", ", parts)
            + ": the highest rate is "
            + Figures.times(fastest / slowest)
            + " the lowest, the most memory "
            + Figures.times(most / least)
            + " the least.");
  }

  static Optional<ToolRuns> fastestOther(ComparedCase one) {
    return one.tools().stream()
        .filter(tool -> !tool.own() && !tool.runs().isEmpty())
        .min(Comparator.comparingDouble(tool -> median(tool, Measurement::wallSeconds)));
  }

  /** Where a way of this project takes more than another tool does; the least of the others. */
  Section.Table losses() {
    List<List<String>> cells = new ArrayList<>();
    for (ComparedCase one : result.cases()) {
      for (ToolRuns own : one.tools()) {
        if (own.own() && !own.runs().isEmpty()) {
          more(one, own, "wall s", Measurement::wallSeconds).ifPresent(cells::add);
          more(one, own, "CPU s", Measurement::cpuSeconds).ifPresent(cells::add);
          more(one, own, "peak MB", Measurement::peakMegabytes).ifPresent(cells::add);
        }
      }
    }
    return new Section.Table(
        List.of("layout, months", "way", "what", "ours", "best other", "its", "times as much"),
        cells);
  }

  private static Optional<List<String>> more(
      ComparedCase one, ToolRuns own, String what, ToDoubleFunction<Measurement> of) {
    double ours = median(own, of);
    return one.tools().stream()
        .filter(tool -> !tool.own() && !tool.runs().isEmpty())
        .min(Comparator.comparingDouble(tool -> median(tool, of)))
        .filter(other -> ours > (1 + DRAW) * median(other, of))
        .map(
            other ->
                List.of(
                    name(one),
                    own.tool(),
                    what,
                    Figures.of(ours),
                    other.tool(),
                    Figures.of(median(other, of)),
                    Figures.times(ours / median(other, of))));
  }
}
