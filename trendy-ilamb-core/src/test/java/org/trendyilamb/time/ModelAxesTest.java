// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.problem.Where;

/** The time axes of the TRENDY models, as far as their conventions are known. */
class ModelAxesTest {
  private static final int MONTHS = 3888;
  private static final int YEARS = 324;
  private static final TimeAxis NOLEAP_MONTHS = TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, MONTHS);
  private static final TimeAxis NOLEAP_YEARS = TimeAxis.yearly(Calendar.NOLEAP, 1700, YEARS);

  static Stream<Arguments> axes() {
    return Stream.of(
        axis(
            "CLM months, end",
            "days since 1700-01-01 00:00:00",
            "365_day",
            Values.single(Values.ends(NOLEAP_MONTHS, 1700)),
            NOLEAP_MONTHS),
        axis(
            "CLM pools, day 31",
            "days since 1700-01-01 00:00:00",
            "365_day",
            Values.single(Values.of(YEARS, i -> 31 + 365.0 * i)),
            NOLEAP_YEARS),
        axis("CLM years", "yr", "noleap", Values.of(YEARS, i -> 1700 + i), NOLEAP_YEARS),
        axis(
            "ORCHIDEE years, day 0",
            "days since 1700-01-01 00:00:00",
            "365_day",
            Values.single(Values.of(YEARS, i -> 365.0 * i)),
            NOLEAP_YEARS),
        axis(
            "ORCHIDEE months, day 15",
            "days since 1700-01-01 00:00:00",
            "365_day",
            Values.single(plus(15, Values.starts(NOLEAP_MONTHS, 1700))),
            NOLEAP_MONTHS),
        axis(
            "ORCHIDEE-CNP years",
            "days since 1701-01-01 00:00:00",
            "365_day",
            Values.of(10, i -> 365.0 * i),
            TimeAxis.yearly(Calendar.NOLEAP, 1701, 10)),
        axis(
            "OCN years, day 364",
            "days since 1700-01-01 00:00:00",
            "365_day",
            Values.of(YEARS, i -> 364 + 365.0 * i),
            NOLEAP_YEARS),
        axis(
            "LPJ-GUESS years, day 181",
            "days since 1700-01-01",
            "365_day",
            Values.of(YEARS, i -> 181 + 365.0 * i),
            NOLEAP_YEARS),
        axis(
            "LPJ-GUESS v7 months",
            "months since 1900-01-01",
            "standard",
            Values.of(MONTHS, i -> i - 2400),
            TimeAxis.monthly(Calendar.STANDARD, 1700, 1, MONTHS)),
        axis(
            "LPJ-GUESS v7 years",
            "years since 1700-01-01",
            "standard",
            Values.of(318, i -> i),
            TimeAxis.yearly(Calendar.STANDARD, 1700, 318)),
        axis(
            "DLEM months",
            "months since 1700-01-01 00:00:00",
            "365_day",
            Values.of(MONTHS, i -> i),
            NOLEAP_MONTHS),
        axis(
            "DLEM years",
            "years since 1700-01-01 00:00:00",
            "365_day",
            Values.of(YEARS, i -> i),
            NOLEAP_YEARS),
        axis(
            "ISAM months, first day",
            "days since 1701-01-01",
            "365_day",
            Values.starts(TimeAxis.monthly(Calendar.NOLEAP, 1701, 1, 240), 1701),
            TimeAxis.monthly(Calendar.NOLEAP, 1701, 1, 240)),
        axis(
            "JSBACH months",
            "hours since 1700-1-16 12:00:00",
            "proleptic_gregorian",
            times(
                24,
                plus(
                    -15.5,
                    Values.middles(
                        TimeAxis.monthly(Calendar.PROLEPTIC_GREGORIAN, 1700, 1, MONTHS), 1700))),
            TimeAxis.monthly(Calendar.PROLEPTIC_GREGORIAN, 1700, 1, MONTHS)),
        axis(
            "JSBACH years",
            "hours since 1700-7-1 06:00:00",
            "proleptic_gregorian",
            times(24, Values.starts(TimeAxis.yearly(Calendar.PROLEPTIC_GREGORIAN, 1700, 50), 1700)),
            TimeAxis.yearly(Calendar.PROLEPTIC_GREGORIAN, 1700, 50)),
        axis(
            "SDGVM months",
            "hours since 1700-01-01 00:00:00",
            "360_day",
            Values.of(MONTHS, i -> 360 + 720.0 * i),
            TimeAxis.monthly(Calendar.DAYS_360, 1700, 1, MONTHS)),
        axis(
            "SDGVM years",
            "hours since 1700-01-01 00:00:00",
            "360_day",
            Values.of(YEARS, i -> 4320 + 8640.0 * i),
            TimeAxis.yearly(Calendar.DAYS_360, 1700, YEARS)),
        axis(
            "CABLE years",
            "years since 1700-6-15 12:00:00",
            "365_day",
            Values.of(YEARS, i -> i),
            NOLEAP_YEARS),
        axis(
            "CABLE months",
            "days since 1700-01-15 12:00:00",
            "365_day",
            Values.starts(NOLEAP_MONTHS, 1700),
            NOLEAP_MONTHS),
        axis(
            "CLASSIC years",
            "days since 1700-12-31",
            "365_day",
            Values.of(300, i -> 365.0 * (i + 1)),
            TimeAxis.yearly(Calendar.NOLEAP, 1701, 300)),
        axis(
            "CLASSIC v13 years",
            "days since 1699-12-31",
            "365_day",
            Values.of(YEARS, i -> 365.0 * (i + 1)),
            NOLEAP_YEARS),
        axis(
            "CLASSIC v13 months",
            "days since 1699-12-31",
            "365_day",
            Values.ends(NOLEAP_MONTHS, 1700),
            NOLEAP_MONTHS),
        axis(
            "E3SM months",
            "days since 0001-01-01",
            "noleap",
            Values.single(Values.middles(NOLEAP_MONTHS, 1)),
            NOLEAP_MONTHS),
        axis(
            "E3SM months, first day",
            "days since 0001-01-01",
            "noleap",
            Values.single(Values.starts(NOLEAP_MONTHS, 1)),
            NOLEAP_MONTHS),
        axis(
            "E3SM months, end",
            "days since 0001-01-01 00:00:00",
            "noleap",
            Values.single(Values.ends(NOLEAP_MONTHS, 1)),
            NOLEAP_MONTHS),
        axis(
            "E3SM years",
            "days since 0001-01-01",
            "noleap",
            Values.single(Values.middles(NOLEAP_YEARS, 1)),
            NOLEAP_YEARS),
        axis(
            "VISIT months from 0.5",
            "months since 1860-01-01",
            "noleap",
            Values.of(1944, i -> i + 0.5),
            TimeAxis.monthly(Calendar.NOLEAP, 1860, 1, 1944)),
        axis(
            "VISIT months from 1",
            "months since 1860-01-01",
            "noleap",
            Values.of(1944, i -> i + 1),
            TimeAxis.monthly(Calendar.NOLEAP, 1860, 1, 1944)),
        axis(
            "VISIT AD 1700",
            "years since AD 1700-Jan-1st",
            "noleap",
            Values.of(MONTHS, i -> (i + 0.5) / 12),
            NOLEAP_MONTHS),
        axis(
            "VISIT AD 0, single precision",
            "years since AD 0-Jan-1st",
            "noleap",
            Values.single(Values.of(MONTHS, i -> 1700 + (i + 0.5) / 12)),
            NOLEAP_MONTHS),
        axis(
            "months since the eve",
            "months since 1699-12-31",
            "noleap",
            Values.of(48, i -> i + 1),
            TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 48)),
        axis(
            "ISBA-CTRIP months",
            "months since 1700-1-16",
            "gregorian",
            Values.of(MONTHS, i -> i),
            TimeAxis.monthly(Calendar.STANDARD, 1700, 1, MONTHS)),
        axis(
            "decimal years, middle",
            "year as %Y.%f",
            "noleap",
            Values.single(Values.of(MONTHS, i -> 1700 + (i + 0.5) / 12)),
            NOLEAP_MONTHS),
        axis(
            "decimal years, start",
            "year as %Y.%f",
            "noleap",
            Values.single(Values.of(MONTHS, i -> 1700 + i / 12.0)),
            NOLEAP_MONTHS),
        axis(
            "decimal years, two digits",
            "years",
            "noleap",
            Values.of(MONTHS, i -> Math.round((1700 + (i + 0.5) / 12) * 100) / 100.0),
            NOLEAP_MONTHS),
        axis(
            "decimal years, day of year at start",
            "year as %Y.%f",
            "noleap",
            times(1 / 365.0, plus(1700 * 365.0, Values.starts(NOLEAP_MONTHS, 1700))),
            NOLEAP_MONTHS),
        axis(
            "decimal years, day of year at end",
            "years since 0000-01-01",
            "noleap",
            times(1 / 365.0, plus(1700 * 365.0, Values.ends(NOLEAP_MONTHS, 1700))),
            NOLEAP_MONTHS),
        axis(
            "decimal years, day of year in the middle",
            "years since 1700-01-01",
            "noleap",
            times(1 / 365.0, Values.middles(NOLEAP_MONTHS, 1700)),
            NOLEAP_MONTHS),
        axis(
            "CDO months",
            "month as %Y%m.%f",
            "noleap",
            Values.single(Values.of(MONTHS, i -> (1700 + i / 12) * 100 + i % 12 + 1.5)),
            NOLEAP_MONTHS),
        axis(
            "CDO months, whole",
            "month as %Y%m.%f",
            "noleap",
            Values.of(MONTHS, i -> (1700 + i / 12) * 100 + i % 12 + 1),
            NOLEAP_MONTHS),
        axis(
            "CDO days, single precision",
            "day as %Y%m%d.%f",
            "noleap",
            Values.single(
                Values.of(
                    MONTHS,
                    i ->
                        (1700 + i / 12) * 10000
                            + (i % 12 + 1) * 100
                            + 31
                            - (31 - Calendar.NOLEAP.lastDayOfMonth(1700, i % 12 + 1)))),
            NOLEAP_MONTHS));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("axes")
  void everyStepGetsItsPeriod(String name, RawTimeAxis raw, TimeAxis expected) {
    TimeAxisReading reading =
        new TimeAxisReader(TimeRules.none()).read(raw, Where.file(name).variable("time"));

    assertThat(reading.axis()).isEqualTo(expected);
    assertThat(reading.issues()).as("every decision is told").isNotEmpty();
  }

  @Test
  void theFirstMonthsOfClmAreDecidedByTheReferenceWhenTheyAreNoWholeYears() {
    double[] ends = Values.ends(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 119), 1700);
    RawTimeAxis raw =
        RawTimeAxis.of(ends).withUnits("days since 1700-01-01 00:00:00").withCalendar("365_day");

    TimeAxisReading reading = new TimeAxisReader(TimeRules.none()).read(raw, Where.nowhere());

    assertThat(reading.axis()).isEqualTo(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 119));
    assertThat(reading.issues().toString()).contains("warning").contains("1700-02-01");
  }

  private static Arguments axis(
      String name, String units, String calendar, double[] values, TimeAxis expected) {
    RawTimeAxis raw = RawTimeAxis.of(values).withUnits(units).withCalendar(calendar);
    return Arguments.of(name, raw, expected);
  }

  private static double[] plus(double days, double[] values) {
    return Values.of(values.length, i -> values[i] + days);
  }

  private static double[] times(double factor, double[] values) {
    return Values.of(values.length, i -> values[i] * factor);
  }
}
