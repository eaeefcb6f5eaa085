// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.List;

/**
 * A time axis written over into the noleap calendar by its fields: January stays January and gets
 * the length it has in noleap. Units per month or per year must be converted before, with the
 * lengths of the calendar of the source. Immutable.
 *
 * @param axis the same periods in noleap
 * @param dropped indices of the source steps that noleap has no room for: every 29 February of a
 *     daily axis, ascending
 */
public record NoleapProfile(TimeAxis axis, List<Integer> dropped) {
  /** Copies the list. */
  public NoleapProfile {
    dropped = List.copyOf(dropped);
  }

  /**
   * Writes an axis over.
   *
   * @throws TimeException for a daily axis in 360_day, whose months would have to be stretched, and
   *     for one across October 1582 of the standard calendar
   */
  public static NoleapProfile of(TimeAxis source) {
    CalendarDate first = source.first();
    if (source.calendar() == Calendar.NOLEAP) {
      return new NoleapProfile(source, List.of());
    }
    if (source.frequency() != Frequency.DAILY) {
      CalendarDate begin =
          new CalendarDate(Calendar.NOLEAP, first.year(), first.month(), first.day());
      return new NoleapProfile(new TimeAxis(source.frequency(), begin, source.size()), List.of());
    }
    if (source.calendar() == Calendar.DAYS_360) {
      throw impossible(source, "days of a 360-day year have no counterpart in noleap");
    }
    return daily(source);
  }

  private static NoleapProfile daily(TimeAxis source) {
    List<Integer> dropped = new ArrayList<>();
    int kept = 0;
    CalendarDate begin = source.first();
    CalendarDate last = source.first();
    for (int i = 0; i < source.size(); i++) {
      CalendarDate date = source.edge(i);
      if (date.month() == 2 && date.day() == 29) {
        dropped.add(i);
      } else {
        begin = kept == 0 ? date : begin;
        last = date;
        kept++;
      }
    }
    if (kept == 0) {
      throw impossible(source, "nothing but 29 February is on the axis");
    }
    TimeAxis axis =
        TimeAxis.daily(
            new CalendarDate(Calendar.NOLEAP, begin.year(), begin.month(), begin.day()), kept);
    CalendarDate end = axis.edge(kept - 1);
    if (end.month() != last.month() || end.day() != last.day()) {
      throw impossible(source, "the days left out of October 1582 would be a gap");
    }
    return new NoleapProfile(axis, dropped);
  }

  private static TimeException impossible(TimeAxis source, String what) {
    return TimeException.of(
        "time-noleap-impossible",
        what,
        source.toString(),
        "a monthly or yearly axis, or days of a calendar with real months",
        "keep the calendar of the source");
  }
}
