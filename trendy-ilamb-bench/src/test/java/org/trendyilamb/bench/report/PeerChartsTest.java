// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.trendyilamb.bench.compare.ComparedCase;
import org.trendyilamb.bench.compare.ComparedCase.ToolRuns;
import org.trendyilamb.bench.compare.ComparisonResult;
import org.trendyilamb.bench.compare.Measurement;

/** Each chart shows the ways of its own cases, and no more than can be told apart by colour. */
class PeerChartsTest {
  private static ComparedCase aCase(String layout, int months, String... tools) {
    return new ComparedCase(
        layout,
        0.5,
        months,
        months * 1_000_000L,
        1,
        Stream.of(tools)
            .map(
                id ->
                    new ToolRuns(
                        id,
                        id.startsWith("ours"),
                        true,
                        "same",
                        true,
                        List.of(new Measurement(2, 2, 100, 1000))))
            .toList());
  }

  private static List<Section.Chart> charts(List<ComparedCase> sizes, ComparedCase... cases) {
    return new PeerCharts(new ComparisonResult(Map.of(), List.of(cases)), sizes, !sizes.isEmpty())
        .charts();
  }

  @Test
  void otherWorkIsDrawnApart() {
    List<Section.Chart> charts =
        charts(
            List.of(),
            aCase("slab", 12, "ours-2", "cdo"),
            aCase("slab x 2", 12, "ours-locked", "nccopy"),
            aCase("slab to 1x1", 12, "ours-2-regrid", "cdo-remap"));
    assertThat(charts)
        .extracting(Section.Chart::file)
        .containsExactly(
            "throughput.svg", "memory.svg", "throughput-other-work.svg", "memory-other-work.svg");
    assertThat(charts.get(0).svg()).isNotEqualTo(charts.get(2).svg());
  }

  @Test
  void whatWasMeasuredAloneIsDrawnBySizeOnly() {
    ComparedCase small = aCase("slab", 12, "ours-2");
    ComparedCase large = aCase("slab", 48, "ours-2");
    ComparedCase beside = aCase("slab", 24, "ours-2", "cdo");
    List<Section.Chart> charts = charts(List.of(small, beside, large), small, beside, large);
    assertThat(charts)
        .extracting(Section.Chart::file)
        .containsExactly("throughput.svg", "memory.svg", "time-by-size.svg");
    // The bars are those of the one case beside another tool.
    assertThat(charts.get(0).svg()).isEqualTo(charts(List.of(), beside).get(0).svg());
  }

  @Test
  void withoutOtherToolsEverythingIsDrawn() {
    assertThat(charts(List.of(), aCase("time", 12, "ours-1")))
        .extracting(Section.Chart::file)
        .containsExactly("throughput.svg", "memory.svg");
  }

  @Test
  void aShareThatIsNearlyNothingHasNoSign() {
    assertThat(Figures.percent(-0.0001)).isEqualTo("0.0 %");
    assertThat(Figures.percent(-0.001)).isEqualTo("-0.1 %");
    assertThat(Figures.percent(Double.NaN)).isEqualTo("-");
  }
}
