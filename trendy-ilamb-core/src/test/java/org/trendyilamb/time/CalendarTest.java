// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Where;

class CalendarTest {

  @ParameterizedTest
  @CsvSource({
    "STANDARD, 1582, 355",
    "STANDARD, 1500, 366",
    "STANDARD, 1700, 365",
    "STANDARD, 2000, 366",
    "PROLEPTIC_GREGORIAN, 1500, 365",
    "PROLEPTIC_GREGORIAN, 0, 366",
    "JULIAN, 1700, 366",
    "NOLEAP, 2000, 365",
    "ALL_LEAP, 2001, 366",
    "DAYS_360, 2000, 360"
  })
  void aYearHasItsLength(Calendar calendar, int year, int days) {
    assertThat(calendar.daysInYear(year)).isEqualTo(days);
  }

  @Test
  void theReformLeavesTenDaysOut() {
    CalendarDate before = new CalendarDate(Calendar.STANDARD, 1582, 10, 4);

    assertThat(before.plusDays(1)).hasToString("1582-10-15");
    assertThat(Calendar.STANDARD.daysInMonth(1582, 10)).isEqualTo(21);
    assertThat(Calendar.STANDARD.lastDayOfMonth(1582, 10)).isEqualTo(31);
    assertThat(Calendar.STANDARD.has(1582, 10, 5)).isFalse();
    assertThat(Calendar.STANDARD.has(1582, 10, 14)).isFalse();
    assertThat(new CalendarDate(Calendar.STANDARD, 1582, 10, 15).dayNumber())
        .isEqualTo(new CalendarDate(Calendar.PROLEPTIC_GREGORIAN, 1582, 10, 15).dayNumber());
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, 0, 1, 1", "STANDARD, -1, 1, 1", "JULIAN, -1, 12, 31", "NOLEAP, 2000, 2, 29",
    "DAYS_360, 2000, 1, 31", "NOLEAP, 2000, 13, 1", "NOLEAP, 2000, 0, 1", "NOLEAP, 2000, 1, 0",
    "NOLEAP, 1000001, 1, 1"
  })
  void thereIsNoSuchDate(Calendar calendar, int year, int month, int day) {
    assertThat(calendar.has(year, month, day)).isFalse();
    assertThatThrownBy(() -> new CalendarDate(calendar, year, month, day))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void datesEndAfterAMillionYears() {
    CalendarDate last = new CalendarDate(Calendar.NOLEAP, Calendar.LAST_YEAR, 12, 31);

    assertThatThrownBy(() -> last.plusDays(1)).isInstanceOf(TimeException.class);
    assertThatThrownBy(() -> last.plusMonths(1)).isInstanceOf(TimeException.class);
    assertThatThrownBy(() -> Calendar.NOLEAP.date(Long.MAX_VALUE))
        .isInstanceOf(TimeException.class);
    assertThatThrownBy(() -> Calendar.NOLEAP.lastDayOfMonth(2000, 13))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void monthsClampTheDay() {
    CalendarDate end = new CalendarDate(Calendar.STANDARD, 2000, 1, 31);

    assertThat(end.plusMonths(1)).hasToString("2000-02-29");
    assertThat(end.plusMonths(-2)).hasToString("1999-11-30");
    assertThat(new CalendarDate(Calendar.NOLEAP, -1, 3, 1)).hasToString("-0001-03-01");
    assertThatThrownBy(() -> new CalendarDate(Calendar.STANDARD, 1582, 9, 10).plusMonths(1))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("1582-10-10");
  }

  @Test
  void aTimeStaysInItsDay() {
    CalendarDate day = new CalendarDate(Calendar.DAYS_360, 2000, 2, 30);

    assertThat(new CalendarDateTime(day, 43_200_001)).hasToString("2000-02-30T12:00:00.001");
    assertThatThrownBy(() -> new CalendarDateTime(day, 86_400_000L))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new CalendarDateTime(day, -1))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void everyCalendarKnowsItsOwnName() {
    for (Calendar calendar : Calendar.values()) {
      CalendarNames.Reading reading = CalendarNames.read(calendar.cfName(), Where.nowhere());
      assertThat(reading.calendar()).isEqualTo(calendar);
      assertThat(reading.issues()).isEmpty();
    }
  }

  @Test
  void anUnknownCalendarIsRefusedAtItsPlace() {
    Where where = Where.file("a.nc").variable("time").attribute("calendar");

    assertThatThrownBy(() -> CalendarNames.read("lunar", where))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("file a.nc, variable time, attribute calendar")
        .hasMessageContaining("lunar");
  }
}
