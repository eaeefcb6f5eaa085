// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * Reads the word of a {@code calendar} attribute: the names of CF, and a closed list of spellings
 * that are met in files and can mean one calendar only. Nothing is guessed beyond that list.
 */
public final class CalendarNames {
  private static final Map<String, Calendar> CF_NAMES =
      Map.ofEntries(
          Map.entry("standard", Calendar.STANDARD),
          Map.entry("gregorian", Calendar.STANDARD),
          Map.entry("proleptic_gregorian", Calendar.PROLEPTIC_GREGORIAN),
          Map.entry("julian", Calendar.JULIAN),
          Map.entry("noleap", Calendar.NOLEAP),
          Map.entry("365_day", Calendar.NOLEAP),
          Map.entry("all_leap", Calendar.ALL_LEAP),
          Map.entry("366_day", Calendar.ALL_LEAP),
          Map.entry("360_day", Calendar.DAYS_360));

  private static final Map<String, Calendar> SPELLINGS = spellings();

  private CalendarNames() {}

  /**
   * A calendar and what had to be assumed to find it.
   *
   * @param calendar the calendar
   * @param issues empty when the word is one of CF
   */
  public record Reading(Calendar calendar, List<Issue> issues) {
    /** Copies the list. */
    public Reading {
      issues = List.copyOf(issues);
    }
  }

  /**
   * Reads a calendar word.
   *
   * @param word the text of the attribute; blanks around it and case do not matter
   * @param where the place, for the note or the error
   * @throws TimeException with code {@code calendar-unknown} when the word is not known, and {@code
   *     calendar-none} for {@code none}, which has no dates
   */
  public static Reading read(String word, Where where) {
    String plain = word.strip().toLowerCase(Locale.ROOT);
    Calendar exact = CF_NAMES.get(plain);
    if (exact != null) {
      return new Reading(exact, List.of());
    }
    if (plain.equals("none")) {
      throw TimeException.of(
              "calendar-none",
              "calendar none has no dates",
              word,
              "a CF calendar",
              "name the calendar with a rule for this model")
          .at(where);
    }
    // Blanks, underscores, hyphens and the like make no difference between two calendars.
    Calendar spelt = SPELLINGS.get(plain.replaceAll("[^a-z0-9]", ""));
    if (spelt == null) {
      throw TimeException.of(
              "calendar-unknown",
              "unknown calendar",
              word,
              "standard, proleptic_gregorian, julian, noleap, all_leap or 360_day",
              "correct the attribute or name the calendar with a rule for this model")
          .at(where);
    }
    return new Reading(
        spelt,
        List.of(
            Issue.note(
                "calendar-spelling",
                where,
                "calendar '" + word + "' is no CF name and was read as " + spelt.cfName())));
  }

  private static Map<String, Calendar> spellings() {
    Map<String, Calendar> map = new HashMap<>();
    put(
        map,
        Calendar.STANDARD,
        "standard",
        "gregorian",
        "mixed",
        "mixedgregorian",
        "gregorianmixed",
        "mixedgregorianjulian",
        "mixedjuliangregorian",
        "gregorianjulian",
        "juliangregorian",
        "standardgregorian",
        "gregorianstandard",
        "standardcalendar",
        "gregoriancalendar");
    put(
        map,
        Calendar.PROLEPTIC_GREGORIAN,
        "proleptic",
        "prolepticgregorian",
        "gregorianproleptic",
        "prolepticgregoriancalendar",
        "prolepticgreg");
    put(map, Calendar.JULIAN, "julian", "juliancalendar");
    put(
        map,
        Calendar.NOLEAP,
        "365",
        "365d",
        "365day",
        "365days",
        "365dayyear",
        "365dayyears",
        "365daycalendar",
        "365daynoleap",
        "noleap365day",
        "d365",
        "noleap",
        "noleaps",
        "noleapday",
        "noleapdays",
        "noleapyear",
        "noleapyears",
        "noleapcalendar",
        "nonleap",
        "withoutleapyears");
    put(
        map,
        Calendar.ALL_LEAP,
        "366",
        "366d",
        "366day",
        "366days",
        "366dayyear",
        "366daycalendar",
        "d366",
        "allleap",
        "allleapyear",
        "allleapyears",
        "alleap");
    put(
        map,
        Calendar.DAYS_360,
        "360",
        "360d",
        "360day",
        "360days",
        "360dayyear",
        "360dayyears",
        "360daycalendar",
        "d360",
        "noleapyears360dayyears",
        "30daymonth",
        "30daymonths",
        "uniform30day");
    return Map.copyOf(map);
  }

  private static void put(Map<String, Calendar> map, Calendar calendar, String... words) {
    for (String word : words) {
      map.put(word, calendar);
    }
  }
}
