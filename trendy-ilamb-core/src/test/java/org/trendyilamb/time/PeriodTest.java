// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static final TimeAxis MONTHS = TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 3888);
  private static final TimeAxis YEARS = TimeAxis.yearly(Calendar.DAYS_360, 1700, 324);

  @ParameterizedTest
  @CsvSource({
    "1700:1700, 0, 12, 0", "1901:2000, 2412, 1200, 0", "1901-07:1901-07, 2418, 1, 0",
    "2023-12:2023-12, 3887, 1, 0", "1600:1700, 0, 12, 1", "2023:2100, 3876, 12, 1"
  })
  void monthsAreSelectedBothEndsIncluded(String text, int first, int count, int warnings) {
    Period.Selection selection = Period.parse(text).select(MONTHS);

    assertThat(selection.first()).isEqualTo(first);
    assertThat(selection.count()).isEqualTo(count);
    assertThat(selection.issues()).hasSize(warnings);
  }

  @ParameterizedTest
  @CsvSource({"1701:1702, 1, 2", "1700-06:1702-11, 1, 1", "2023:2023, 323, 1"})
  void onlyWholeYearsAreSelected(String text, int first, int count) {
    Period.Selection selection = Period.parse(text).select(YEARS);

    assertThat(selection.first()).isEqualTo(first);
    assertThat(selection.count()).isEqualTo(count);
  }

  @Test
  void daysAreSelectedByTheirMonth() {
    TimeAxis days = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 2000, 1, 15), 60);

    Period.Selection selection = Period.parse("2000-02:2000-02").select(days);

    assertThat(days.slice(selection.first(), selection.count()).periodText())
        .isEqualTo("20000201-20000229");
  }

  @ParameterizedTest
  @ValueSource(strings = {"1600:1699", "2024:2030"})
  void aPeriodElsewhereIsRefusedWithTheSpanOfTheAxis(String text) {
    assertThatThrownBy(() -> Period.parse(text).select(MONTHS))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("1700-01 to 2023-12");
    assertThatThrownBy(() -> Period.parse("1800-03:1800-09").select(YEARS))
        .isInstanceOf(TimeException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "1900",
        "1900-2000",
        "1900:",
        "2000:1900",
        "1900-13:1901",
        "1900-1:1901",
        "a:b"
      })
  void otherTextsAreRefused(String text) {
    assertThatThrownBy(() -> Period.parse(text))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("1901:2000");
  }

  @Test
  void aPeriodHasMonths() {
    assertThat(Period.parse("1901:2000-06")).hasToString("1901-01:2000-06");
    assertThatThrownBy(() -> new Period(1900, 0, 1901, 1))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
