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
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.Measurement;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
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
        .contains("**few-large, slab, 1 degree, netcdf4-c**: `sequential`; no other way")
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

  /** Runs on four inputs, as a model of known costs would have them. */
  private void runsOfProcesses() {
    for (String tree : List.of("mixed", "many-small", "few-large", "medium40")) {
      List<Long> sizes =
          InputTree.of(tree).files(FileLayout.SLAB, 180, true).stream()
              .map(InputFile::rawBytes)
              .toList();
      CostModel model = new CostModel(1.2, 0.3, 0.05, 1 / 150e6, 0.06, 0);
      for (int n : List.of(1, 2)) {
        row(
            "StrategyBenchmark.convert",
            Map.of(
                "input", tree,
                "layout", "slab",
                "degrees", "1",
                "writer", "netcdf4",
                "mask", "land",
                "strategy", "processes",
                "workers", String.valueOf(n)),
            Map.of("peakMegabytes", 150.0),
            1e3 * model.seconds(new Workload(sizes), n));
      }
    }
  }

  @Test
  void costsAreFittedAndTheSimulatorIsHeldAgainstTheRuns() throws IOException {
    runsOfProcesses();
    String text = report();
    assertThat(text).contains("## Costs, and how well they predict", "| mixed, 1 degrees | 2 |");
    double megabytes =
        Double.parseDouble(
            text.lines()
                .filter(line -> line.startsWith("| processes | 1."))
                .findFirst()
                .orElseThrow()
                .split(" \\| ", -1)[4]);
    assertThat(megabytes).isBetween(145.0, 155.0);
    // The same costs everywhere: what is simulated is nearly what was there.
    assertThat(text)
        .containsPattern(
            "is off by [0-9.]+ % in the middle and [0-9]\\.[0-9] % at worst over 8 runs; with costs"
                + " from the runs on the .other. inputs only, .*, by [0-9.]+ % in the middle and"
                + " [0-9]\\.[0-9] % at worst over 8 runs\\.");
  }

  @Test
  void theRoundIsSimulatedWithTheMeasuredCosts() throws IOException {
    runsOfProcesses();
    assertThat(report())
        .contains("the 840 files of the round", "48 take", "96 take", "six days (144 h)")
        .contains("48 workers take 7 GB")
        .contains("](scale.svg)");
  }

  @Test
  void speedIsHeldAgainstThatOfTheSmallestFile() throws IOException {
    growth("isal", 504, 403);
    growth("fast", 252, 202);
    assertThat(report())
        .contains("| fast | 972 steps, 0.5 degrees | 1.01 | 2 | 252 | 1.00x |")
        .contains("| fast | 3888 steps, 0.5 degrees | 4.03 | 2 | 240 | 0.95x |")
        .contains("| fast | 15552 steps, 0.5 degrees | 16.1 | 2 | 202 | 0.80x |")
        .contains("| isal | 972 steps, 0.5 degrees | 1.01 | 2 | 504 | 1.00x |")
        .contains("| isal | 15552 steps, 0.5 degrees | 16.1 | 2 | 403 | 0.80x |");
  }

  private void growth(String engine, double small, double large) {
    row(
        "GrowthBenchmark.sizes",
        Map.of("engine", engine, "months", "15552", "degrees", "0.5", "threads", "2"),
        Map.of("sixteenth", small, "fourth", 240.0, "whole", large),
        80_000,
        81_000);
  }

  @Test
  void aCrashCostsTheDifference() throws IOException {
    row("CrashBenchmark.batch", Map.of("strategy", "processes", "crashes", "0"), Map.of(), 800);
    row("CrashBenchmark.batch", Map.of("strategy", "processes", "crashes", "1"), Map.of(), 1550);
    row("DispatchBenchmark.batch", Map.of("strategy", "locked", "tasks", "1"), Map.of(), 10);
    row("DispatchBenchmark.batch", Map.of("strategy", "locked", "tasks", "1001"), Map.of(), 210);
    assertThat(report())
        .contains("Under `processes` a worker that dies costs 0.75 s")
        .contains("`locked` by itself: 0.010 s to start and end, then 0.200 ms for each file.");
  }

  @Test
  void costAndMemoryBySizeAreCompared() throws IOException {
    for (int months : List.of(972, 15_552)) {
      results.add(
          new ComparedCase(
              "slab",
              0.5,
              months,
              months * 1_000_000L,
              1,
              List.of(tool("ours-2", true, months / 400.0, 1, months == 972 ? 200 : 210))),
          Map.of());
    }
    assertThat(report())
        .contains("**By size**: `ours-2` converts 0.972 GB at 400 MB/s with 200 MB of memory")
        .contains("the highest rate is 1.00x the lowest, the most memory 1.05x the least")
        .contains("](time-by-size.svg)");
  }

  @Test
  void tellsWhichPartsWereDisturbed() throws IOException {
    results.write(
        new MachineFacts("quick", "abc", "17", 2, "cpu", 1000, "os", "ext4", 0.1, Map.of()));
    results.add(new MeasuredPart("quiet", "2026-01-01T00:00:00Z", "abc", 60, 0.02, 0));
    results.add(new MeasuredPart("loud", "2026-01-01T00:01:00Z", "abd", 60, 0.7, 0.1));
    stage("wholeFile", 100);
    assertThat(report())
        .contains("2 parts were measured in 2 minutes", "took 0.41 of a core on average")
        .contains("1 of the 2 parts, `loud` most (0.80 of a core)")
        .contains("Not all of one state of the sources:** abc, abd");
  }

  @Test
  void predictionsAreCounted() throws IOException {
    Files.createDirectories(folder);
    Files.writeString(
        folder.resolve("advise-check.json"),
        """
        [{"tree":"small","what":"advise","strategy":"locked","workers":2,"predicted":9,"real":10,
          "ratio":0.9,"bound":0.25},
         {"tree":"small","what":"advise","strategy":"shards","workers":2,"predicted":15,"real":10,
          "predictedRange":[14,16.5],"realRange":[9,10.25],"repeats":3,"ratio":1.5,"bound":0.25}]
        """);
    assertThat(report())
        .contains("within 25 % in 1 of 2 cases; at worst it was off by 50 %")
        .contains("Medians of 3 turns of both")
        .contains("| small | advise | locked | 2 | 9.00 | 10.0 | 0.900 |")
        .contains("| small | advise | shards | 2 | 15.0 (14.0–16.5) | 10.0 (9.00–10.3) | 1.50 |");
  }

  @Test
  void wholeCommandsAreHeldAgainstSequential() throws IOException {
    for (String strategy : List.of("sequential", "processes")) {
      row(
          "WorkersBenchmark.run",
          Map.of("strategy", strategy, "workers", "2", "input", "few-large", "degrees", "1"),
          Map.of(),
          strategy.equals("sequential") ? 4000 : 2000);
    }
    assertThat(report())
        .contains("The speed of `sequential`: `processes` with 2 workers 2.00x.")
        .contains("| few-large, 1 degrees | sequential | 1 | 1 | 4.00 | 93.3 | 1.00x |");
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
