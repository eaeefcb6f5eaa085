// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Understands the time axis of a file: calendar, frequency, and which period each step stands for.
 *
 * <p>Sane bounds are trusted over stamps. Without them the stamps of all steps are judged together:
 * stamps inside consecutive months, years or days stand for these; stamps between two periods are
 * settled by {@link EdgeResolution evidence}. Whatever does not give one period after the other is
 * refused with the index and the dates found there. Stateless and safe for many threads.
 */
public final class TimeAxisReader {
  private final TimeRules rules;

  /**
   * Creates a reader.
   *
   * @param rules what is known about the axis from elsewhere
   */
  public TimeAxisReader(TimeRules rules) {
    this.rules = rules;
  }

  /**
   * Reads an axis.
   *
   * @param raw the time variable as stored
   * @param where its place, for issues and errors
   * @throws TimeException when the axis cannot be understood without guessing; the code is one of
   *     {@code time-empty}, {@code time-not-finite}, {@code time-duplicate}, {@code time-backward},
   *     {@code time-gap}, {@code time-crowded}, {@code time-drift}, {@code time-single-step},
   *     {@code time-frequency}, {@code time-needs-rule}, {@code time-out-of-range}, {@code
   *     time-stamp-undecided}, {@code calendar-unknown} or one of {@link TimeUnitsReader}
   */
  public TimeAxisReading read(RawTimeAxis raw, Where where) {
    Decisions decisions = new Decisions(where);
    if (raw.size() == 0) {
      throw refusal(
          "time-empty",
          where,
          "the time axis has no steps",
          "0",
          "at least one",
          "get the file again: it holds no data");
    }
    Optional<Calendar> declared = declaredCalendar(raw, decisions);
    TimeAxis axis =
        rules.forced().isPresent()
            ? forced(raw, rules.forced().get(), declared, decisions)
            : understood(raw, declared, decisions);
    checkExpectation(axis, decisions);
    return new TimeAxisReading(axis, decisions.issues());
  }

  private Optional<Calendar> declaredCalendar(RawTimeAxis raw, Decisions decisions) {
    if (rules.calendar().isPresent()) {
      decisions.note(
          "time-calendar-rule",
          "a rule for this model gives calendar "
              + rules.calendar().get().cfName()
              + raw.calendar().map(text -> " in place of '" + text + "'").orElse(""));
      return rules.calendar();
    }
    if (raw.calendar().filter(text -> !text.isBlank()).isEmpty()) {
      return Optional.empty();
    }
    CalendarNames.Reading reading = CalendarNames.read(raw.calendar().get(), decisions.where());
    decisions.addAll(reading.issues());
    return Optional.of(reading.calendar());
  }

  private TimeAxis forced(
      RawTimeAxis raw, TimeRules.Forced rule, Optional<Calendar> declared, Decisions decisions) {
    Calendar calendar = declared.orElseGet(() -> defaultCalendar(decisions, "no calendar given"));
    CalendarDate first = new CalendarDate(calendar, rule.year(), rule.month(), 1);
    TimeAxis axis = new TimeAxis(rule.frequency(), first, raw.size());
    decisions.note(
        "time-rule-forced",
        "a rule for this model gives the first period; the "
            + raw.size()
            + " numbers of the axis were not read: "
            + axis);
    return axis;
  }

  private TimeAxis understood(RawTimeAxis raw, Optional<Calendar> declared, Decisions decisions) {
    String text = new UnitsChoice(rules, decisions).text(raw);
    TimeUnitsReader reader = new TimeUnitsReader(rules.dateOrder());
    Calendar assumed = declared.orElse(Calendar.STANDARD);
    TimeUnitsReader.Reading reading = reader.read(text, assumed, decisions.where());
    double[] values = raw.values();
    Stamps stamps = Stamps.decode(reading.units(), values, decisions.where());
    checkOrder(values, stamps, decisions.where());
    if (declared.isEmpty()) {
      stamps = withInferredCalendar(stamps, values, decisions);
    }
    if (stamps.units().equals(reading.units())) {
      decisions.addAll(reading.issues());
    }
    Optional<TimeAxis> bounded = bounded(raw, stamps, reader, decisions);
    return bounded.isPresent()
        ? bounded.get()
        : new StampClassifier(rules, decisions).axis(stamps, values);
  }

