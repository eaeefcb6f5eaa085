// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.time.Calendar;
import org.trendyilamb.time.DateOrder;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.StampPosition;
import org.trendyilamb.trendy.ModelEntry;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.units.LatentHeat;

class RuleTableTest {
  private static final String HEAD = "- id: a\n  models: [LPJwsl]\n  evidence: seen\n";

  /** The shipped rules are read one by one, when a file of their model is met. */
  @Test
  void rulesReadOneByOneAreThoseOfTheWholeText() throws IOException {
    String yaml = shipped();
    RuleTable whole = RuleTable.parse("rules.yaml", yaml);
    assertThat(RuleTable.standard().rules()).isEqualTo(whole.rules());
    for (ModelEntry model : ModelTable.standard().entries()) {
      RuleTable fresh = RuleTable.lazily("rules.yaml", yaml);
      for (String name : List.of("gpp", "burntArea", "tsl", "evapo", "pr", "cVegCrop")) {
        for (int round = 7; round <= 14; round++) {
          RuleSubject subject =
              new RuleSubject(
                  model.name().text(),
                  OptionalInt.of(round),
                  List.of(name),
                  Optional.of(Frequency.MONTHLY));
          assertThat(fresh.holding(subject)).isEqualTo(whole.holding(subject));
        }
        RuleSubject unknown =
            new RuleSubject(
                model.name().text(), OptionalInt.empty(), List.of(name), Optional.empty());
        assertThat(fresh.waiting(unknown)).isEqualTo(whole.waiting(unknown));
      }
    }
  }

