// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.report.ResultsFolder;

/** The parts of a full run, and which of them are there. */
class FullPlanTest {
  @TempDir Path folder;

  private static final FullRun.Wanted ALL = new FullRun.Wanted(List.of(), List.of(), 1000);

  private static List<String> todo(FullRun.Wanted wanted, ResultsFolder results) {
    return FullPlan.of(FullProfile.QUICK).stream()
        .filter(part -> wanted.isTodo(part, results))
        .map(Part::name)
        .toList();
  }

  @ParameterizedTest
  @EnumSource(FullProfile.class)
  void namesAreUniqueAndParametersAreThoseOfTheClasses(FullProfile profile) throws Exception {
    List<Part> parts = FullPlan.of(profile);
    assertThat(parts).extracting(Part::name).doesNotHaveDuplicates();
    for (Part part : parts) {
      assertThat(part.seconds()).as(part.name()).isPositive();
      if (part.work() instanceof Part.Jmh jmh && !jmh.params().isEmpty()) {
        String name = jmh.include().replaceAll("\\..*", "");
        Class<?> type = Class.forName("org.trendyilamb.bench." + name);
        assertThat(type).hasPublicFields(jmh.params().keySet().toArray(String[]::new));
      }
    }
  }

  @Test
  void theQuickProfileCoversTheMatrix() {
    List<Part> parts = FullPlan.of(FullProfile.QUICK);
    for (Map.Entry<String, List<String>> wanted :
        Map.of(
                "input", List.of("many-small", "few-large", "mixed", "subset30", "medium40"),
                "layout", List.of("slab", "netcdf3"),
                "degrees", List.of("1", "0.5"),
                "mask", List.of("land", "global"),
                "writer", BenchmarkGate.writers(),
                "strategy", List.of("sequential", "locked,processes,shards"))
            .entrySet()) {
      for (String value : wanted.getValue()) {
        assertThat(parts)
            .as(wanted.getKey() + " " + value)
            .anyMatch(
                part ->
                    part.work() instanceof Part.Jmh jmh
                        && value.equals(jmh.params().get(wanted.getKey())));
      }
    }
  }

  @Test
  void whatIsThereIsNotMeasuredAgainUnlessAsked() throws IOException {
    ResultsFolder results = new ResultsFolder(folder);
    List<String> all = todo(ALL, results);
    assertThat(all).contains("units", "compare-slab-1476");
    // An empty file is what a run leaves that was killed.
    Files.writeString(results.jmh("units"), "");
    assertThat(todo(ALL, results)).isEqualTo(all);
    Files.writeString(
        results.jmh("units"),
        "[{\"benchmark\":\"a.B.c\",\"primaryMetric\":{\"score\":1,\"scoreUnit\":\"ms\"}}]");
    results.add(new ComparedCase("slab", 0.5, 1476, 1, 1, List.of()), Map.of());
    assertThat(todo(ALL, results))
        .doesNotContain("units", "compare-slab-1476")
        .hasSize(all.size() - 2);
    FullRun.Wanted units = new FullRun.Wanted(List.of(), List.of("units"), 1000);
    assertThat(todo(units, results)).contains("units").doesNotContain("compare-slab-1476");
    FullRun.Wanted anew = new FullRun.Wanted(List.of("compare"), List.of("all"), 1000);
    assertThat(todo(anew, results)).allMatch(name -> name.startsWith("compare"));
    assertThat(todo(anew, results)).contains("compare-slab-1476");
  }
}
