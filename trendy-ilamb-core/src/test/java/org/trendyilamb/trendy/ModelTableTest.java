// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelTableTest {
  private final ModelTable table = ModelTable.standard();

  @ParameterizedTest
  @CsvSource({
    "CABLEPOP,CABLE-POP",
    "cable,CABLE-POP",
    "CLM5.0,CLM5.0",
    "CLM5-0,CLM5.0",
    "CLM6.0,CLM6.0",
    "CLM,CLM6.0",
    "EDv3,ED",
    "E3SM,ELM",
    "LPJ,LPJwsl",
    "LPJ-EOSIM,LPJwsl",
    "lpxqs,LPX-Bern",
    "LPX,LPX-Bern",
    "GDSTEM,TEM",
    "visit-ut,VISIT-UT",
    "SURFEX,ISBA-CTRIP",
    "ISBACTRIP,ISBA-CTRIP",
    "YIBS,YIBs",
    "LPJml,LPJmL",
    "JULES-ES-1p1,JULES",
    "OCN,OCN",
    "OCN-fire,OCN-fire"
  })
  void findsAModelByAnyOfItsSpellings(String text, String model) {
    assertThat(table.find(text)).map(ModelEntry::name).contains(ModelName.of(model));
  }

  @Test
  void doesNotFindWhatItDoesNotKnow() {
    assertThat(table.find("CMIP")).isEmpty();
    assertThat(table.find("")).isEmpty();
  }

  @Test
  void sourceIdsAreSafeAndTellModelsApart() {
    List<String> ids = new ArrayList<>();
    for (ModelEntry entry : table.entries()) {
      assertThat(entry.name().sourceId()).matches("[A-Za-z0-9-]+");
      ids.add(entry.name().sourceId().toLowerCase(Locale.ROOT));
    }
    assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(30);
  }

  @Test
  void onlyModelsWhoseFoldersTellThemApartShareAFileToken() {
    for (ModelEntry first : table.entries()) {
      for (ModelEntry second : table.entries()) {
        if (first.equals(second)) {
          continue;
        }
        for (String token : first.fileTokens()) {
          if (ModelEntry.contains(second.fileTokens(), token)) {
            assertThat(List.of(first.name().text(), second.name().text()))
                .as(token)
                .containsExactlyInAnyOrder("OCN", "OCN-fire");
          }
        }
        for (String folder : first.directories()) {
          assertThat(ModelEntry.contains(second.directories(), folder)).as(folder).isFalse();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "CABLE-POP,9,LAND_AREA,MEASURED",
    "CABLE-POP,13,LAND_AREA,INFERRED",
    "CABLE-POP,14,LAND_AREA,REPORTED",
    "LPX-Bern,11,GRID_CELL,MEASURED",
    "LPJ-GUESS,8,GRID_CELL,REPORTED",
    "JSBACH,11,FULL_LAND_CELLS,MEASURED",
    "ORCHIDEE,9,LAND_AREA,MEASURED",
    "ORCHIDEE,11,MIXED,MEASURED",
    "JULES,14,UNKNOWN,DISPUTED",
    "JULES,13,UNKNOWN,NONE",
    "ED,12,UNKNOWN,NONE",
    "OCN-fire,13,UNKNOWN,NONE"
  })
  void tellsTheNormalisationOfARound(
      String model, int round, Normalisation expected, NormalisationEvidence.Basis basis) {
    NormalisationEvidence found =
        table.normalisation(ModelName.of(model), Optional.of(TrendyRound.of(round)));

    assertThat(found.normalisation()).isEqualTo(expected);
    assertThat(found.basis()).isEqualTo(basis);
    assertThat(found.evidence()).isNotBlank();
  }

  @Test
  void withoutARoundOnlyWhatHoldsInAllRoundsCounts() {
    NormalisationEvidence same = table.normalisation(ModelName.of("CLASSIC"), Optional.empty());
    NormalisationEvidence changing =
        table.normalisation(ModelName.of("ORCHIDEE"), Optional.empty());

    assertThat(same.normalisation()).isEqualTo(Normalisation.LAND_AREA);
    assertThat(same.basis()).isEqualTo(NormalisationEvidence.Basis.INFERRED);
    assertThat(changing.normalisation()).isEqualTo(Normalisation.UNKNOWN);
    assertThat(changing.evidence()).contains("differs");
  }

  @Test
  void everyNormalisationIsOfAKnownModelAndRoundAndGivenOnce() {
    List<String> seen = new ArrayList<>();
    for (ResourceTable.Row row : ResourceTable.read(ModelTable.class, "normalisation.tsv").rows()) {
      assertThat(table.entries())
          .extracting(entry -> entry.name().text())
          .contains(row.text("model"));
      for (String round : row.words("rounds")) {
        assertThat(Integer.parseInt(round)).isBetween(7, 14);
        seen.add(row.text("model") + " " + round);
      }
    }
    assertThat(seen).doesNotHaveDuplicates();
  }

  @Test
  void anAddedModelReplacesOneOfTheSameName() {
    ModelTable changed = table.with(ModelEntry.named(ModelName.of("ISAM")));

    assertThat(changed.entries()).hasSameSizeAs(table.entries());
    assertThat(changed.find("ISAM")).map(ModelEntry::usualGrid).contains(Optional.empty());
    assertThat(table.find("ISAM")).map(ModelEntry::usualGrid).contains(Optional.of("720x360"));
  }

  @Test
  void aTableWithAnUnknownWordIsRefused() {
    ResourceTable models =
        ResourceTable.parse(
            "m",
            List.of(
                "model\tfiles\tdirectories\talso_in\tcalendar\tgrid\tnote", "A\tA\tA\t-\t-\t-\t-"));
    ResourceTable normalisation =
        ResourceTable.parse(
            "n",
            List.of(
                "model\trounds\tnormalisation\tbasis\tevidence", "A\t9\tper_moon\tmeasured\tx"));

    assertThatThrownBy(() -> ModelTable.read(models, normalisation))
        .isInstanceOf(TrendyNameException.class)
        .hasMessageContaining("per_moon");
  }
}
