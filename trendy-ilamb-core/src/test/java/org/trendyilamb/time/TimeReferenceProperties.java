// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.function.Supplier;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.trendyilamb.problem.Where;

class TimeReferenceProperties {

  @Property(tries = 400)
  void aSecondComesBackFromEveryFixedUnit(
      @ForAll Calendar calendar,
      @ForAll Unit unit,
      @ForAll @IntRange(min = 1, max = 3000) int epochYear,
      @ForAll @LongRange(min = 0, max = 94_000_000_000L) long second) {
    TimeUnits units = units(unit + " since " + String.format("%04d-01-01", epochYear), calendar);
    long start = new CalendarDate(calendar, 1, 1, 1).atStartOfDay().millis();
    CalendarDateTime time = CalendarDateTime.ofMillis(calendar, start + second * 1000);

    assertThat(units.decode(((TimeReference) units).encode(time))).isEqualTo(time);
  }

  @Property(tries = 400)
  void aDayComesBackFromMonthsAndYears(
      @ForAll Calendar calendar,
      @ForAll boolean years,
      @ForAll @IntRange(min = 1600, max = 4000) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 28) int day) {
    TimeReference reference =
        (TimeReference) units((years ? "years" : "months") + " since 1850-01-01", calendar);
    CalendarDateTime time = new CalendarDate(calendar, year, month, day).atStartOfDay();

    assertThat(reference.decode(reference.encode(time))).isEqualTo(time);
  }

  @Property(tries = 200)
  void textOfAReferenceReadsAsItself(
      @ForAll Calendar calendar,
      @ForAll @IntRange(min = 1, max = 9999) int year,
      @ForAll @LongRange(min = 0, max = 86_399_999) long millis) {
    CalendarDate date = new CalendarDate(calendar, year, 2, 3);
    TimeReference reference =
        new TimeReference(TimeUnit.days(), new CalendarDateTime(date, millis));

    assertThat(units(reference.toString(), calendar)).isEqualTo(reference);
  }

  @Property(tries = 2000)
  void aNumberIsTheDateOfItsExactDecimal(
      @ForAll Calendar calendar,
      @ForAll Unit unit,
      @ForAll @LongRange(min = -1L << 50, max = 1L << 50) long whole,
      @ForAll @IntRange(min = 0, max = 50) int smaller,
      @ForAll @IntRange(min = 0, max = 6) int fraction) {
    double value = (double) (whole >> smaller) / (1 << fraction);
    TimeReference reference =
        (TimeReference) units(unit + " since 1850-01-01 00:00:00.001", calendar);

    assertThat(date(() -> reference.decode(value)))
        .isEqualTo(date(() -> reference.decode(new BigDecimal(value))));
  }

  private static String date(Supplier<CalendarDateTime> decoded) {
    try {
      return decoded.get().toString();
    } catch (TimeException e) {
      return e.toString();
    }
  }

  private static TimeUnits units(String text, Calendar calendar) {
    return new TimeUnitsReader(DateOrder.YEAR_FIRST).read(text, calendar, Where.nowhere()).units();
  }

  /** Units that a second is a decimal or binary part of. */
  enum Unit {
    seconds,
    minutes,
    hours,
    days,
    milliseconds,
    weeks
  }
}
