// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.List;
import java.util.Optional;

/**
 * Replaces a calendar that the numbers of the whole axis contradict, with a warning. A calendar
 * given by a rule is never replaced.
 */
final class CalendarRepair {
  private final TimeRules rules;
  private final Decisions decisions;

  CalendarRepair(TimeRules rules, Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /**
   * The stamps in a calendar that fits them; empty when the present one does or none is proven.
   *
   * @param placement how the stamps stand in the present calendar
   */
  Optional<Stamps> repaired(
      Stamps stamps, double[] values, Frequency frequency, Placement placement) {
    if (rules.calendar().isPresent()) {
      return Optional.empty();
    }
    Optional<Stamps> reformed = acrossReform(stamps, values, frequency, placement);
    return reformed.isPresent() || placement.isClean()
        ? reformed
        : inBetterCalendar(stamps, values, frequency);
  }

  /** The other calendar of the reform, when only there the stamps stand on the edges of months. */
  private Optional<Stamps> acrossReform(
      Stamps stamps, double[] values, Frequency frequency, Placement placement) {
    Optional<TimeReference> other = CalendarEvidence.acrossReform(stamps.units());
    if (other.isEmpty()) {
      return Optional.empty();
    }
    if (frequency == Frequency.DAILY) {
      decisions.warn(
          "time-reference-before-reform",
          "days counted from before 1582 differ between standard and proleptic_gregorian",
          stamps.time(0) + " or " + other.get().decode(values[0]),
          "check the first date");
      return Optional.empty();
    }
    Stamps otherwise = Stamps.decode(other.get(), values, decisions.where());
    if (placement.kind() == Placement.Kind.EDGES
        || Placement.of(otherwise, frequency).kind() != Placement.Kind.EDGES) {
      return Optional.empty();
    }
    decisions.warn(
        "time-calendar-contradicted",
        "the reference date lies before the reform of 1582, and only in "
            + otherwise.units().calendar().cfName()
            + " do all stamps stand between two periods, which was used",
        "first stamp " + stamps.time(0) + " or " + otherwise.time(0),
        "give the calendar with a rule for this model if this is wrong");
    return Optional.of(otherwise);
  }

  /** Another calendar in which every stamp has its period, when the numbers show it alone. */
  private Optional<Stamps> inBetterCalendar(Stamps stamps, double[] values, Frequency frequency) {
    int perYear = Periods.perYear(frequency);
    if (perYear == 0
        || values.length <= perYear
        || !(stamps.units() instanceof TimeReference reference)
        || reference.unit().calendarMonths()) {
      return Optional.empty();
    }
    List<Calendar> fitting = CalendarEvidence.fitting(reference, values, perYear);
    Calendar declared = reference.calendar();
    if (fitting.size() != 1 || fitting.contains(declared)) {
      return Optional.empty();
    }
    Calendar better = fitting.get(0);
    Stamps other =
        Stamps.decode(CalendarEvidence.inCalendar(reference, better), values, decisions.where());
    if (!Placement.of(other, frequency).isClean()) {
      return Optional.empty();
    }
    decisions.warn(
        "time-calendar-contradicted",
        "the stamps do not follow calendar "
            + declared.cfName()
            + "; in "
            + better.cfName()
            + " they come back to the same day every year, which was used",
        "last stamp " + stamps.time(values.length - 1) + " or " + other.time(values.length - 1),
        "give the calendar with a rule for this model if this is wrong");
    return Optional.of(other);
  }
}
