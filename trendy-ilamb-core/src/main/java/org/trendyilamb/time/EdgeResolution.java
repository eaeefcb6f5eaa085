// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Locale;
import java.util.Optional;

/**
 * Decides whether stamps that stand exactly between two periods begin or end theirs. The evidence
 * is taken in a fixed order: a rule for the model; the years the run is known to begin or end with;
 * whether the axis then holds whole years; the reference date. Failing all, stamps begin their
 * period.
 *
 * <p>A rule that stamps end their period speaks of dates, as a model writes them when the period is
 * over ({@code 31, 59, 90 ... days since}). It says nothing of an axis that counts months or years
 * ({@code 0, 1, 2 ... months since}): there the other evidence is asked. Nor can it be followed for
 * a date that is the reference date itself, since the first period would then lie before the
 * beginning of the count: that is refused.
 */
final class EdgeResolution {
  private final TimeRules rules;
  private final Decisions decisions;

  EdgeResolution(TimeRules rules, Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /**
   * The number of the first period, given the number of the period that begins at the first stamp.
   *
   * @param frequency of the axis
   * @param edge months, years or days since year 0 of the calendar
   */
  long firstPeriod(Frequency frequency, long edge, Stamps stamps) {
    if (namesPeriods(frequency, stamps.units())) {
      decisions.note("time-stamp-position", "each number is the name of its period");
      return edge;
    }
    return position(frequency, edge, stamps) == StampPosition.END ? edge - 1 : edge;
  }

  private StampPosition position(Frequency frequency, long edge, Stamps stamps) {
    Optional<StampPosition> rule = rules.stampPosition();
    if (rule.isEmpty()) {
      return byEvidence(frequency, edge, stamps);
    }
    if (rule.get() == StampPosition.END && stamps.units() instanceof TimeReference reference) {
      if (reference.unit().calendarMonths()) {
        decisions.note(
            "time-stamp-position",
            "the rule that stamps end their period is about dates and not asked here, since the"
                + " axis counts in "
                + reference.unit().name());
        return byEvidence(frequency, edge, stamps);
      }
      refuseBeforeReference(frequency, edge, stamps, reference);
    }
    return byRule(rule.get());
  }

  /** A period that ends where the count begins, unless the run is known to begin that early. */
  private void refuseBeforeReference(
      Frequency frequency, long edge, Stamps stamps, TimeReference reference) {
    boolean atReference =
        isEdge(frequency, reference.epoch()) && edge == number(frequency, reference.epoch());
    int year = year(frequency, stamps.units().calendar(), edge - 1);
    boolean expected = rules.firstYear().isPresent() && rules.firstYear().getAsInt() == year;
    if (atReference && !expected) {
      throw TimeAxisReader.refusal(
          "time-stamp-undecided",
          decisions.where(),
          "a rule for this model says that stamps end their period, but the first period would then"
              + " lie before the reference date",
          "first stamp " + stamps.time(0) + " in " + reference,
          "a first stamp after the reference date",
          "say where the stamps stand with a rule for this file in a table of your own (--rules):"
              + " 'stamp_position: start', or 'first_year: "
              + year
              + "' beside 'stamp_position: end'");
    }
  }

  private StampPosition byRule(StampPosition rule) {
    decisions.note(
        "time-stamp-position",
        "a rule for this model says that stamps stand at the "
            + rule.name().toLowerCase(Locale.ROOT)
            + " of their period");
    return rule;
  }

  private StampPosition byEvidence(Frequency frequency, long edge, Stamps stamps) {
    int n = stamps.size();
    Calendar calendar = stamps.units().calendar();
    if (rules.firstYear().isPresent()) {
      long start = period(frequency, calendar, rules.firstYear().getAsInt());
      if (edge == start || edge == start + 1) {
        return found(stamps, edge > start, "the run begins with " + rules.firstYear().getAsInt());
      }
    }
    if (rules.lastYear().isPresent()) {
      long after = period(frequency, calendar, rules.lastYear().getAsInt() + 1);
      if (edge + n == after || edge + n - 1 == after) {
        return found(stamps, edge + n > after, "the run ends with " + rules.lastYear().getAsInt());
      }
    }
    boolean wholeFromHere = isNewYear(frequency, calendar, edge);
    if (frequency != Frequency.YEARLY) {
      boolean end =
          !wholeFromHere
              && isNewYear(frequency, calendar, edge - 1)
              && isNewYear(frequency, calendar, edge - 1 + n);
      if (end || (wholeFromHere && isNewYear(frequency, calendar, edge + n))) {
        return found(stamps, end, "the axis then holds whole years");
      }
    }
    return byReference(frequency, edge, stamps);
  }

  /** The last evidence: a first stamp one period after the reference date. */
  private StampPosition byReference(Frequency frequency, long edge, Stamps stamps) {
    boolean oneAfter =
        stamps.units() instanceof TimeReference reference
            && isEdge(frequency, reference.epoch())
            && edge == number(frequency, reference.epoch()) + 1;
    if (oneAfter && frequency == Frequency.MONTHLY) {
      decisions.warn(
          "time-stamp-position",
          "stamps stand between two months; the first is one month after the reference date, so"
              + " they were taken as the end of their month",
          "first stamp " + stamps.time(0) + " in " + stamps.units(),
          "check the first month, or give the stamp position or the first year with a rule");
      return StampPosition.END;
    }
    if (oneAfter || stamps.size() == 1) {
      decisions.warn(
          "time-stamp-position",
          "stamps stand between two periods and nothing tells which is meant; they were taken as"
              + " the beginning of theirs",
          "first stamp " + stamps.time(0) + " in " + stamps.units(),
          "check the first period, or give the stamp position or the first year with a rule");
      return StampPosition.START;
    }
    if (frequency == Frequency.MONTHLY && !isNewYear(frequency, stamps.units().calendar(), edge)) {
      decisions.warn(
          "time-stamp-position",
          "stamps stand between two months and nothing tells which is meant; they were taken as the"
              + " beginning of theirs",
          "first stamp " + stamps.time(0) + " in " + stamps.units(),
          "check the first month, or give the stamp position or the first year with a rule");
      return StampPosition.START;
    }
    return found(stamps, false, "nothing says that they end theirs");
  }

  private StampPosition found(Stamps stamps, boolean end, String because) {
    decisions.note(
        "time-stamp-position",
        "all "
            + stamps.size()
            + " stamps stand between two periods, the first at "
            + stamps.time(0)
            + "; they "
            + (end ? "end" : "begin")
            + " theirs, since "
            + because);
    return end ? StampPosition.END : StampPosition.START;
  }

  private static boolean namesPeriods(Frequency frequency, TimeUnits units) {
    if (!(units instanceof AbsoluteTime absolute)) {
      return false;
    }
    return switch (absolute.layout()) {
      case YEAR, BARE_YEAR -> frequency == Frequency.YEARLY;
      case MONTH -> frequency == Frequency.MONTHLY;
      case DAY -> frequency == Frequency.DAILY;
    };
  }

  private static long period(Frequency frequency, Calendar calendar, int year) {
    return switch (frequency) {
      case YEARLY -> year;
      case MONTHLY -> 12L * year;
      case DAILY, FIXED -> calendar.dayNumber(year, 1, 1);
    };
  }

  private static int year(Frequency frequency, Calendar calendar, long period) {
    return switch (frequency) {
      case YEARLY -> Math.toIntExact(period);
      case MONTHLY -> Math.toIntExact(Math.floorDiv(period, 12L));
      case DAILY, FIXED -> calendar.date(period).year();
    };
  }

  private static boolean isNewYear(Frequency frequency, Calendar calendar, long period) {
    if (frequency == Frequency.MONTHLY) {
      return Math.floorMod(period, 12L) == 0;
    }
    if (frequency == Frequency.YEARLY) {
      return true;
    }
    CalendarDate date = calendar.date(period);
    return date.month() == 1 && date.day() == 1;
  }

  private static boolean isEdge(Frequency frequency, CalendarDateTime time) {
    CalendarDate date = time.date();
    return time.millisOfDay() == 0
        && (frequency == Frequency.DAILY || date.day() == 1)
        && (frequency != Frequency.YEARLY || date.month() == 1);
  }

  private static long number(Frequency frequency, CalendarDateTime time) {
    return switch (frequency) {
      case YEARLY -> time.date().year();
      case MONTHLY -> time.date().monthNumber();
      case DAILY, FIXED -> time.date().dayNumber();
    };
  }
}
