// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.TrendyFileName.Ignored;
import org.trendyilamb.trendy.TrendyFileName.NotRecognised;
import org.trendyilamb.trendy.TrendyFileName.Recognised;

class TrendyFileNameTest {
  private static final List<String> COMPARED =
      List.of(
          "outcome",
          "model",
          "simulation",
          "variable",
          "written",
          "frequency",
          "round",
          "pft",
          "packaging",
          "period",
          "reissue");

  static Stream<ResourceTable.Row> names() {
    return ResourceTable.read(TrendyFileNameTest.class, "file-names.tsv").rows().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void readsEveryNameOfTheTable(ResourceTable.Row expected) {
    TrendyFileName name = TrendyFileName.parse(Path.of(expected.text("path")));

    assertThat(told(name))
        .as(expected.text("path") + " -> " + name)
        .isEqualTo(COMPARED.stream().map(expected::text).collect(Collectors.joining(" | ")));
    if (name instanceof Recognised recognised) {
      assertThat(recognised.issues())
          .extracting(issue -> issue.problem().code())
          .isEqualTo(expected.words("says"));
    } else if (name instanceof NotRecognised refused) {
      assertThat(refused.problem().code()).isEqualTo(expected.text("says"));
      assertThat(refused.problem().remedy()).isNotBlank();
      assertThat(refused.problem().where().file()).contains(expected.text("path"));
    } else if (name instanceof Ignored ignored) {
      assertThat(ignored.reason()).contains(expected.text("says"));
    }
  }

  private static String told(TrendyFileName name) {
    if (name instanceof Recognised it) {
      return String.join(
          " | ",
          it.convention().name(),
          it.model().text(),
          it.simulation().map(Simulation::name).orElse("-"),
          it.variable(),
          it.writtenVariable(),
          it.frequency().map(Frequency::label).orElse("-"),
          it.round().map(TrendyRound::toString).orElse("-"),
          it.pft().isPresent() ? Integer.toString(it.pft().getAsInt()) : "-",
          it.packaging().name(),
          it.period().map(FilePeriod::toString).orElse("-"),
          it.reissue().isEmpty() ? "-" : String.join(" ", it.reissue()));
    }
    return (name instanceof Ignored ? "IGNORED" : "NOT_RECOGNISED") + " | -".repeat(10);
  }

  @Test
  void theTableOfNamesIsLargeEnoughToMeanSomething() {
    assertThat(names().count()).isGreaterThanOrEqualTo(120);
  }

  @Test
  void anEmptyPathIsRefusedAndNotAnError() {
    assertThat(TrendyFileName.parse(Path.of(""))).isInstanceOf(NotRecognised.class);
    assertThat(TrendyFileName.parse(Path.of("/"))).isInstanceOf(NotRecognised.class);
  }

  @Test
  void anUnknownModelComesWithTheNearestKnownOnes() {
    NotRecognised refused = (NotRecognised) TrendyFileName.parse(Path.of("LPJ-GUES_S3_gpp.nc"));

    assertThat(refused.problem().found()).isEqualTo("LPJ-GUES");
    assertThat(refused.problem().expected()).contains("LPJ-GUESS");
  }

  @Test
  void aModelAddedToTheTableIsRecognised() {
    ModelTable models = ModelTable.standard().with(ModelEntry.named(ModelName.of("CABLE-POP-X")));

    Recognised name =
        (Recognised) TrendyFileName.parse(Path.of("S3/CABLE-POP-X_S3_gpp.nc"), models);

    assertThat(name.model()).isEqualTo(ModelName.of("CABLE-POP-X"));
  }

  @Test
  void aContradictionNamesBothSidesAndFollowsTheFileName() {
    Recognised name = (Recognised) TrendyFileName.parse(Path.of("VISIT/S2/ISAM_S3_gpp.nc"));

    assertThat(name.issues()).extracting(Issue::severity).containsOnly(Severity.WARNING);
    assertThat(name.issues())
        .extracting(issue -> issue.problem().found())
        .containsExactly("file ISAM, folder VISIT", "file S3, folder S2");
    assertThat(name.model().text()).isEqualTo("ISAM");
    assertThat(name.simulation()).contains(Simulation.S3);
  }

  @Test
  void theListsOfARecognisedNameCannotBeChanged() {
    Recognised name = (Recognised) TrendyFileName.parse(Path.of("IBIS_S3_tsl_1.nc"));

    assertThat(name.reissue()).isUnmodifiable();
    assertThat(name.issues()).isUnmodifiable();
  }
}
