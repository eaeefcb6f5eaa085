// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class CalendarProperties {
  private static final int YEARS = 3000;

  @Property(tries = 6)
  void everyDayOfThreeThousandYearsFollowsTheOneBefore(@ForAll Calendar calendar) {
    long number = new CalendarDate(calendar, 1, 1, 1).dayNumber();
    for (int year = 1; year <= YEARS; year++) {
      for (int month = 1; month <= 12; month++) {
        for (int day = 1; day <= calendar.lastDayOfMonth(year, month); day++) {
          if (calendar.has(year, month, day)) {
            if (calendar.dayNumber(year, month, day) != number) {
              throw new AssertionError(CalendarDate.text(year, month, day) + " is not " + number);
            }
            number++;
          }
        }
      }
    }
  }

  @Property(tries = 1000)
  void aDayNumberGivesItsDateAndBack(
      @ForAll Calendar calendar, @ForAll @LongRange(min = 366, max = 1_100_000) long number) {
    assertThat(calendar.date(number).dayNumber()).isEqualTo(number);
  }

  @Property(tries = 1000)
  void monthsFillTheirYear(
      @ForAll Calendar calendar, @ForAll @IntRange(min = 1, max = 3000) int y) {
    int sum = 0;
    for (int month = 1; month <= 12; month++) {
      sum += calendar.daysInMonth(y, month);
    }
    long next = new CalendarDate(calendar, y + 1, 1, 1).dayNumber();

    assertThat(sum).isEqualTo(calendar.daysInYear(y));
    assertThat(next - new CalendarDate(calendar, y, 1, 1).dayNumber()).isEqualTo(sum);
  }

  @Property(tries = 500)
  void yearsBeforeZeroGoOnEvenly(@ForAll @LongRange(min = -3_000_000, max = 400_000) long number) {
    for (Calendar calendar : Calendar.values()) {
      if (calendar.firstYear() < 0) {
        assertThat(calendar.date(number).dayNumber()).isEqualTo(number);
        assertThat(calendar.date(number).plusDays(1)).isEqualTo(calendar.date(number + 1));
      }
    }
  }

  @Property(tries = 500)
  void monthsAddUp(
      @ForAll Calendar calendar,
      @ForAll @IntRange(min = 1600, max = 2400) int year,
      @ForAll @IntRange(min = -1200, max = 1200) int months) {
    CalendarDate first = new CalendarDate(calendar, year + 1200, 1, 1);

    assertThat(first.plusMonths(months).plusMonths(-months)).isEqualTo(first);
    assertThat(first.plusMonths(months).monthNumber()).isEqualTo(first.monthNumber() + months);
  }
}
