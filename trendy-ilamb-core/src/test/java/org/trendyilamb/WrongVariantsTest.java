// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.trendyilamb.sample.Outcome;
import org.trendyilamb.sample.Reason;
import org.trendyilamb.sample.SampleFrequency;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.sample.WrongVariant;

/** Mistakes in files that are right otherwise: each is stopped or told of. */
class WrongVariantsTest {

  @Tag("slow")
  @ParameterizedTest
  @EnumSource
  void noMistakePassesUnnoticedInAnyFileOfTheSample(WrongVariant mistake, @TempDir Path folder) {
    assertNoticed(
        mistake,
        new SampleConversions(folder).convert(Optional.of(mistake), UnaryOperator.identity()));
  }

  @ParameterizedTest
  @EnumSource
  void noMistakePassesUnnoticedInTwoVariants(WrongVariant mistake, @TempDir Path folder) {
    assertNoticed(
        mistake,
        new SampleConversions(folder)
            .convert(
                Set.of("GDSTEM-v14", "EDv3-v14"),
                14,
                Optional.of(mistake),
                UnaryOperator.identity()));
  }

  private static void assertNoticed(WrongVariant mistake, List<SampleConversions.Case> wrong) {
    Map<String, Outcome> right = new TreeMap<>();
    SampleTree.standard()
        .truths(SampleOptions.with(FileFormats.writers()))
        .forEach(truth -> right.put(truth.path(), truth.outcome()));
    Map<String, List<String>> unnoticed = new TreeMap<>();
    int fitting = 0;
    for (SampleConversions.Case one : wrong) {
      boolean fits =
          one.truth().outcome() == Outcome.FLAGGED
              && right.get(one.truth().path()) == Outcome.CONVERTED;
      if (!fits || isElsewhere(one.truth())) {
        continue;
      }
      fitting++;
      // Rows of a grid that ends at 60 south fall into other bands when reversed; the season tells.
      boolean told =
          ReasonCodes.tells(one.entry(), mistake.reason())
              || (mistake == WrongVariant.ROWS_REVERSED
                  && ReasonCodes.tells(one.entry(), Reason.SEASON));
      if (!told) {
        unnoticed.put(one.truth().path(), ReasonCodes.told(one.entry()));
      }
    }
    assertThat(fitting).as("files that %s fits", mistake).isPositive();
    assertThat(unnoticed).as("%s in %d files", mistake, fitting).isEmpty();
  }

  private static boolean isElsewhere(SampleTruth truth) {
    return truth.frequency() == SampleFrequency.FIXED
        || truth.variable().filter(v -> v.layers() > 1).isPresent();
  }
}
