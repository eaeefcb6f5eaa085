// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.variable.Derivation.AreaRatio;
import org.trendyilamb.variable.Derivation.LayerSum;
import org.trendyilamb.variable.Derivation.Sum;
import org.trendyilamb.variable.Derivation.Use;

class DerivationsTest {
  private static final VariableTable TABLE = VariableTable.standard();

  static Stream<Derivation> all() {
    return Derivations.standard().stream();
  }

  @ParameterizedTest
  @MethodSource("all")
  void targetsAndSourcesAreKnownAndUnitsAgree(Derivation derivation) {
    TargetVariable target =
        TABLE.byCmipName(derivation.target().text()).orElseThrow().usualTarget();

    assertThat(derivation.unit()).isEqualTo(target.units());
    assertThat(derivation.reason()).isNotBlank();
    assertThat(derivation.sources()).isNotEmpty().doesNotContain(derivation.target());
    for (VariableId source : derivation.sources()) {
      assertThat(TABLE.byTrendyName(source.text())).as(source.text()).isPresent();
    }
  }

  @ParameterizedTest
  @MethodSource("all")
  void termsComeInAUnitOfTheirVariable(Derivation derivation) {
    if (derivation instanceof Sum sum) {
      for (Derivation.Term term : sum.terms()) {
        SourceVariable source = TABLE.byTrendyName(term.variable().text()).orElseThrow();
        String unit = source.usualTarget().units();
        if (unit.equals("%")) {
          assertThat(term.unit()).isEqualTo("1");
        } else {
          assertThat(term.unit()).isEqualTo(unit);
        }
      }
    } else {
      assertThat(derivation.unit()).isIn("%", "kg m-2");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "npp,gpp:5 ra:2,3",
    "ra,gpp:5 npp:3,2",
    "rh,arh:4,4",
    "sftlf,oceanCoverFrac:0.25,75",
    "sftlf,oceanCoverFrac:0,100",
    "sftlf,oceanCoverFrac:1,0",
    "nee,ra:2 rh:1 gpp:5,-2",
    "reco,ra:2 rh:1,3",
    "nep,npp:3 rh:1,2",
    "nbp,netAtmosLandCO2Flux:-1,-1",
    "evspsbl,hfls:2501000,1",
    "hfls,evapotrans:1,2501000"
  })
  void sumsComeOutRight(String target, String given, double expected) {
    Sum sum =
        (Sum)
            Derivations.of(VariableId.of(target)).stream()
                .filter(Sum.class::isInstance)
                .findFirst()
                .orElseThrow();
    Map<String, Double> values =
        Stream.of(given.split(" "))
            .map(pair -> pair.split(":"))
            .collect(
                java.util.stream.Collectors.toMap(
                    pair -> pair[0], pair -> Double.parseDouble(pair[1])));

    double result = sum.offset();
    for (Derivation.Term term : sum.terms()) {
      Double value = values.get(term.variable().text());
      assertThat(value).as(term.variable().text()).isNotNull();
      result += term.coefficient() * (value == null ? Double.NaN : value);
    }

    assertThat(result).isCloseTo(expected, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(values).hasSameSizeAs(sum.terms());
  }

  @Test
  void neeAndWhateverRestsOnAssumptionsIsMadeOnRequestOnly() {
    assertThat(all().filter(derivation -> derivation.use() == Use.WHERE_MISSING))
        .extracting(derivation -> derivation.target().text())
        .containsExactlyInAnyOrder("npp", "ra", "rh", "sftlf", "sftlf", "mrso");
    assertThat(all().filter(derivation -> derivation.use() == Use.ON_REQUEST))
        .extracting(derivation -> derivation.target().text())
        .containsExactlyInAnyOrder("nee", "reco", "nep", "nbp", "evspsbl", "hfls");
  }

  @Test
  void annualRespirationIsUsedForYearsOnly() {
    assertThat(Derivations.of(VariableId.of("rh")).get(0).frequencies())
        .containsExactly(Frequency.YEARLY);
  }

  @Test
  void soilWaterIsTheSumOfItsLayers() {
    LayerSum sum = (LayerSum) Derivations.of(VariableId.of("mrso")).get(0);

    assertThat(sum.layered()).isEqualTo(VariableId.of("msl"));
    assertThat(sum.sources()).containsExactly(VariableId.of("msl"));
  }

  @Test
  void landFractionFollowsFromTheAreaOfLandToo() {
    AreaRatio ratio = (AreaRatio) Derivations.of(VariableId.of("sftlf")).get(1);

    assertThat(ratio.factor()).isEqualTo(100);
    assertThat(ratio.sources()).containsExactly(VariableId.of("land_area"));
    assertThat(ratio.whole()).isEqualTo(VariableId.of("areacella"));
  }

  @Test
  void whatCannotBeDerivedHasNoDerivation() {
    assertThat(Derivations.of(VariableId.of("tas"))).isEmpty();
  }

  @Test
  void aSumOfNothingIsRefused() {
    assertThatThrownBy(
            () ->
                new Sum(VariableId.of("x"), "1", 0, List.of(), Use.ON_REQUEST, Set.of(), "nothing"))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
