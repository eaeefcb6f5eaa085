// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.advise.CostFit;

/**
 * Makes the report of a results folder: {@code RESULTS.md} with its charts, and {@code
 * report.html}, one page that needs nothing else. What was not measured is not mentioned.
 */
public final class ResultsReport {
  private ResultsReport() {}

  /**
   * Writes the report into the folder.
   *
   * @return names of the files that were written
   * @throws IllegalStateException when there are no results
   */
  public static List<String> write(ResultsFolder results) {
    List<Section> sections = sections(results);
    if (sections.isEmpty()) {
      throw new IllegalStateException("no results in " + results.path());
    }
    List<String> written = new ArrayList<>();
    for (Section section : sections) {
      for (Section.Chart chart : section.charts()) {
        results.write(chart.file(), chart.svg());
        written.add(chart.file());
      }
    }
    results.write("RESULTS.md", MarkdownReport.of("Benchmark results", sections));
    results.write("report.html", HtmlReport.of("Benchmark results", sections));
    written.add("RESULTS.md");
    written.add("report.html");
    return written;
  }

  private static List<Section> sections(ResultsFolder results) {
    List<JmhResult> rows = results.jmh();
    Optional<PeerFigures> peers = results.comparison().map(PeerFigures::new);
    int cores = results.machine().map(MachineFacts::cores).orElse(2);
    CostFigures costs = new CostFigures(rows, cores);
    StrategyFigures strategies = new StrategyFigures(rows, costs);
    Optional<CostFit> processes = costs.fit("processes");
    StageFigures stages = new StageFigures(rows);
    List<Section> sections = new ArrayList<>();
    if (!strategies.isEmpty()) {
      sections.add(
          new Section("Which strategy to choose", choice(strategies), List.of(), List.of()));
    }
    peers.ifPresent(figures -> sections.add(standing(figures)));
    if (!stages.graphicsProcessor().isEmpty()) {
      sections.add(
          new Section("What a GPU could save", stages.graphicsProcessor(), List.of(), List.of()));
    }
    List<String> crash = new CrashFigures(rows, processes).said();
    if (!crash.isEmpty()) {
      sections.add(
          new Section("What a crash costs, and a strategy itself", crash, List.of(), List.of()));
    }
    processes
        .map(fit -> new ScaleFigures(fit, cores, strategies.peakOfProcesses()).section())
        .ifPresent(sections::add);
    results
        .machine()
        .ifPresent(
            machine ->
                sections.add(
                    new Section(
                        "Machine",
                        quiet(machine, results.parts()),
                        List.of(new Section.Table(List.of("fact", "value"), machine.rows())),
                        List.of())));
    if (!strategies.isEmpty()) {
      sections.add(strategies.section());
    }
    new WorkersFigures(rows).section().ifPresent(sections::add);
    costs.section().ifPresent(sections::add);
    PredictionFigures.section(results).ifPresent(sections::add);
    peers.ifPresent(figures -> sections.add(figures.section()));
    if (!stages.isEmpty()) {
      sections.add(stages.section());
    }
    new GrowthFigures(rows).section().ifPresent(sections::add);
    MicroFigures micro = new MicroFigures(rows);
    if (!micro.isEmpty()) {
      sections.add(micro.section());
    }
    return sections;
  }

  private static List<String> quiet(MachineFacts machine, MeasuredParts parts) {
    List<String> text = new ArrayList<>();
    if (machine.loadBefore() > 0.5) {
      text.add(
          "**Other programs were at work when this was begun (see load);"
              + " times are not to be relied on.**");
    }
    text.addAll(parts.said());
    return text;
  }

  private static List<String> choice(StrategyFigures strategies) {
    List<String> text = new ArrayList<>();
    text.add(
        "The fastest of what was measured on this machine; of ways within 5 % of each other the"
            + " simplest, which is `sequential`, then `locked`, `processes`, `shards`. Time is not"
            + " all; what a crash costs stands below. `sequential` and `locked` were warm here: their"
            + " Java had converted this tree before; workers of `processes` and `shards` start anew"
            + " in every run, as for a user, which weighs on small trees.");
    text.addAll(strategies.choices());
    return text;
  }

  private static Section standing(PeerFigures peers) {
    Section.Table losses = peers.losses();
    boolean none = losses.rows().isEmpty();
    String text =
        "First every case beside the fastest other tool (`nccopy` converts nothing). "
            + (none
                ? "In no case did a way of this project take over 5 % more wall time, CPU time or"
                    + " memory than the best other tool."
                : "Then **where it loses**: where a way of this project takes over 5 % more wall"
                    + " time, CPU time or memory than the other tool that takes least of it.");
    List<String> said = new ArrayList<>(peers.said());
    said.add(text);
    return new Section(
        "Where this project stands",
        said,
        none ? List.of(peers.standing()) : List.of(peers.standing(), losses),
        List.of());
  }
}