  private Optional<TimeAxis> bounded(
      RawTimeAxis raw, Stamps stamps, TimeUnitsReader reader, Decisions decisions) {
    if (raw.bounds().isEmpty()) {
      return Optional.empty();
    }
    if (rules.ignoreBounds()) {
      decisions.note("time-bounds-rebuilt", "a rule for this model sets the bounds aside");
      return Optional.empty();
    }
    TimeUnits units = stamps.units();
    if (raw.boundsUnits().filter(text -> !text.isBlank()).isPresent()) {
      try {
        units = reader.read(raw.boundsUnits().get(), units.calendar(), decisions.where()).units();
      } catch (TimeException e) {
        decisions.note("time-bounds-rebuilt", "the bounds were not used: " + e.problem().what());
        return Optional.empty();
      }
    }
    return new TimeBounds(stamps, decisions).axis(raw.bounds().get(), units, rules.frequency());
  }

  private static Stamps withInferredCalendar(Stamps stamps, double[] values, Decisions decisions) {
    Frequency frequency = StampClassifier.frequencyOf(stamps).orElse(Frequency.FIXED);
    int perYear = Periods.perYear(frequency);
    List<Calendar> fitting = new ArrayList<>();
    if (perYear > 0
        && values.length > perYear
        && stamps.units() instanceof TimeReference reference
        && !reference.unit().calendarMonths()) {
      fitting.addAll(CalendarEvidence.fitting(reference, values, perYear));
      if (!fitting.isEmpty() && !fitting.contains(reference.calendar())) {
        Calendar calendar = fitting.get(0);
        decisions.warn(
            "time-calendar-inferred",
            "no calendar given; only in "
                + calendar.cfName()
                + " do the stamps come back to the same day every year",
            "from " + stamps.time(0).date() + " on",
            "give the calendar with a rule for this model if this is wrong");
        return Stamps.decode(
            CalendarEvidence.inCalendar(reference, calendar), values, decisions.where());
      }
    }
    defaultCalendar(
        decisions,
        fitting.size() > 1 ? "no calendar given, and the axis fits several" : "no calendar given");
    return stamps;
  }

  private static Calendar defaultCalendar(Decisions decisions, String why) {
    decisions.warn(
        "time-calendar-default",
        why + "; taken as standard, as CF has it",
        "",
        "give the calendar with a rule for this model if its years have another length");
    return Calendar.STANDARD;
  }

  private void checkExpectation(TimeAxis axis, Decisions decisions) {
    int first = axis.edge(0).year();
    int last = axis.edge(axis.size() - 1).year();
    boolean firstDiffers = rules.firstYear().isPresent() && rules.firstYear().getAsInt() != first;
    boolean lastDiffers = rules.lastYear().isPresent() && rules.lastYear().getAsInt() != last;
    if (firstDiffers || lastDiffers) {
      decisions.warn(
          "time-years-unexpected",
          "the axis does not cover the years expected of this run",
          axis.toString(),
          "check whether the file is complete and its units are right");
    }
  }

  private static void checkOrder(double[] values, Stamps stamps, Where where) {
    for (int i = 1; i < values.length; i++) {
      if (values[i] <= values[i - 1]) {
        boolean same = values[i] == values[i - 1];
        throw refusal(
            same ? "time-duplicate" : "time-backward",
            where.index(i),
            same ? "two steps have the same time" : "the time goes backward",
            "index " + (i - 1) + ": " + stamps.time(i - 1) + ", index " + i + ": " + stamps.time(i),
            "one period after the other",
            "repair the axis, or give first period and frequency with a rule for this model");
      }
    }
  }

  static TimeException refusal(
      String code, Where where, String what, String found, String expected, String remedy) {
    return new TimeException(new Problem(code, where, what, found, expected, remedy));
  }
}
