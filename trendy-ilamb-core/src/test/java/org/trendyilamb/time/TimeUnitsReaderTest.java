// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.problem.Where;

class TimeUnitsReaderTest {

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 01/02/2003, 2003-02-01",
    "MONTH_FIRST, 01/02/2003, 2003-01-02",
    "DAY_FIRST, 31.12.1999, 1999-12-31",
    "DAY_FIRST, 31-12-1999, 1999-12-31",
    "DAY_FIRST, 1999-12-31, 1999-12-31",
    "MONTH_FIRST, 1999/12/31, 1999-12-31"
  })
  void aRuleSaysInWhichOrderADateIsWritten(DateOrder order, String text, String expected) {
    TimeUnits units =
        new TimeUnitsReader(order)
            .read("days since " + text, Calendar.NOLEAP, Where.nowhere())
            .units();

    assertThat(units.decode(0).date()).hasToString(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "DAY_FIRST, 01/02/03",
    "DAY_FIRST, 01-02-03",
    "MONTH_FIRST, 31/12/2003",
    "DAY_FIRST, 01/2003"
  })
  void aRuleDoesNotMakeEveryDateReadable(DateOrder order, String text) {
    assertThatThrownBy(
            () ->
                new TimeUnitsReader(order)
                    .read("days since " + text, Calendar.NOLEAP, Where.nowhere()))
        .isInstanceOf(TimeException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "'days since 01/01/2003', 'days since 01/01/2003'",
    "'time in days since 01/01/2003', 'days since 01/01/2003'",
    "'Time (days since 1901-01-01)', 'days since 1901-01-01'",
    "'years since 1700', 'years since 1700'"
  })
  void aSentenceMayNameTheReference(String sentence, String expected) {
    assertThat(TimeUnitsReader.inSentence(sentence)).contains(expected);
  }

  @ParameterizedTest
  @CsvSource({"'time'", "'unknown since 1850'", "'days since the beginning'", "''"})
  void otherSentencesNameNone(String sentence) {
    assertThat(TimeUnitsReader.inSentence(sentence)).isEmpty();
  }

  @Test
  void aRefusalNamesPlaceAndText() {
    Where where = Where.file("a.nc").variable("time").attribute("units");

    assertThatThrownBy(
            () ->
                new TimeUnitsReader(DateOrder.YEAR_FIRST)
                    .read("days since 01/02/2003", Calendar.NOLEAP, where))
        .isInstanceOfSatisfying(
            TimeException.class,
            e -> {
              assertThat(e.problem().code()).isEqualTo("time-reference-ambiguous");
              assertThat(e.problem().where()).isEqualTo(where);
              assertThat(e.problem().found()).isEqualTo("01/02/2003");
              assertThat(e.problem().remedy()).isNotEmpty();
            });
  }

  @Test
  void textOfUnitsIsThatOfTheConventions() {
    CalendarDate date = new CalendarDate(Calendar.NOLEAP, 1850, 1, 1);

    assertThat(TimeReference.daysSince(date)).hasToString("days since 1850-01-01");
    assertThat(new TimeReference(TimeUnit.days(), new CalendarDateTime(date, 43_200_000)))
        .hasToString("days since 1850-01-01 12:00:00");
    assertThat(new AbsoluteTime(AbsoluteTime.Layout.YEAR, Calendar.NOLEAP))
        .hasToString("year as %Y.%f");
  }

  @Test
  void aDateOfAnotherCalendarIsNotEncoded() {
    TimeReference reference =
        TimeReference.daysSince(new CalendarDate(Calendar.NOLEAP, 1850, 1, 1));
    CalendarDateTime other = new CalendarDate(Calendar.DAYS_360, 1850, 1, 1).atStartOfDay();

    assertThatThrownBy(() -> reference.encode(other)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void someDatesHaveNoNumberOfMonths() {
    TimeReference reference =
        (TimeReference)
            new TimeUnitsReader(DateOrder.YEAR_FIRST)
                .read("months since 1850-01-31", Calendar.NOLEAP, Where.nowhere())
                .units();
    CalendarDateTime late = new CalendarDate(Calendar.NOLEAP, 1850, 3, 30).atStartOfDay();

    assertThatThrownBy(() -> reference.encode(late))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("1850-03-30");
  }

  @Test
  void aUnitHasALength() {
    assertThatThrownBy(() -> new TimeUnit("nothing", java.math.BigDecimal.ZERO, false))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
