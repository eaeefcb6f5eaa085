// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Severity;

class CarbonBudgetTest {
  private static FieldTraits flux(String name, int first, Double... petagrams) {
    return new FieldTraits(
        name, Optional.of(new YearlyTotals(first, List.of(petagrams))), Optional.empty());
  }

  private static List<String> codes(List<FieldTraits> fields) {
    return ModelChecks.compare(fields).stream()
        .flatMap(List::stream)
        .map(issue -> issue.problem().code())
        .toList();
  }

  /** Totals in Pg a year, and the codes that must be told. */
  @ParameterizedTest
  @CsvSource({
    // gpp, ra, npp, rh, fFire, nbp
    "120, 60, 60, 55, 2, 3, ''",
    "120, 60, 60, 55, 2, -3, budget-sign",
    "120, 60, 60, 55, , 1, ''",
    "120, 60, 60, 55, , -3, ''",
    "120, 60, 67, 55, 2, 3, 'budget-npp'",
    "120, 60, 55, 50, 2, 3, ''",
    "120, 60, 53, 48, 2, 3, budget-npp",
    "120, 60, 60, 5, 2, 3, budget-nbp",
    "120, 60, 60, 55, 2, 36, budget-nbp",
    "120, 60, , 55, 2, -3, budget-sign",
    "120, , 60, 55, 2, 3, ''",
    "120, 60, 60, , 2, -3, ''",
    "120, 60, 60, 59.8, 0, -0.2, ''"
  })
  void fluxesOfOneModelBelongTogether(
      Double gpp, Double ra, Double npp, Double rh, Double fire, Double nbp, String expected) {
    List<FieldTraits> fields = new ArrayList<>();
    add(fields, "gpp", gpp);
    add(fields, "ra", ra);
    add(fields, "npp", npp);
    add(fields, "rh", rh);
    add(fields, "fFire", fire);
    add(fields, "nbp", nbp);
    assertThat(codes(fields)).isEqualTo(expected.isEmpty() ? List.of() : List.of(expected));
  }

  private static void add(List<FieldTraits> fields, String name, Double total) {
    if (total != null) {
      fields.add(flux(name, 1990, total, total));
    }
  }

  @Test
  void aBudgetThatClosesYearByYearIsNoChance() {
    // Mean zero: only the years tell the sign.
    List<FieldTraits> fields =
        List.of(
            flux("npp", 1990, 60.0, 56.0, 60.0, 56.0),
            flux("rh", 1990, 58.0, 58.0, 58.0, 58.0),
            flux("nbp", 1990, -2.0, 2.0, -2.0, 2.0));
    assertThat(codes(fields)).containsExactly("budget-sign");
  }

  @Test
  void onlyYearsThatAllHaveCount() {
    List<FieldTraits> fields =
        List.of(
            flux("gpp", 1990, 100.0, 120.0, 120.0),
            flux("ra", 1991, 60.0, 60.0, 999.0),
            flux("npp", 1980, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 60.0, 60.0));
    assertThat(codes(fields)).isEmpty();
    assertThat(
            codes(List.of(flux("gpp", 1990, 100.0), flux("ra", 1991, 1.0), flux("npp", 1990, 1.0))))
        .isEmpty();
  }

  @Test
  void theIssueStandsAtTheFieldAndTellsTheTotals() {
    FieldTraits npp = flux("npp", 1990, 10.0);
    List<Issue> issues =
        ModelChecks.compare(List.of(flux("gpp", 1990, 120.0), flux("ra", 1990, 60.0), npp)).get(2);
    assertThat(issues).hasSize(1);
    assertThat(issues.get(0).severity()).isEqualTo(Severity.WARNING);
    assertThat(issues.get(0).problem().found())
        .contains("npp 10.00", "gpp 120.00", "ra 60.00", "1990 to 1990");
  }
}
