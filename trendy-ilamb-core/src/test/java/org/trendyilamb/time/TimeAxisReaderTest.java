// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Where;

class TimeAxisReaderTest {
  private static final Where WHERE = Where.file("a.nc").variable("time");
  private static final TimeAxis MONTHS = TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 3840);

  // ---- calendars

  @Test
  void aStandardCalendarWithYearsOf365DaysInEachDecadeKeepsItsLabelsAndIsWarnedOf() {
    TimeAxis truth = TimeAxis.monthly(Calendar.STANDARD, 1700, 1, 3828);
    double[] noleap = Values.middles(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 3828), 1700);
    double[] standard = Values.middles(truth, 1700);
    double[] seconds =
        Values.of(
            3828,
            i -> {
              int decade = i / 120 * 120;
              return (standard[decade] + noleap[i] - noleap[decade] - 4.5) * 86400;
            });

    TimeAxisReading reading =
        read(
            RawTimeAxis.of(seconds)
                .withUnits("seconds since 1700-1-1 00:00")
                .withCalendar("standard"));

    assertThat(reading.axis()).isEqualTo(truth);
    assertThat(reading.has("time-calendar-drift")).isTrue();
  }

  @Test
  void aCalendarThatTheWholeAxisContradictsIsReplacedWithAWarning() {
    TimeAxisReading reading = read(days(Values.middles(MONTHS, 1700)).withCalendar("standard"));

    assertThat(reading.axis()).isEqualTo(MONTHS);
    assertThat(reading.has("time-calendar-contradicted")).isTrue();
  }

  @Test
  void aCalendarGivenByARuleIsNotReplaced() {
    RawTimeAxis raw = days(Values.middles(MONTHS, 1700)).withCalendar("noleap");
    TimeRules rules = TimeRules.none().withCalendar(Calendar.STANDARD);

    assertThatThrownBy(() -> new TimeAxisReader(rules).read(raw, WHERE))
        .isInstanceOf(TimeException.class);
  }

  @ParameterizedTest
  @CsvSource({"NOLEAP", "DAYS_360", "ALL_LEAP", "STANDARD"})
  void aMissingCalendarIsToldByTheNumbers(Calendar calendar) {
    for (TimeAxis truth :
        new TimeAxis[] {
          TimeAxis.monthly(calendar, 1850, 1, 240), TimeAxis.yearly(calendar, 1850, 60)
        }) {
      TimeAxisReading reading = read(days(Values.middles(truth, 1700)));

      assertThat(reading.axis()).isEqualTo(truth);
      assertThat(reading.has("time-calendar-inferred")).isEqualTo(calendar != Calendar.STANDARD);
      assertThat(reading.has("time-calendar-default")).isEqualTo(calendar == Calendar.STANDARD);
    }
  }

  @Test
  void aMisspeltCalendarIsNotedAndAnUnknownOneRefused() {
    double[] values = Values.middles(MONTHS, 1700);

    assertThat(read(days(values).withCalendar("no_leap")).has("calendar-spelling")).isTrue();
    assertRefused(days(values).withCalendar("lunar"), TimeRules.none(), "calendar-unknown", -1);
  }

  @Test
  void yearZeroOfTheStandardCalendarIsWarnedOf() {
    RawTimeAxis raw =
        RawTimeAxis.of(Values.of(20, i -> 1901 + i))
            .withUnits("years since 0000-01-01")
            .withCalendar("standard");

    TimeAxisReading reading = read(raw);

    assertThat(reading.axis()).isEqualTo(TimeAxis.yearly(Calendar.PROLEPTIC_GREGORIAN, 1901, 20));
    assertThat(reading.has("time-year-zero")).isTrue();
  }

  // ---- start or end

  @Test
  void aRuleSettlesWhereStampsStand() {
    RawTimeAxis raw = days(Values.starts(MONTHS, 1699)).withUnits("days since 1699-01-01");
    raw = raw.withCalendar("noleap");

    TimeRules end = TimeRules.none().withStampPosition(StampPosition.END);
    TimeRules middle = TimeRules.none().withStampPosition(StampPosition.MIDDLE);

    assertThat(new TimeAxisReader(end).read(raw, WHERE).axis().first()).hasToString("1699-12-01");
    assertThat(new TimeAxisReader(middle).read(raw, WHERE).axis()).isEqualTo(MONTHS);
  }

  /** The rule of CLM: its dates end the month, but numbers of months are not dates. */
  @ParameterizedTest
  @CsvSource({
    "days since 1700-01-01,   mon, 31 59 90 120,  1700-01",
    "days since 1700-01-01,   mon, 59 90 120 151, 1700-02",
    "hours since 1700-01-01,  mon, 744 1416 2160, 1700-01",
    "days since 1699-12-01,   mon, 31 62 90 121,  1699-12",
    "months since 1700-01-01, mon, 0 1 2 3,       1700-01",
    "months since 1700-01-01, mon, 12 13 14,      1701-01",
    "months since 1700-01-01, mon, 1 2 3 4,       1700-01",
    "months since 1700-01-01, mon, 0.5 1.5 2.5,   1700-01",
    "months since 1900-01-01, mon, -2400 -2399,   1700-01",
    "years since 1700-01-01,  yr,  0 1 2 3,       1700-01",
    "years since 1700-01-01,  mon, 0 0.0833333333333 0.1666666666667, 1700-01",
    "days since 1700-01-01,   yr,  31 396 761,    1700-01"
  })
  void aRuleThatStampsEndTheirMonthIsAboutDatesOnly(
      String units, String frequency, String values, String first) {
    RawTimeAxis raw =
        RawTimeAxis.of(Arrays.stream(values.split(" ")).mapToDouble(Double::parseDouble).toArray())
            .withUnits(units)
            .withCalendar("noleap");

    TimeAxis axis =
        new TimeAxisReader(TimeRules.none().withStampPosition(StampPosition.END))
            .read(raw, WHERE)
            .axis();

    assertThat(axis.first()).hasToString(first + "-01");
    assertThat(axis.frequency().label()).isEqualTo(frequency);
  }

  @Test
  void anEndOnTheReferenceDateIsRefusedUnlessTheRunBeginsThatEarly() {
    RawTimeAxis raw = days(Values.starts(MONTHS, 1700)).withCalendar("noleap");
    TimeRules end = TimeRules.none().withStampPosition(StampPosition.END);

    assertRefused(raw, end, "time-stamp-undecided", -1);
    assertRefused(raw, end.withFirstYear(1700), "time-stamp-undecided", -1);
    assertThat(new TimeAxisReader(end.withFirstYear(1699)).read(raw, WHERE).axis().first())
        .hasToString("1699-12-01");
  }

  @ParameterizedTest
  @CsvSource({"1701, 0, 1701", "1700, 0, 1700", "0, 1799, 1700", "0, 1800, 1701"})
  void knownYearsSettleWhetherYearsEndAtTheirStamps(int first, int last, int expected) {
    double[] ends = Values.ends(TimeAxis.yearly(Calendar.NOLEAP, 1700, 100), 1700);
    TimeRules rules = first > 0 ? TimeRules.none().withFirstYear(first) : TimeRules.none();
    rules = last > 0 ? rules.withLastYear(last) : rules;

    TimeAxisReading reading =
        new TimeAxisReader(rules).read(days(ends).withCalendar("noleap"), WHERE);

    assertThat(reading.axis().first().year()).isEqualTo(expected);
    assertThat(reading.has("time-years-unexpected")).isFalse();
  }

  @Test
  void yearsAtTheirEdgesOneYearAfterTheReferenceAreWarnedOf() {
    RawTimeAxis raw =
        RawTimeAxis.of(Values.of(100, i -> i + 1))
            .withUnits("years since 1700-01-01")
            .withCalendar("noleap");

    TimeAxisReading reading = read(raw);

    assertThat(reading.axis()).isEqualTo(TimeAxis.yearly(Calendar.NOLEAP, 1701, 100));
    assertThat(reading.issues().toString()).contains("warning").contains("nothing tells");
  }

  @Test
  void unexpectedYearsAreWarnedOf() {
    TimeRules rules = TimeRules.none().withFirstYear(1701).withLastYear(2019);

    TimeAxisReading reading =
        new TimeAxisReader(rules)
            .read(days(Values.middles(MONTHS, 1700)).withCalendar("noleap"), WHERE);

    assertThat(reading.has("time-years-unexpected")).isTrue();
  }

  @Test
  void aRuleForStampsDoesNotMoveNumbersThatNameTheirYear() {
    TimeRules rules = TimeRules.none().withStampPosition(StampPosition.END);
    RawTimeAxis raw =
        RawTimeAxis.of(Values.of(324, i -> 1700 + i)).withUnits("yr").withCalendar("noleap");

    assertThat(new TimeAxisReader(rules).read(raw, WHERE).axis())
        .isEqualTo(TimeAxis.yearly(Calendar.NOLEAP, 1700, 324));
  }

  @ParameterizedTest
  @CsvSource({"STANDARD, PROLEPTIC_GREGORIAN", "PROLEPTIC_GREGORIAN, STANDARD"})
  void aReferenceBeforeTheReformMayBelongToTheOtherCalendar(Calendar named, Calendar meant) {
    for (TimeAxis truth :
        new TimeAxis[] {TimeAxis.monthly(meant, 1850, 1, 240), TimeAxis.yearly(meant, 1850, 50)}) {
      RawTimeAxis raw =
          RawTimeAxis.of(Values.starts(truth, 1))
              .withUnits("days since 0001-01-01")
              .withCalendar(named.cfName());

      TimeAxisReading reading = read(raw);

      assertThat(reading.axis()).isEqualTo(truth);
      assertThat(reading.has("time-calendar-contradicted")).isTrue();
      assertThat(read(raw.withCalendar(meant.cfName())).axis()).isEqualTo(truth);
      assertThat(read(raw.withCalendar(meant.cfName())).has("time-calendar-contradicted"))
          .isFalse();
    }
  }

  @Test
  void daysCountedFromBeforeTheReformAreWarnedOf() {
    TimeAxis truth = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 2000, 1, 1), 31);
    RawTimeAxis raw =
        RawTimeAxis.of(Values.middles(truth, 1))
            .withUnits("days since 0001-01-01")
            .withCalendar("standard");

    assertThat(read(raw).axis()).isEqualTo(truth);
    assertThat(read(raw).has("time-reference-before-reform")).isTrue();
  }

  @Test
  void wholeYearsThatBeginInDecemberAreWarnedOf() {
    TimeAxis december = TimeAxis.monthly(Calendar.NOLEAP, 1699, 12, 240);

    TimeAxisReading reading = read(noleap(Values.middles(december, 1700)));

    assertThat(reading.axis()).isEqualTo(december);
    assertThat(reading.has("time-odd-start")).isTrue();
  }

  // ---- days

  @Test
  void daysMayBeStampedAnywhereInTheDay() {
    TimeAxis truth = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 2000, 1, 1), 366);

    assertThat(read(days(Values.starts(truth, 1700)).withCalendar("standard")).axis())
        .isEqualTo(truth);
    assertThat(read(days(Values.middles(truth, 1700)).withCalendar("standard")).axis())
        .isEqualTo(truth);
    assertThat(read(days(Values.ends(truth, 1700)).withCalendar("standard")).axis())
        .isEqualTo(truth);
    TimeRules known = TimeRules.none().withFirstYear(2000);
    RawTimeAxis ends = days(Values.ends(truth.slice(0, 50), 1700)).withCalendar("standard");
    assertThat(new TimeAxisReader(known).read(ends, WHERE).axis()).isEqualTo(truth.slice(0, 50));
  }

  @Test
  void aDailyAxisWithoutThe29thOfFebruaryHasAGap() {
    double[] values = Values.of(365, i -> i < 59 ? i : i + 1);
    RawTimeAxis raw =
        RawTimeAxis.of(values).withUnits("days since 2000-01-01").withCalendar("standard");

    assertRefused(raw, TimeRules.none(), "time-gap", 59);
  }

  // ---- rules for axes that say nothing

  @Test
  void aRuleGivesAnIndexItsMonths() {
    RawTimeAxis raw = RawTimeAxis.of(Values.of(252, i -> i + 1)).withUnits("");
    TimeRules rules =
        TimeRules.none().withForced(Frequency.MONTHLY, 2003, 1).withCalendar(Calendar.NOLEAP);

    TimeAxisReading reading = new TimeAxisReader(rules).read(raw, WHERE);

    assertThat(reading.axis().periodText()).isEqualTo("200301-202312");
    assertThat(reading.has("time-rule-forced")).isTrue();
    assertRefused(raw, TimeRules.none(), "time-needs-rule", -1);
    assertRefused(
        RawTimeAxis.of(Values.of(320, i -> i)).withUnits("years"),
        TimeRules.none(),
        "time-needs-rule",
        0);
    assertThatThrownBy(() -> TimeRules.none().withForced(Frequency.MONTHLY, 2003, 13))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aForcedAxisNeedsNoSaneNumbers() {
    TimeRules rules = TimeRules.none().withForced(Frequency.YEARLY, 1700, 1);

    TimeAxisReading reading =
        new TimeAxisReader(rules).read(RawTimeAxis.of(0, 0, Double.NaN), WHERE);

    assertThat(reading.axis()).isEqualTo(TimeAxis.yearly(Calendar.STANDARD, 1700, 3));
    assertThat(reading.has("time-calendar-default")).isTrue();
  }

  @Test
  void aDayFirstDateInTheLongNameIsReadWhenARuleSaysSo() {
    double[] middles = Values.middles(TimeAxis.monthly(Calendar.STANDARD, 2003, 1, 252), 2003);
    RawTimeAxis raw =
        RawTimeAxis.of(middles)
            .withUnits("d")
            .withCalendar("standard")
            .withLongName("time in days since 01/01/2003");
    TimeRules rules = TimeRules.none().withDateOrder(DateOrder.DAY_FIRST);

    TimeAxisReading reading = new TimeAxisReader(rules).read(raw, WHERE);

    assertThat(reading.axis().periodText()).isEqualTo("200301-202312");
    assertThat(reading.has("time-units-long-name")).isTrue();
    assertRefused(raw, TimeRules.none(), "time-reference-ambiguous", -1);
    assertRefused(raw.withUnits("h"), rules, "time-needs-rule", -1);
  }

  @Test
  void aRuleMayGiveTheUnits() {
    TimeRules rules = TimeRules.none().withUnits("years since 1700-01-01");
    RawTimeAxis raw = RawTimeAxis.of(0, 1, 2).withCalendar("noleap");

    TimeAxisReading reading = new TimeAxisReader(rules).read(raw, WHERE);

    assertThat(reading.axis()).isEqualTo(TimeAxis.yearly(Calendar.NOLEAP, 1700, 3));
    assertThat(reading.has("time-units-rule")).isTrue();
  }

  @Test
  void oneStepNeedsBoundsOrARule() {
    RawTimeAxis raw = days(15.5).withCalendar("noleap");
    TimeRules yearly = TimeRules.none().withFrequency(Frequency.YEARLY);
    TimeRules monthly = TimeRules.none().withFrequency(Frequency.MONTHLY);

    assertRefused(raw, TimeRules.none(), "time-single-step", -1);
    assertThat(new TimeAxisReader(yearly).read(raw, WHERE).axis())
        .isEqualTo(TimeAxis.yearly(Calendar.NOLEAP, 1700, 1));
    assertThat(new TimeAxisReader(monthly).read(raw, WHERE).axis())
        .isEqualTo(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 1));
    assertThat(read(raw.withBounds(new double[][] {{0, 31}})).axis())
        .isEqualTo(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 1));
    assertThat(read(days(0.5).withCalendar("noleap").withBounds(new double[][] {{0, 1}})).axis())
        .isEqualTo(TimeAxis.daily(new CalendarDate(Calendar.NOLEAP, 1700, 1, 1), 1));
    TimeAxisReading edge = new TimeAxisReader(monthly).read(days(31).withCalendar("noleap"), WHERE);
    assertThat(edge.issues().toString()).contains("warning");
  }

  // ---- refusals

  @Test
  void damagedAxesAreRefusedAtTheirIndex() {
    double[] values = Values.middles(MONTHS, 1700);

    assertRefused(noleap(changed(values, 7, Double.NaN)), TimeRules.none(), "time-not-finite", 7);
    assertRefused(noleap(changed(values, 7, 1e20)), TimeRules.none(), "time-out-of-range", 7);
    assertRefused(
        noleap(changed(values, 7, 9.969209968386869e36)), TimeRules.none(), "time-out-of-range", 7);
    assertRefused(noleap(changed(values, 7, 4e8)), TimeRules.none(), "time-out-of-range", 7);
    assertRefused(noleap(changed(values, 7, values[6])), TimeRules.none(), "time-duplicate", 7);
    assertRefused(noleap(changed(values, 7, -99999)), TimeRules.none(), "time-backward", 7);
    assertRefused(noleap(changed(values, 7, values[7] + 20)), TimeRules.none(), "time-gap", 7);
    assertRefused(noleap(changed(values, 7, values[6] + 1)), TimeRules.none(), "time-crowded", 7);
    assertRefused(noleap(new double[24]), TimeRules.none(), "time-duplicate", 1);
    assertRefused(noleap(), TimeRules.none(), "time-empty", -1);
    double[] gap = Values.of(3000, i -> values[i < 100 ? i : i + 12]);
    assertRefused(noleap(gap), TimeRules.none(), "time-gap", 100);
  }

  @Test
  void aGapIsToldWithItsDates() {
    double[] values = Values.middles(MONTHS, 1700);
    double[] gap = Values.of(3000, i -> values[i < 100 ? i : i + 1]);

    assertThatThrownBy(() -> read(noleap(gap)))
        .hasMessageContaining("index 99: 1708-04-16T00:00:00, index 100: 1708-06-16T00:00:00");
  }

  @Test
  void otherStepsThanDaysMonthsAndYearsAreRefused() {
    assertRefused(noleap(Values.of(100, i -> i * 0.25)), TimeRules.none(), "time-frequency", -1);
    assertRefused(noleap(Values.of(100, i -> i * 7)), TimeRules.none(), "time-frequency", -1);
    assertRefused(noleap(Values.of(100, i -> i * 91.25)), TimeRules.none(), "time-frequency", -1);
    assertRefused(noleap(Values.of(100, i -> i * 1.04)), TimeRules.none(), "time-drift", -1);
    assertRefused(noleap(Values.of(400, i -> 15 + i * 31)), TimeRules.none(), "time-drift", -1);
  }

  @Test
  void meanMonthsAroundTheEdgesAreTakenWithAWarning() {
    TimeAxisReading reading = read(noleap(Values.of(240, i -> i * 365 / 12.0)));

    assertThat(reading.axis()).isEqualTo(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 240));
    assertThat(reading.has("time-stamp-blurred")).isTrue();
  }

  private static double[] changed(double[] values, int index, double value) {
    double[] copy = values.clone();
    copy[index] = value;
    return copy;
  }

  private static RawTimeAxis days(double... values) {
    return RawTimeAxis.of(values).withUnits("days since 1700-01-01");
  }

  private static RawTimeAxis noleap(double... values) {
    return days(values).withCalendar("noleap");
  }

  private static TimeAxisReading read(RawTimeAxis raw) {
    return new TimeAxisReader(TimeRules.none()).read(raw, WHERE);
  }

  private static void assertRefused(RawTimeAxis raw, TimeRules rules, String code, long index) {
    assertThatThrownBy(() -> new TimeAxisReader(rules).read(raw, WHERE))
        .isInstanceOfSatisfying(
            TimeException.class,
            e -> {
              assertThat(e.problem().code()).as(e.getMessage()).isEqualTo(code);
              assertThat(e.problem().where().variable()).contains("time");
              assertThat(e.problem().where().index())
                  .as(e.getMessage())
                  .isEqualTo(index < 0 ? OptionalLong.empty() : OptionalLong.of(index));
            });
  }
}
