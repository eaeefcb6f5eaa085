// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthFieldTest {
  private static final double SECONDS = 365 * 86400.0;
  private static final TruthField S3 = TruthField.of("S3");
  private static final TruthField S2 = TruthField.of("S2");

  @ParameterizedTest
  @CsvSource({
    // what, year, low, high; fluxes of carbon in Pg a year, pools in Pg
    "gpp, 1700, 95, 150",
    "gpp, 2023, 100, 150",
    "npp, 2000, 45, 75",
    "nbp, 2000, 0.5, 4",
    "fFire, 2000, 1, 4",
    "fLuc, 2000, 0.5, 2",
    "cVeg, 2000, 300, 1100",
    "cSoil, 2000, 500, 3700",
    // water in 1000 km3 a year
    "evapotrans, 2000, 40, 90",
    "mrro, 2000, 20, 60",
  })
  void globalTotalsAreLikeThoseOfTheEarth(String name, int year, double low, double high) {
    TruthVariable variable = TruthVariable.ofTrendyName(name);
    double total = total(S3, variable, year);
    boolean pool = variable.kind() == TruthVariable.Kind.CARBON_POOL;
    // kg to Pg: 1e-12; kg of water to 1000 km3: 1e-15
    double scale = variable.kind() == TruthVariable.Kind.WATER_FLUX ? 1e-15 * SECONDS : 1e-12;
    double shown = variable.kind() == TruthVariable.Kind.CARBON_FLUX ? scale * SECONDS : scale;
    assertThat(total * shown).as(pool ? "Pg" : "a year").isBetween(low, high);
  }

  @Test
  void theBurntAreaOfAYearIsLikeThatOfTheEarth() {
    double hectares = total(S3, TruthVariable.BURNT_AREA, 2010) / 100 / 1e4;
    assertThat(hectares / 1e6).isBetween(300.0, 1000.0);
  }

  @Test
  void landCoversAThirdOfTheGlobe() {
    double land = 0;
    double all = 0;
    for (double lat = -89.5; lat < 90; lat++) {
      for (double lon = -179.5; lon < 180; lon++) {
        double weight = Math.cos(Math.toRadians(lat));
        land += weight * TruthField.landFraction(lat, lon);
        all += weight;
      }
    }
    assertThat(land / all).isBetween(0.2, 0.35);
  }

  @Test
  void landLiesOnTheDateLine() {
    assertThat(TruthField.landFraction(-15, 180)).isPositive();
    assertThat(TruthField.landFraction(65, -180)).isPositive();
  }

  @Test
  void withoutLandUseThereIsNoLandUseFlux() {
    for (TruthVariable variable :
        new TruthVariable[] {
          TruthVariable.F_LUC, TruthVariable.F_HARVEST, TruthVariable.C_PRODUCT
        }) {
      assertThat(S2.month(variable, 0, 1900, 5, 45, 20)).isZero();
      assertThat(S3.month(variable, 0, 1900, 5, 45, 20)).isPositive();
    }
    assertThat(TruthField.of("S1")).isEqualTo(S2);
  }

  @Test
  void theHemispheresPeakHalfAYearApart() {
    for (TruthVariable variable : new TruthVariable[] {TruthVariable.GPP, TruthVariable.TAS}) {
      assertThat(S3.month(variable, 0, 1950, 7, 50, 80))
          .isGreaterThan(S3.month(variable, 0, 1950, 1, 50, 80));
      assertThat(S3.month(variable, 0, 1950, 7, -30, 135))
          .isLessThan(S3.month(variable, 0, 1950, 1, -30, 135));
    }
  }

  @Test
  void aYearIsWeightedByTheDaysOfTheCalendar() {
    double plain = 0;
    for (int month = 1; month <= 12; month++) {
      plain += S3.month(TruthVariable.GPP, 0, 1704, month, 50, 80) / 12;
    }
    double of360 = S3.year(TruthVariable.GPP, 0, 1704, ModelCalendar.DAYS_360, 50, 80);
    double noleap = S3.year(TruthVariable.GPP, 0, 1704, ModelCalendar.NOLEAP, 50, 80);
    double leap = S3.year(TruthVariable.GPP, 0, 1704, ModelCalendar.PROLEPTIC_GREGORIAN, 50, 80);
    assertThat(of360).isCloseTo(plain, within(1e-12));
    assertThat(noleap).isNotCloseTo(plain, within(1e-4));
    assertThat(leap).isLessThan(noleap).isCloseTo(noleap, within(1e-2));
  }

  @Test
  void theBurntAreaOfAYearIsTheSumOfItsMonths() {
    double sum = 0;
    for (int month = 1; month <= 12; month++) {
      sum += S3.month(TruthVariable.BURNT_AREA, 0, 1801, month, 8, 20);
    }
    assertThat(S3.year(TruthVariable.BURNT_AREA, 0, 1801, ModelCalendar.NOLEAP, 8, 20))
        .isCloseTo(sum, within(1e-12));
  }

  /** Sum over the land of the yearly values times area in m2, on one degree. */
  private static double total(TruthField field, TruthVariable variable, int year) {
    double radius = 6_371_000;
    double width = Math.toRadians(1);
    double sum = 0;
    for (double lat = -89.5; lat < 90; lat++) {
      double band = Math.sin(Math.toRadians(lat + 0.5)) - Math.sin(Math.toRadians(lat - 0.5));
      for (double lon = -179.5; lon < 180; lon++) {
        double land = TruthField.landFraction(lat, lon);
        if (land > 0) {
          double value = field.year(variable, 0, year, ModelCalendar.NOLEAP, lat, lon);
          sum += value * land * radius * radius * band * width;
        }
      }
    }
    return sum;
  }

  private static org.assertj.core.data.Percentage within(double share) {
    return org.assertj.core.data.Percentage.withPercentage(share * 100);
  }
}
