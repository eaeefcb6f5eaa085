// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.bench.input.FileLayout;

/** All tools that regrid give the same values, and each is measured in every round. */
class ComparedWorkTest {
  @TempDir Path folder;

  @Test
  void everyToolRegridsToTheSameValues() {
    List<String> said = new ArrayList<>();
    Comparison comparison =
        new Comparison(ComparedWork.REGRID, folder, Duration.ofMinutes(2), said::add);
    List<String> tools = ComparedWork.REGRID.toolIds();
    ComparedCase found = comparison.run(FileLayout.SLAB, 10, 12, 2, tools, List.of());
    assertThat(found.layout()).isEqualTo("slab to 1x1");
    assertThat(found.tools()).extracting(ComparedCase.ToolRuns::tool).isEqualTo(tools);
    assertThat(found.tools())
        .allSatisfy(
            tool -> {
              assertThat(tool.verdict()).as(tool.tool()).contains("planes agree");
              assertThat(tool.runs()).as(tool.tool()).hasSize(2);
              assertThat(tool.runs().get(0).outputBytes()).isPositive();
            });
    assertThat(said).hasSize(2 * tools.size());
  }

  @Test
  void worksHaveToolsOfTheirOwn() {
    assertThat(ComparedWork.CONVERT.toolIds())
        .doesNotContainAnyElementsOf(ComparedWork.REGRID.toolIds());
    assertThat(ComparedWork.descriptions().keySet())
        .containsAll(ComparedWork.CONVERT.toolIds())
        .containsAll(ComparedWork.REGRID.toolIds());
    assertThatIllegalArgumentException().isThrownBy(() -> ComparedWork.of("nothing"));
  }
}
