// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EncodedTimeAxisTest {

  @Test
  void daysCountFrom1850AndAreNegativeBefore() {
    EncodedTimeAxis encoded = EncodedTimeAxis.of(TimeAxis.monthly(Calendar.NOLEAP, 1700, 1, 3));

    assertThat(encoded.units()).isEqualTo("days since 1850-01-01");
    assertThat(encoded.calendar()).isEqualTo("noleap");
    assertThat(encoded.edges()).containsExactly(-54750, -54719, -54691, -54660);
    assertThat(encoded.midpoints()).containsExactly(-54734.5, -54705, -54675.5);
  }

  @Test
  void boundsShareTheirEdgesBitForBit() {
    EncodedTimeAxis encoded = EncodedTimeAxis.of(TimeAxis.yearly(Calendar.STANDARD, 1700, 324));
    double[][] bounds = encoded.bounds();
    double[] midpoints = encoded.midpoints();

    for (int i = 0; i < encoded.size(); i++) {
      if (i > 0) {
        assertThat(Double.doubleToLongBits(bounds[i][0]))
            .isEqualTo(Double.doubleToLongBits(bounds[i - 1][1]));
      }
      assertThat(midpoints[i] - bounds[i][0]).isEqualTo(bounds[i][1] - midpoints[i]);
    }
  }

  @Test
  void anotherDatumIsPossibleInTheSameCalendar() {
    TimeAxis axis = TimeAxis.yearly(Calendar.DAYS_360, 1701, 1);

    assertThat(EncodedTimeAxis.of(axis, new CalendarDate(Calendar.DAYS_360, 1700, 1, 1)).edges())
        .containsExactly(360, 720);
    assertThatThrownBy(
            () -> EncodedTimeAxis.of(axis, new CalendarDate(Calendar.NOLEAP, 1700, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
