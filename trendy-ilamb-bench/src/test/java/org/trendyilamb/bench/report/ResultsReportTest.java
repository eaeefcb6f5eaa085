// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.Measurement;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The report says what the figures say. */
class ResultsReportTest {
  @TempDir Path folder;
  private final List<Object> rows = new ArrayList<>();
  private ResultsFolder results;

  @BeforeEach
  void open() {
    results = new ResultsFolder(folder);
  }

  private void row(
      String benchmark, Map<String, String> params, Map<String, Double> told, double... scores) {
    List<Double> raw = Arrays.stream(scores).boxed().toList();
    Map<String, Object> secondary = new java.util.TreeMap<>();
    told.forEach((name, value) -> secondary.put(name, Map.of("rawData", List.of(List.of(value)))));
    rows.add(
        Map.of(
            "benchmark",
            "org.trendyilamb.bench." + benchmark,
            "params",
            params,
            "primaryMetric",
            Map.of("score", -1, "scoreUnit", "ms/op", "rawData", List.of(raw)),
            "secondaryMetrics",
            secondary));
  }

  private void strategy(String tree, String strategy, int workers, double share, double... scores) {
    row(
        "StrategyBenchmark.convert",
        Map.of(
            "input", tree,
            "layout", "slab",
            "degrees", "1",
            "writer", "netcdf4-c",
            "mask", "land",
            "strategy", strategy,
            "workers", String.valueOf(workers)),
        Map.of("serialShare", share, "rawMegabytes", 200.0),
        scores);
  }

  private void stage(String method, double score) {
    row("StageBenchmark." + method, Map.of("engine", "jdk", "degrees", "1"), Map.of(), score);
  }

  private String report() throws IOException {
    Files.writeString(results.jmh("test"), new JsonMapper().writeValueAsString(rows));
    ResultsReport.write(results);
    return Files.readString(folder.resolve("RESULTS.md"));
  }

  @Test
  void choosesTheFastestByMediansAndTellsWhatIsSlower() throws IOException {
    strategy("mixed", "sequential", 1, 0, 4000, 4000, 90_000);
    strategy("mixed", "locked", 2, 0.25, 2900, 3000, 3100);
    strategy("mixed", "processes", 2, 0, 2000, 2000, 2000);
    strategy("mixed", "shards", 2, 0, 5000, 5000, 5000);
    assertThat(report())
        .contains("`processes` with 2 workers, 2.00x the speed of `sequential`")
        .contains("Slower than `sequential`: `shards` with 2 workers 0.80x")
        .contains("did 25.0 % of their work under it")
        .contains("more than 4.00x")
        .contains("| mixed, slab, 1 degree, netcdf4-c | processes | 2 | 2.00 | 2.00x | 100 |");
  }

  @Test
  void aDrawGoesToTheSimplest() throws IOException {
    strategy("few-large", "sequential", 1, 0, 1020);
    strategy("few-large", "processes", 2, 0, 1000);
    strategy("many-small", "sequential", 1, 0, 2000);
    strategy("many-small", "processes", 2, 0, 1000);
    strategy("many-small", "locked", 2, 0, 1040);
    assertThat(report())
        .contains("**few-large, slab, 1 degree, netcdf4-c**: `sequential`; no other strategy")
        .contains("**many-small, slab, 1 degree, netcdf4-c**: `locked` with 2 workers, 1.92x");
  }

  @Test
  void theGpuQuestionIsAnsweredByAmdahl() throws IOException {
    stage("readAndInflate", 20);
    stage("arithmetic", 10);
    stage("shuffleAndDeflate", 50);
    stage("wholeFile", 100);
    assertThat(report())
        .contains("takes 10.0 % of one file's time, deflating 50.0 %")
        .contains("at most 1.11x as fast")
        .contains("| jdk | rest: scan, plan, metadata, verification | 20.0 | 20.0 % |");
  }

  private static ComparedCase.ToolRuns tool(
      String id, boolean own, double wall, double cpu, double peak) {
    Measurement run = new Measurement(wall, cpu, peak, 1_000_000);
    return new ComparedCase.ToolRuns(id, own, true, "4 planes agree to 1e-07", true, List.of(run));
  }

