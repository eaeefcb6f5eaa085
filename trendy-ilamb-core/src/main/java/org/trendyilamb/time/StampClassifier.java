// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.Locale;
import java.util.Optional;

/** Finds the periods of an axis from its stamps alone. */
final class StampClassifier {
  /** Beyond this many days the stamps of one month wander for another reason than a leap day. */
  private static final double DRIFT_DAYS = 1.01;

  private final TimeRules rules;
  private final Decisions decisions;

  StampClassifier(TimeRules rules, Decisions decisions) {
    this.rules = rules;
    this.decisions = decisions;
  }

  /**
   * The frequency that the usual distance of stamps shows; empty for one stamp or odd distances.
   */
  static Optional<Frequency> frequencyOf(Stamps stamps) {
    double months = Stamps.medianStep(stamps.inMonths());
    if (months >= 0.8 && months <= 1.2) {
      return Optional.of(Frequency.MONTHLY);
    }
    if (months >= 11.5 && months <= 12.5) {
      return Optional.of(Frequency.YEARLY);
    }
    double days = Stamps.medianStep(stamps.inDays());
    return days >= 0.95 && days <= 1.05 ? Optional.of(Frequency.DAILY) : Optional.empty();
  }

  TimeAxis axis(Stamps stamps, double[] values) {
    Frequency frequency = frequency(stamps);
    Placement placement = Placement.of(stamps, frequency);
    Optional<Stamps> repaired =
        new CalendarRepair(rules, decisions).repaired(stamps, values, frequency, placement);
    Stamps used = repaired.orElse(stamps);
    if (repaired.isPresent()) {
      placement = Placement.of(used, frequency);
    }
    long first = first(placement, used, frequency);
    TimeAxis axis = Periods.axis(frequency, used.units().calendar(), first, used.size());
    warnOfDrift(used, values, frequency);
    warnOfOddStart(axis);
    return axis;
  }

  private Frequency frequency(Stamps stamps) {
    if (rules.frequency().isPresent() && rules.frequency().get() != Frequency.FIXED) {
      return rules.frequency().get();
    }
    if (stamps.size() == 1) {
      throw TimeAxisReader.refusal(
          "time-single-step",
          decisions.where(),
          "one step without usable bounds: month, year or day cannot be told",
          stamps.time(0).toString(),
          "bounds",
          "give the frequency with a rule for this model");
    }
    return frequencyOf(stamps)
        .orElseThrow(
            () ->
                TimeAxisReader.refusal(
                    "time-frequency",
                    decisions.where(),
                    "the steps are no months, years or days",
                    String.format(
                        Locale.ROOT,
                        "usually %.4f days apart, first %s and %s",
                        Stamps.medianStep(stamps.inDays()),
                        stamps.time(0),
                        stamps.time(1)),
                    "monthly, yearly or daily steps",
                    "give first period and frequency with a rule for this model"));
  }

  /** Whole years that do not begin with January may be one month off. */
  private void warnOfOddStart(TimeAxis axis) {
    boolean wholeYears = axis.frequency() == Frequency.MONTHLY && axis.size() % 12 == 0;
    if (wholeYears && axis.first().month() != 1) {
      decisions.warn(
          "time-odd-start",
          "the months make whole years but do not begin with January",
          axis.toString(),
          "check whether the stamps are one month off; a rule may give their position");
    }
  }

  private long first(Placement placement, Stamps stamps, Frequency frequency) {
    EdgeResolution edges = new EdgeResolution(rules, decisions);
    return switch (placement.kind()) {
      case INSIDE -> {
        decisions.note(
            "time-stamp-inside",
            String.format(
                Locale.ROOT,
                "all %d stamps lie inside consecutive steps (%s), %.3f to %.3f of the step from its"
                    + " beginning; first %s",
                stamps.size(),
                frequency.label(),
                placement.low() - placement.first(),
                placement.high() - placement.first(),
                stamps.time(0)));
        yield placement.first();
      }
      case EDGES -> edges.firstPeriod(frequency, placement.first(), stamps);
      case BLURRED_EDGES -> {
        if (frequency == Frequency.DAILY) {
          throw broken(stamps, frequency, placement);
        }
        decisions.warn(
            "time-stamp-blurred",
            String.format(
                Locale.ROOT,
                "the stamps advance by one step each (%s), but stand around the edges, %.3f of a"
                    + " step before to %.3f behind; they were taken as on the edge",
                frequency.label(),
                placement.first() - placement.low(),
                placement.high() - placement.first()),
            "first " + stamps.time(0) + ", last " + stamps.time(stamps.size() - 1),
            "check the first and the last period");
        yield edges.firstPeriod(frequency, placement.first(), stamps);
      }
      case NONE -> throw broken(stamps, frequency, placement);
    };
  }

  private TimeException broken(Stamps stamps, Frequency frequency, Placement placement) {
    double[] positions = Periods.coordinates(stamps, frequency);
    int i = Placement.firstBreak(positions);
    String remedy = "repair the axis, or give first period and frequency with a rule";
    if (i < 0) {
      return TimeAxisReader.refusal(
          "time-drift",
          decisions.where(),
          "the stamps wander from one period into the next (" + frequency.label() + ")",
          String.format(
              Locale.ROOT,
              "first %s, last %s, %.2f steps apart from an even axis",
              stamps.time(0),
              stamps.time(stamps.size() - 1),
              placement.high() - placement.low()),
          "one stamp per period",
          "check the calendar; " + remedy);
    }
    boolean gap = positions[i] - positions[i - 1] > 1;
    return TimeAxisReader.refusal(
        gap ? "time-gap" : "time-crowded",
        decisions.where().index(i),
        gap ? "the time axis has a gap" : "two stamps fall into one period",
        "index " + (i - 1) + ": " + stamps.time(i - 1) + ", index " + i + ": " + stamps.time(i),
        "one stamp per period (" + frequency.label() + ")",
        remedy);
  }

  private void warnOfDrift(Stamps stamps, double[] values, Frequency frequency) {
    int perYear = Periods.perYear(frequency);
    if (perYear == 0
        || values.length <= perYear
        || !(stamps.units() instanceof TimeReference reference)
        || reference.unit().calendarMonths()) {
      return;
    }
    double drift = CalendarEvidence.drift(reference, values, perYear);
    if (drift > DRIFT_DAYS) {
      decisions.warn(
          "time-calendar-drift",
          "stamps of the same month do not come back to the same day in calendar "
              + reference.calendar().cfName()
              + "; each was taken for the period it lies in",
          String.format(Locale.ROOT, "up to %.1f days", drift),
          "the years of this file may have another length; give the calendar with a rule");
    }
  }
}
