// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Dates that netcdf-java 4.5.5, UDUNITS, CDO 2.1.1 or cftime 1.6.2 get wrong without a word, or
 * cannot read although they are plain.
 */
class LibraryTrapsTest {

  /** A floating reciprocal puts 201 of these 325 days into the year before. */
  @Test
  void theFirstOfJanuaryBelongsToItsYear() {
    for (int year = 1700; year <= 2024; year++) {
      String expected = year + "-01-01T00:00:00";
      int years = year - 1700;
      assertThat(answer("days since 1700-01-01", "360_day", "" + years * 360)).isEqualTo(expected);
      assertThat(answer("days since 1700-01-01", "all_leap", "" + years * 366)).isEqualTo(expected);
      assertThat(answer("days since 1700-01-01", "noleap", "" + years * 365)).isEqualTo(expected);
    }
  }

  @ParameterizedTest
  @CsvSource({
    // A year of 365.2422 days ends in March.
    "years since 1700-01-01, noleap, 323, 2023-01-01T00:00:00",
    "years since 1700-01-01, 360_day, 323, 2023-01-01T00:00:00",
    "months since 1700-01-16, noleap, 3875, 2022-12-16T00:00:00",
    // The fraction of a month is cut off.
    "months since 1700-01-01, noleap, 3875.5, 2022-12-16T12:00:00",
    // An unknown word becomes proleptic_gregorian.
    "days since 1700-01-01, 365, 1460, 1704-01-01T00:00:00",
    "days since 1700-01-01, 360, 60, 1700-03-01T00:00:00",
    "days since 1700-01-01, no_leap, 1460, 1704-01-01T00:00:00",
    // Year 17 million.
    "days since 17000101, noleap, 60, 1700-03-02T00:00:00",
    // 3 March, since February is shorter than the day asked for.
    "months since 1700-01-31, noleap, 1, 1700-02-28T00:00:00",
    // 30 November of the year before, for want of a month and a day.
    "years since 1850, noleap, 10, 1860-01-01T00:00:00",
    // One month early, or the year 0.
    "years since AD 1700-Jan-1st, noleap, 0.0416666666666667, 1700-01-16T12:00:00",
    // The fraction of the year is lost.
    "year as %Y.%f, noleap, 1700.5, 1700-07-01T00:00:00",
    // An offset of one digit is ignored.
    "days since 1700-01-01 00:00:00 -6:00, noleap, 0, 1700-01-01T06:00:00",
    // Errors elsewhere.
    "days since 1700-01-01 00:00:00 -06:00, noleap, 0, 1700-01-01T06:00:00",
    "common_years since 1700-01-01, noleap, 10, 1710-01-01T00:00:00",
    "weeks since 1700-01-01, noleap, 2, 1700-01-15T00:00:00",
    "3 hours since 1700-01-01, noleap, 2, 1700-01-01T06:00:00",
    "days from 1700-01-01, noleap, 1, 1700-01-02T00:00:00",
    "days since 1699-12-31 24:00:00, noleap, 0, 1700-01-01T00:00:00"
  })
  void aDateIsRight(String units, String calendar, String value, String expected) {
    assertThat(answer(units, calendar, value)).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    // Taken as ISO dates.
    "days since 1700-01-01, none, 1",
    // Taken as proleptic_gregorian.
    "days since 1700-01-01, lunar, 1",
    // Taken as year 292 473 058, and as the reference date.
    "days since 1850-01-01, noleap, 1e20",
    "days since 1850-01-01, noleap, NaN",
    // Taken as year 1 with a zone offset of 17 hours.
    "days since 01-01-1700, noleap, 60",
    // The offset is dropped.
    "days since 2003-12-31 -6, standard, 1"
  })
  void whatIsNoDateIsRefused(String units, String calendar, String value) {
    assertThat(answer(units, calendar, value)).startsWith("REFUSED\t");
  }

  /** The Turkish lower case of I is no i. */
  @Test
  void wordsAreReadInEveryLocale() {
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(new Locale("tr", "TR"));
      assertThat(answer("MINUTES SINCE 1700-01-01", "PROLEPTIC_GREGORIAN", "1"))
          .isEqualTo("1700-01-01T00:01:00");
      assertThat(answer("Days Since 1-JUNI-1700", "NOLEAP", "1")).startsWith("REFUSED");
      assertThat(answer("Days Since 1-APRIL-1700", "NOLEAP", "1")).isEqualTo("1700-04-02T00:00:00");
    } finally {
      Locale.setDefault(before);
    }
  }

  private static String answer(String units, String calendar, String value) {
    return DateAnswer.answer(units, calendar, value).text();
  }
}
