// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words for units of time: those of UDUNITS and the abbreviations met in model output, a closed
 * list. Month and year are calendar units here, never the mean lengths of UDUNITS.
 */
final class TimeUnitNames {
  private static final Pattern SCALED =
      Pattern.compile("([0-9]*\\.?[0-9]+(?:[eE][+-]?[0-9]{1,2})?)[\\s_*]+(.+)");
  private static final Map<String, TimeUnit> WORDS = words();

  private TimeUnitNames() {}

  /** The unit of a text such as {@code days}, {@code Hrs} or {@code 0.25 days}. */
  static Optional<TimeUnit> find(String text) {
    Matcher scaled = SCALED.matcher(text.strip());
    if (!scaled.matches()) {
      return word(text);
    }
    BigDecimal factor = new BigDecimal(scaled.group(1));
    return factor.signum() > 0
        ? word(scaled.group(2)).map(unit -> unit.times(factor))
        : Optional.empty();
  }

  private static Optional<TimeUnit> word(String text) {
    String word =
        text.strip().replace("(s)", "s").replaceAll("[\\s_-]+", "_").replaceAll("\\.$", "");
    TimeUnit exact = WORDS.get(word);
    // Case is free for words; of the short symbols only those that have no other meaning in
    // capitals: MS could be megaseconds and M a month or a minute.
    boolean caseIsFree = word.length() > 2 || word.equals("D") || word.equals("H");
    if (exact == null && caseIsFree) {
      exact = WORDS.get(word.toLowerCase(Locale.ROOT));
    }
    return Optional.ofNullable(exact);
  }

  private static Map<String, TimeUnit> words() {
    Map<String, TimeUnit> map = new HashMap<>();
    fixed(map, "0.000001", "ns", "nsec", "nsecs", "nanosecond", "nanoseconds");
    fixed(
        map,
        "0.001",
        "us",
        "\u00b5s",
        "\u03bcs",
        "usec",
        "usecs",
        "microsec",
        "microsecs",
        "microsecond",
        "microseconds");
    fixed(map, "1", "ms", "msec", "msecs", "millisec", "millisecs", "millisecond", "milliseconds");
    fixed(map, "1000", "s", "sec", "secs", "second", "seconds");
    fixed(map, "60000", "min", "mins", "minute", "minutes");
    fixed(map, "3600000", "h", "hr", "hrs", "hour", "hours");
    fixed(map, "86400000", "d", "day", "days");
    fixed(map, "604800000", "week", "weeks");
    fixed(map, "1209600000", "fortnight", "fortnights");
    // Years whose length the name states; the tropical year as UDUNITS defines it.
    fixed(map, days("365"), "common_year", "common_years", "365_day_year", "365_day_years");
    fixed(map, days("366"), "leap_year", "leap_years", "366_day_year", "366_day_years");
    fixed(map, days("365.25"), "julian_year", "julian_years");
    fixed(map, days("365.2425"), "gregorian_year", "gregorian_years");
    fixed(map, "31556925974.7", "tropical_year", "tropical_years");
    months(
        map,
        "1",
        "month",
        "months",
        "mon",
        "mons",
        "mo",
        "mos",
        "mth",
        "mths",
        "calendar_month",
        "calendar_months");
    months(
        map,
        "12",
        "year",
        "years",
        "yr",
        "yrs",
        "calendar_year",
        "calendar_years",
        "decimal_year",
        "decimal_years",
        "fractional_year",
        "fractional_years");
    months(map, "120", "decade", "decades");
    months(map, "1200", "century", "centuries");
    return Map.copyOf(map);
  }

  private static String days(String number) {
    return new BigDecimal(number)
        .multiply(BigDecimal.valueOf(CalendarDateTime.MILLIS_PER_DAY))
        .toPlainString();
  }

  private static void fixed(Map<String, TimeUnit> map, String millis, String... words) {
    for (String word : words) {
      map.put(word, new TimeUnit(word, new BigDecimal(millis), false));
    }
  }

  private static void months(Map<String, TimeUnit> map, String months, String... words) {
    for (String word : words) {
      map.put(word, new TimeUnit(word, new BigDecimal(months), true));
    }
  }
}
