// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.trendyilamb.problem.Where;

class TimeAxisProperties {

  @Property(tries = 300)
  void anAxisThatWasWrittenReadsAsItself(
      @ForAll Calendar calendar,
      @ForAll Frequency frequency,
      @ForAll @IntRange(min = 1, max = 2500) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 400) int size) {
    TimeAxis axis = axis(frequency, calendar, year, month, size);

    assertThat(reading(axis, true).axis()).isEqualTo(axis);
  }

  @Property(tries = 300)
  void midpointsAloneGiveTheAxisToo(
      @ForAll Calendar calendar,
      @ForAll Frequency frequency,
      @ForAll @IntRange(min = 1, max = 2500) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 2, max = 400) int size) {
    TimeAxis axis = axis(frequency, calendar, year, month, size);
    TimeAxisReading reading = reading(axis, false);

    assertThat(reading.axis()).isEqualTo(axis);
    assertThat(reading.has("time-stamp-inside")).isTrue();
  }

  @Property(tries = 300)
  void stepsFillTheAxis(
      @ForAll Calendar calendar,
      @ForAll Frequency frequency,
      @ForAll @IntRange(min = 1, max = 2500) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 400) int size) {
    TimeAxis axis = axis(frequency, calendar, year, month, size);
    long seconds = 0;
    for (int i = 0; i < size; i++) {
      seconds += axis.secondsOfStep(i);
      assertThat(axis.edge(i).dayNumber()).isLessThan(axis.edge(i + 1).dayNumber());
      assertThat(axis.secondsOfStep(i)).isLessThanOrEqualTo(axis.secondsOfYear(i));
    }
    long days = axis.edge(size).dayNumber() - axis.edge(0).dayNumber();

    assertThat(seconds).isEqualTo(days * 86_400);
  }

  @Property(tries = 200)
  void writingOverToNoleapKeepsEveryLabel(
      @ForAll Calendar calendar,
      @ForAll boolean monthly,
      @ForAll @IntRange(min = 1600, max = 2500) int year,
      @ForAll @IntRange(min = 1, max = 400) int size) {
    TimeAxis axis = axis(monthly ? Frequency.MONTHLY : Frequency.YEARLY, calendar, year, 1, size);
    TimeAxis noleap = NoleapProfile.of(axis).axis();

    assertThat(noleap.periodText()).isEqualTo(axis.periodText());
    assertThat(noleap.label(size - 1)).isEqualTo(axis.label(size - 1));
  }

  private static TimeAxis axis(
      Frequency frequency, Calendar calendar, int year, int month, int size) {
    return switch (frequency) {
      case MONTHLY -> TimeAxis.monthly(calendar, year, month, size);
      case YEARLY -> TimeAxis.yearly(calendar, year, size);
      case DAILY, FIXED -> TimeAxis.daily(new CalendarDate(calendar, year, month, 1), size);
    };
  }

  private static TimeAxisReading reading(TimeAxis axis, boolean bounds) {
    EncodedTimeAxis encoded = EncodedTimeAxis.of(axis);
    RawTimeAxis raw =
        RawTimeAxis.of(encoded.midpoints())
            .withUnits(encoded.units())
            .withCalendar(encoded.calendar());
    return new TimeAxisReader(TimeRules.none())
        .read(bounds ? raw.withBounds(encoded.bounds()) : raw, Where.nowhere());
  }
}