  @Test
  void tellsWhereItLoses() throws IOException {
    results.add(
        new ComparedCase(
            "slab",
            0.5,
            1476,
            1_000_000_000,
            1,
            List.of(
                tool("ours-2", true, 5, 9, 300),
                tool("cdo", false, 10, 12, 70),
                tool("nccopy", false, 8, 8, 400))),
        Map.of("cdo", "a chain"));
    assertThat(report())
        .contains("| slab 1476 | ours-2 | 5.00 | nccopy | 8.00 | 1.60x |")
        .contains("| slab 1476 | ours-2 | CPU s | 9.00 | nccopy | 8.00 | 1.13x |")
        .contains("| slab 1476 | ours-2 | peak MB | 300 | cdo | 70.0 | 4.29x |")
        .doesNotContain("ours-2 | wall s | 5.00 | ")
        .contains("`cdo`: a chain.");
  }

  @Test
  void aToolWithOtherValuesHasNoFigures() throws IOException {
    results.add(
        new ComparedCase(
            "slab",
            0.5,
            12,
            1_000_000,
            1,
            List.of(
                tool("ours-1", true, 5, 5, 300),
                new ComparedCase.ToolRuns(
                    "cdo", false, true, "other values: plane 0, cell 3", false, List.of()))),
        Map.of());
    assertThat(report())
        .contains("| slab 12 | cdo | 0 | - | - | - | - | - | - | other values: plane 0, cell 3 |");
  }

  @Test
  void chartsAreSvgAndThePageNeedsNothingElse() throws Exception {
    strategy("mixed", "sequential", 1, 0, 4000);
    strategy("mixed", "locked", 2, 0, 3000);
    stage("arithmetic", 10);
    stage("wholeFile", 100);
    results.add(
        new ComparedCase("time", 0.5, 12, 1_000_000, 1, List.of(tool("ours-1", true, 5, 5, 300))),
        Map.of());
    String text = report();
    for (String chart :
        List.of(
            "speedup-by-input.svg",
            "speedup-by-workers.svg",
            "throughput.svg",
            "memory.svg",
            "stages.svg")) {
      assertThat(text).contains("](" + chart + ")");
      Document svg = parse(Files.readString(folder.resolve(chart)));
      assertThat(svg.getDocumentElement().getTagName()).isEqualTo("svg");
      assertThat(svg.getElementsByTagName("path").getLength()).as(chart).isGreaterThan(8);
    }
    String page = Files.readString(folder.resolve("report.html"));
    assertThat(page).contains("data:image/svg+xml;base64,", "<h2>Stages of one file</h2>");
    assertThat(page).doesNotContain("src=\"http", "href=", "<script", "url(");
    String first = Files.readString(folder.resolve("stages.svg"));
    ResultsReport.write(results);
    assertThat(folder.resolve("stages.svg")).hasContent(first);
  }

  private static Document parse(String xml) throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
    return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
  }

  @Test
  void machineFactsSurviveTheFileAndWarnOfOtherWork() throws IOException {
    MachineFacts here = MachineFacts.here("quick", folder);
    assertThat(here.cores()).isPositive();
    results.write(
        new MachineFacts("quick", "abc", "17", 2, "cpu", 1000, "os", "ext4", 3.5, Map.of()));
    stage("wholeFile", 100);
    assertThat(report()).contains("| commit | abc |", "Other programs were at work");
  }

  @Test
  void anEmptyFolderIsRefused() {
    assertThatThrownBy(() -> ResultsReport.write(results)).hasMessageContaining("no results");
  }

  @Test
  void mediansAndFiguresAreRounded() {
    assertThat(Medians.of(List.of(3.0, 1.0, 2.0))).isEqualTo(2);
    assertThat(Medians.of(List.of(3.0, 1.0))).isEqualTo(2);
    assertThat(Medians.of(List.of())).isNaN();
    assertThat(Figures.of(1234.56)).isEqualTo("1235");
    assertThat(Figures.of(12.345)).isEqualTo("12.3");
    assertThat(Figures.of(0.0123)).isEqualTo("0.0123");
    assertThat(Figures.of(Double.NaN)).isEqualTo("-");
    assertThat(Figures.percent(0.1234)).isEqualTo("12.3 %");
  }
}
