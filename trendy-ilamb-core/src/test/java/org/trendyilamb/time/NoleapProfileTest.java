// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoleapProfileTest {

  @ParameterizedTest
  @EnumSource(Calendar.class)
  void monthsAndYearsKeepTheirFields(Calendar calendar) {
    NoleapProfile months = NoleapProfile.of(TimeAxis.monthly(calendar, 1700, 2, 100));
    NoleapProfile years = NoleapProfile.of(TimeAxis.yearly(calendar, 1700, 324));

    assertThat(months.axis()).isEqualTo(TimeAxis.monthly(Calendar.NOLEAP, 1700, 2, 100));
    assertThat(years.axis()).isEqualTo(TimeAxis.yearly(Calendar.NOLEAP, 1700, 324));
    assertThat(months.dropped()).isEmpty();
  }

  @Test
  void daysOfLeapYearsLoseThe29thOfFebruary() {
    TimeAxis source = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 2000, 1, 1), 366 + 365);

    NoleapProfile profile = NoleapProfile.of(source);

    assertThat(profile.dropped()).containsExactly(31 + 28);
    assertThat(profile.axis())
        .isEqualTo(TimeAxis.daily(new CalendarDate(Calendar.NOLEAP, 2000, 1, 1), 730));
  }

  @Test
  void anAxisMayBeginOnThe29thOfFebruary() {
    TimeAxis source = TimeAxis.daily(new CalendarDate(Calendar.ALL_LEAP, 2001, 2, 29), 2);

    assertThat(NoleapProfile.of(source).axis().first()).hasToString("2001-03-01");
    assertThatThrownBy(() -> NoleapProfile.of(source.slice(0, 1)))
        .isInstanceOf(TimeException.class);
  }

  @Test
  void daysOfA360DayYearAreRefused() {
    TimeAxis source = TimeAxis.daily(new CalendarDate(Calendar.DAYS_360, 2000, 1, 1), 360);

    assertThatThrownBy(() -> NoleapProfile.of(source))
        .isInstanceOf(TimeException.class)
        .hasMessageContaining("360");
  }

  @Test
  void daysAcrossTheReformAreRefused() {
    TimeAxis source = TimeAxis.daily(new CalendarDate(Calendar.STANDARD, 1582, 10, 1), 10);

    assertThatThrownBy(() -> NoleapProfile.of(source)).isInstanceOf(TimeException.class);
  }

  @Test
  void noleapStaysAsItIs() {
    TimeAxis source = TimeAxis.daily(new CalendarDate(Calendar.NOLEAP, 2000, 2, 28), 10);

    assertThat(NoleapProfile.of(source).axis()).isSameAs(source);
  }
}