  private static String shipped() throws IOException {
    try (InputStream stream =
        Objects.requireNonNull(RuleTable.class.getResourceAsStream("rules.yaml"))) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void theShippedTableNamesKnownModelsAndEvidence() {
    assertThat(RuleTable.standard().rules()).hasSizeGreaterThan(15);
    for (ModelRule rule : RuleTable.standard().rules()) {
      assertThat(rule.evidence()).as(rule.id()).hasSizeGreaterThan(20);
      for (String model : rule.models()) {
        assertThat(model.equals("*") || ModelTable.standard().find(model).isPresent())
            .as("%s names model %s", rule.id(), model)
            .isTrue();
        ModelTable.standard()
            .find(model)
            .ifPresent(entry -> assertThat(entry.name().text()).isEqualTo(model));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "LPJ-GUESS, 8, evapotrans, mon, lpj-guess-latent-heat, true",
    "LPJ-GUESS, 8, mrro, mon, lpj-guess-latent-heat, false",
    "LPJ-GUESS, 7, gpp, mon, lpj-guess-v7-calendar, true",
    "LPJ-GUESS, 8, gpp, mon, lpj-guess-v7-calendar, false",
    "LPJ-GUESS, , gpp, mon, lpj-guess-v7-calendar, false",
    "CLM5.0, 12, burntArea, mon, clm5-burnt-fraction, true",
    "CLM5.0, 13, burntArea, mon, clm5-burnt-fraction, false",
    "EDv3, 14, burntArea, mon, burnt-fraction-per-month, true",
    "EDv3, 14, burntArea, yr, burnt-fraction-per-month, false",
    "EDv3, 14, burntArea, , burnt-fraction-per-month, false",
    "ISBA-CTRIP, 13, gppCrop, mon, isba-land-use-variants, true",
    "ISBA-CTRIP, 13, gpp, mon, isba-land-use-variants, false",
    "ISBA-CTRIP, 13, nppLut, mon, isba-land-use-variants, true",
    "CLM6.0, 13, gpppft_PFT01, mon, clm-one-plant-type-per-file, true",
    "CLM6.0, 13, gpppft, mon, clm-one-plant-type-per-file, false",
    "OCN, 13, burntArea, mon, ocn-burnt-per-day, true",
    "OCN-fire, 13, burntArea, mon, ocn-burnt-per-day, true",
    "OCN, 13, burntArea, yr, ocn-burnt-per-day, false",
    "SDGVM, 8, gpp, mon, sdgvm-flux-per-plant-type, true",
    "SDGVM, 8, gpppft, mon, sdgvm-flux-per-plant-type, false",
    "SDGVM, 8, cVeg, yr, sdgvm-pool-per-plant-type, true",
    "SDGVM, 8, cVegpft, yr, sdgvm-pool-per-plant-type, false",
    "VISIT-UT, 13, fFire, mon, visit-ut-v13-fire-in-grams, true",
    "VISIT-UT, 14, fFire, mon, visit-ut-v13-fire-in-grams, false"
  })
  void aRuleHoldsForItsModelRoundVariableAndFrequency(
      String model, Integer round, String name, String frequency, String id, boolean expected) {
    RuleSubject subject =
        new RuleSubject(
            model,
            round == null ? OptionalInt.empty() : OptionalInt.of(round),
            List.of(name),
            Optional.ofNullable(frequency).flatMap(Frequency::ofLabel));
    assertThat(RuleTable.standard().holding(subject).stream().map(ModelRule::id).toList())
        .satisfies(ids -> assertThat(ids.contains(id)).isEqualTo(expected));
  }

  @Test
  void aRuleOfSomeRoundsWaitsForAnUnknownRound() {
    RuleSubject subject =
        new RuleSubject(
            "CLM5.0", OptionalInt.empty(), List.of("burntArea"), Optional.of(Frequency.MONTHLY));
    assertThat(RuleTable.standard().waiting(subject).stream().map(ModelRule::id))
        .containsExactly("clm5-burnt-fraction");
  }

  @Test
  void everyKindOfEffectIsRead() {
    RuleTable table =
        RuleTable.parse(
            "t",
            """
            - id: all
              models: "*"
              rounds: [7, 9-10]
              frequency: yr
              evidence: seen
              effects:
                calendar: {is: 365_day, in_place_of: [absent, standard]}
                date_order: day-first
                time_units: days since 1700-01-01
                first_year: 1701
                stamp_position: end
                first_period: {frequency: mon, year: 2003}
                ignore_time_bounds: true
                unit: {is: fraction, in_place_of: "%"}
                latent_heat: 2.257e6
                source_variable: npp-rh+ld
                missing_value: -777
                soil_thickness: [0.1, 2]
                ignore: not wanted
                refuse: not right
              issue: {severity: warning, text: told}
            """);
    ModelRule rule = table.rules().get(0);
    assertThat(rule.rounds()).containsExactlyInAnyOrder(7, 9, 10);
    assertThat(rule.effects())
        .containsExactlyInAnyOrder(
            new RuleEffect.CalendarIs(Calendar.NOLEAP, List.of("absent", "standard")),
            new RuleEffect.DateOrderIs(DateOrder.DAY_FIRST),
            new RuleEffect.TimeUnitsAre("days since 1700-01-01"),
            new RuleEffect.FirstYearIs(1701),
            new RuleEffect.StampsStand(StampPosition.END),
            new RuleEffect.FirstPeriodIs(Frequency.MONTHLY, 2003, 1),
            new RuleEffect.TimeBoundsIgnored(),
            new RuleEffect.UnitIs("fraction", List.of("%")),
            new RuleEffect.LatentHeatIs(LatentHeat.SDGVM),
            new RuleEffect.SourceVariableIs("npp-rh+ld"),
            new RuleEffect.MissingValueIs(-777),
            new RuleEffect.SoilThickness(List.of(0.1, 2.0)),
            new RuleEffect.Ignored("not wanted"),
            new RuleEffect.Refused("not right"));
    assertThat(rule.issue()).contains(new RuleIssue(Severity.WARNING, "model-rule", "told"));
    assertThat(rule).hasToString("all (*, rounds [7, 9, 10])");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "effects: {latent_heet: 2.5e6}        | rules-unknown-key | perhaps latent_heat",
        "effects: {soil_thickness: [0.1, -2]} | rules-value | thickness of a layer",
        "effects: {soil_thickness: [deep]}    | rules-value | thickness of a layer",
        "effect: {latent_heat: 2.5e6}         | rules-unknown-key | perhaps effects",
        "effects: {latent_heat: 2.6e6}        | rules-value       | 2.501e6",
        "effects: {first_year: soon}          | rules-value       | whole number",
        "effects: {date_order: dayfirst}      | rules-value       | day-first",
        "effects: {unit: {is: kg}}            | rules-form        | in_place_of",
        "effects: {unit: kg}                  | rules-form        | in_place_of",
        "effects: {calendar: {is: lunar, in_place_of: absent}} | rules-value | noleap",
        "effects: {first_period: {frequency: mon, year: 1, month: 13}} | rules-value | 1 to 12",
        "effects: {first_period: {frequency: fx, year: 1}} | rules-value | mon",
        "effects: {ignore_time_bounds: false} | rules-value       | true",
        "effects: {missing_value: x}          | rules-value       | number",
        "rounds: 9-7                          | rules-value       | lower number first",
        "frequency: weekly                    | rules-value       | mon",
        "issue: {severity: error, text: x}    | rules-value       | warning",
        "issue: {severity: note}              | rules-form        | text",
        "variables: gpp                       | rules-form        | effects or an issue",
        "variables:                           | rules-form        | a value",
      })
  void whatIsNotKnownIsRefused(String line, String code, String expected) {
    assertThatThrownBy(() -> RuleTable.parse("mine.yaml", HEAD + "  " + line + "\n"))
        .isInstanceOfSatisfying(
            RuleException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo(code);
              assertThat(e.problem().toString()).contains("mine.yaml").contains(expected);
            });
  }

  @ParameterizedTest
  @CsvSource({"'a: [', rules-syntax", "'a: b', rules-form", "'- 7', rules-form"})
  void whatIsNoTableIsRefused(String text, String code) {
    assertThatThrownBy(() -> RuleTable.parse("t", text))
        .isInstanceOfSatisfying(
            RuleException.class, e -> assertThat(e.problem().code()).isEqualTo(code));
  }

  @Test
  void anIdTwiceIsRefused() {
    String rule = HEAD + "  effects: {first_year: 1700}\n";
    assertThatThrownBy(() -> RuleTable.parse("t", rule + rule))
        .isInstanceOfSatisfying(
            RuleException.class, e -> assertThat(e.problem().code()).isEqualTo("rules-duplicate"));
  }

  @Test
  void rulesOfTheUserComeFirstAndReplaceByIdentity() {
    String mine = HEAD.replace("id: a", "id: lpj-v9-per-month") + "  effects: {first_year: 1900}\n";
    RuleTable table = RuleTable.standardUnder(Optional.of(mine));
    assertThat(table.rules()).hasSameSizeAs(RuleTable.standard().rules());
    assertThat(table.rules().get(0).effects()).containsExactly(new RuleEffect.FirstYearIs(1900));
    assertThat(table.rules().stream().filter(r -> r.id().equals("lpj-v9-per-month"))).hasSize(1);
    assertThat(RuleTable.standardUnder(Optional.empty())).isSameAs(RuleTable.standard());
  }
}
