// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Where;

class TimeBoundsTest {
  private static final TimeAxis MONTHS = TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 240);
  private static final TimeAxis YEARS = TimeAxis.yearly(Calendar.NOLEAP, 1700, 100);

  @Test
  void saneBoundsAreTrustedOverStamps() {
    for (TimeAxis truth : new TimeAxis[] {MONTHS, YEARS}) {
      for (double[] stamps :
          new double[][] {
            Values.starts(truth, 1700), Values.middles(truth, 1700), Values.ends(truth, 1700)
          }) {
        TimeAxisReading reading = read(stamps, Values.bounds(truth, 1700, 0, 0));

        assertThat(reading.axis()).isEqualTo(truth);
        assertThat(reading.has("time-bounds-trusted")).isTrue();
        assertThat(reading.has("time-stamp-position")).isFalse();
      }
    }
  }

  @Test
  void boundsThatEndOnTheLastDayAreClosed() {
    TimeAxisReading reading =
        read(Values.middles(MONTHS, 1700), Values.bounds(MONTHS, 1700, 0, -1));

    assertThat(reading.axis()).isEqualTo(MONTHS);
    assertThat(reading.has("time-bounds-trusted")).isTrue();
  }

  @Test
  void driftingBoundsAreMovedToTheMonthsWithAWarning() {
    TimeAxisReading reading =
        read(Values.middles(MONTHS, 1700), Values.bounds(MONTHS, 1700, -7, -7));

    assertThat(reading.axis()).isEqualTo(MONTHS);
    assertThat(reading.has("time-bounds-snapped")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"15.5, 15.5", "54750, 54750", "-365, -365", "3, 0", "0, -32", "31, -31"})
  void boundsThatDoNotBelongToTheStampsAreRebuilt(double lowerShift, double upperShift) {
    TimeAxisReading reading =
        read(Values.middles(MONTHS, 1700), Values.bounds(MONTHS, 1700, lowerShift, upperShift));

    assertThat(reading.axis()).isEqualTo(MONTHS);
    assertThat(reading.has("time-bounds-rebuilt")).isTrue();
  }

  @Test
  void brokenBoundsAreRebuilt() {
    double[] middles = Values.middles(MONTHS, 1700);
    double[][] withNan = Values.bounds(MONTHS, 1700, 0, 0);
    withNan[5][1] = Double.NaN;
    double[][] reversed = Values.bounds(MONTHS, 1700, 0, 0);
    for (double[] pair : reversed) {
      double lower = pair[0];
      pair[0] = pair[1];
      pair[1] = lower;
    }
    double[][] threes = new double[240][3];
    double[][] zeros = new double[240][2];
    double[][] few = Values.bounds(MONTHS.slice(0, 239), 1700, 0, 0);

    for (double[][] bounds : new double[][][] {withNan, reversed, threes, zeros, few}) {
      TimeAxisReading reading = read(middles, bounds);

      assertThat(reading.axis()).isEqualTo(MONTHS);
      assertThat(reading.has("time-bounds-rebuilt")).isTrue();
    }
  }

  @Test
  void annualRecordsWithTheBoundsOfOneMonthAreYears() {
    double[] stamps = Values.of(100, i -> 31 + 365.0 * i);
    double[][] bounds = new double[100][];
    for (int i = 0; i < 100; i++) {
      bounds[i] = new double[] {365.0 * i, 31 + 365.0 * i};
    }

    assertThat(read(stamps, bounds).axis()).isEqualTo(YEARS);
  }

  @Test
  void aStampOutsideItsBoundsIsRepaired() {
    double[] stamps = Values.middles(MONTHS, 1700);
    stamps[3] += 25;

    TimeAxisReading reading = read(stamps, Values.bounds(MONTHS, 1700, 0, 0));

    assertThat(reading.axis()).isEqualTo(MONTHS);
    assertThat(reading.has("time-stamp-repaired")).isTrue();
    assertThat(reading.issues().toString()).contains("index 3");
  }

  @Test
  void boundsMayCountFromTheirOwnReference() {
    RawTimeAxis raw =
        noleap(Values.ends(MONTHS.slice(0, 7), 1700))
            .withBounds(Values.bounds(MONTHS.slice(0, 7), 1600, 0, 0))
            .withBoundsUnits("days since 1600-01-01");

    TimeAxisReading reading = new TimeAxisReader(TimeRules.none()).read(raw, Where.nowhere());

    assertThat(reading.axis()).isEqualTo(MONTHS.slice(0, 7));
    assertThat(reading.has("time-bounds-trusted")).isTrue();
    TimeAxisReading without =
        new TimeAxisReader(TimeRules.none()).read(raw.withBoundsUnits("nonsense"), Where.nowhere());
    assertThat(without.has("time-bounds-rebuilt")).isTrue();
  }

  @Test
  void aRuleSetsBoundsAside() {
    RawTimeAxis raw =
        noleap(Values.middles(MONTHS, 1700)).withBounds(Values.bounds(MONTHS, 1700, 0, 0));

    TimeAxisReading ignored =
        new TimeAxisReader(TimeRules.none().withoutBounds()).read(raw, Where.nowhere());
    TimeRules yearly = TimeRules.none().withFrequency(Frequency.YEARLY);

    assertThat(ignored.has("time-bounds-rebuilt")).isTrue();
    assertThat(ignored.has("time-bounds-trusted")).isFalse();
    assertThatThrownBy(() -> new TimeAxisReader(yearly).read(raw, Where.nowhere()))
        .isInstanceOf(TimeException.class);
  }

  @Test
  void boundsOfOddWidthDoNotHelp() {
    double[] stamps = Values.of(100, i -> i * 7 + 3.5);
    double[][] bounds = new double[100][];
    for (int i = 0; i < 100; i++) {
      bounds[i] = new double[] {i * 7, i * 7 + 7};
    }

    assertThatThrownBy(() -> read(stamps, bounds)).isInstanceOf(TimeException.class);
  }

  @Test
  void whatIsHandedInIsCopied() {
    double[][] bounds = Values.bounds(MONTHS, 1700, 0, 0);
    double[] values = Values.middles(MONTHS, 1700);
    RawTimeAxis raw = noleap(values).withBounds(bounds);
    bounds[0][0] = 99;
    values[0] = 99;
    raw.values()[1] = 99;
    raw.bounds().orElseThrow()[1][1] = 99;

    assertThat(new TimeAxisReader(TimeRules.none()).read(raw, Where.nowhere()).axis())
        .isEqualTo(MONTHS);
    assertThat(raw.value(0)).isEqualTo(15.5);
  }

  @Test
  void soundBoundsOfOtherPeriodsAreRefusedUnlessARuleSetsThemAside() {
    double[] june = Values.of(50, i -> 150 + 365.0 * i);
    RawTimeAxis raw = noleap(june).withBounds(Values.bounds(YEARS.slice(0, 50), 1700, -31, -31));

    assertThatThrownBy(() -> new TimeAxisReader(TimeRules.none()).read(raw, Where.nowhere()))
        .isInstanceOfSatisfying(
            TimeException.class,
            e -> assertThat(e.problem().code()).isEqualTo("time-bounds-unaligned"));
    assertThat(
            new TimeAxisReader(TimeRules.none().withoutBounds()).read(raw, Where.nowhere()).axis())
        .isEqualTo(YEARS.slice(0, 50));
  }

  @Test
  void daysFromNoonToNoonAreWarnedOf() {
    double[] midnights = Values.of(50, i -> i);
    double[][] bounds = new double[50][];
    for (int i = 0; i < 50; i++) {
      bounds[i] = new double[] {i - 0.5, i + 0.5};
    }

    TimeAxisReading reading = read(midnights, bounds);

    assertThat(reading.has("time-bounds-unaligned")).isTrue();
    assertThat(reading.axis().size()).isEqualTo(50);
  }

  private static RawTimeAxis noleap(double[] values) {
    return RawTimeAxis.of(values).withUnits("days since 1700-01-01").withCalendar("noleap");
  }

  private static TimeAxisReading read(double[] stamps, double[][] bounds) {
    return new TimeAxisReader(TimeRules.none())
        .read(noleap(stamps).withBounds(bounds), Where.nowhere().variable("time"));
  }
}
