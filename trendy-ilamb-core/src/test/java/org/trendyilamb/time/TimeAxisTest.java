// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeAxisTest {

  @Test
  void monthsGoFromFirstToFirst() {
    TimeAxis axis = TimeAxis.monthly(Calendar.STANDARD, 1999, 12, 15);

    assertThat(axis.edge(0)).hasToString("1999-12-01");
    assertThat(axis.edge(15)).hasToString("2001-03-01");
    assertThat(axis.midpoint(0)).hasToString("1999-12-16T12:00:00");
    assertThat(axis.midpoint(2)).hasToString("2000-02-15T12:00:00");
    assertThat(axis).hasToString("mon 1999-12 to 2001-02 (15 steps, standard)");
  }

  @ParameterizedTest
  @CsvSource({
    "NOLEAP, 2000-07-02T12:00:00",
    "STANDARD, 2000-07-02T00:00:00",
    "DAYS_360, 2000-07-01T00:00:00"
  })
  void theMiddleOfAYearIsExact(Calendar calendar, String middle) {
    assertThat(TimeAxis.yearly(calendar, 2000, 1).midpoint(0)).hasToString(middle);
  }

  @Test
  void secondsFollowTheCalendar() {
    TimeAxis months = TimeAxis.monthly(Calendar.STANDARD, 2000, 2, 14);
    TimeAxis years = TimeAxis.yearly(Calendar.DAYS_360, 2000, 2);
    TimeAxis days = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 2000, 2, 28), 3);

    assertThat(months.secondsOfStep(0)).isEqualTo(29 * 86_400L);
    assertThat(months.secondsOfMonth(12)).hasValue(28 * 86_400L);
    assertThat(months.secondsOfYear(0)).isEqualTo(366 * 86_400L);
    assertThat(months.secondsOfYear(11)).isEqualTo(365 * 86_400L);
    assertThat(years.secondsOfStep(1)).isEqualTo(360 * 86_400L);
    assertThat(years.secondsOfMonth(1)).isEmpty();
    assertThat(years.secondsOfYear(1)).isEqualTo(360 * 86_400L);
    assertThat(days.secondsOfStep(1)).isEqualTo(86_400L);
    assertThat(days.secondsOfMonth(1)).hasValue(29 * 86_400L);
  }

  @Test
  void theNamePartSpansFirstToLast() {
    assertThat(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 3888).periodText())
        .isEqualTo("170001-202312");
    assertThat(TimeAxis.yearly(Calendar.NOLEAP, 850, 2).periodText()).isEqualTo("0850-0851");
    assertThat(TimeAxis.daily(new CalendarDate(Calendar.NOLEAP, 1999, 12, 31), 2).periodText())
        .isEqualTo("19991231-20000101");
    assertThat(TimeAxis.yearly(Calendar.NOLEAP, -2, 2).periodText()).isEqualTo("-0002--0001");
  }

  @Test
  void aSliceIsAnAxis() {
    TimeAxis axis = TimeAxis.monthly(Calendar.DAYS_360, 1700, 1, 24);

    assertThat(axis.slice(13, 2)).isEqualTo(TimeAxis.monthly(Calendar.DAYS_360, 1701, 2, 2));
    assertThatThrownBy(() -> axis.slice(20, 5)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> axis.edge(25)).isInstanceOf(IndexOutOfBoundsException.class);
    assertThatThrownBy(() -> axis.secondsOfYear(24)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void anAxisBeginsWithAStep() {
    CalendarDate second = new CalendarDate(Calendar.NOLEAP, 1700, 2, 2);
    CalendarDate february = new CalendarDate(Calendar.NOLEAP, 1700, 2, 1);

    assertThatThrownBy(() -> new TimeAxis(Frequency.MONTHLY, second, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeAxis(Frequency.YEARLY, february, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new TimeAxis(Frequency.FIXED, february, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeAxis.daily(second, 0))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> TimeAxis.yearly(Calendar.NOLEAP, 999_999, 9))
        .isInstanceOf(TimeException.class);
  }
}
