// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.DataType;

/**
 * How a model writes time.
 *
 * @param id name in the table
 * @param frequency length of a step
 * @param name variable and dimension
 * @param units text of the units attribute, which may be empty; absent when there is none
 * @param count what the numbers count
 * @param reference year, month, day and hour that they count from
 * @param declared calendar attribute; empty when the model writes none
 * @param calendar calendar that the model really runs by
 * @param stamp where in its step a stamp sits
 * @param type type of the time variable
 * @param bounds what the file says of the limits of a step
 */
record AxisSpec(
    String id,
    SampleFrequency frequency,
    String name,
    Optional<String> units,
    Count count,
    List<Integer> reference,
    String declared,
    ModelCalendar calendar,
    String stamp,
    DataType type,
    Bounds bounds) {

  /** What the numbers of a time axis count. */
  enum Count {
    SECONDS(86400),
    HOURS(24),
    DAYS(1),
    /** Calendar months since the reference. */
    MONTHS(0),
    /** Calendar years since the reference; months are twelfths. */
    YEARS(0),
    /** Records, from 1. */
    RECORDS(0);

    private final double perDay;

    Count(double perDay) {
      this.perDay = perDay;
    }

    boolean elapsed() {
      return perDay > 0;
    }
  }

  /** What a file says of the limits of its steps. */
  enum Bounds {
    NONE,
    /** Right ones, on the time axis' own reference. */
    RIGHT,
    /** The attribute names a variable that is not there. */
    DANGLING,
    /** All zero. */
    ZERO,
    /** Right ones, but counted from 1850 with their own units attribute. */
    OTHER_REFERENCE
  }

  /** Reference year of {@link Bounds#OTHER_REFERENCE}. */
  static final int OTHER_YEAR = 1850;

  static AxisSpec of(SampleTable.Row row) {
    List<Integer> reference = new ArrayList<>();
    for (String part : row.get("reference").split("-")) {
      reference.add(Integer.parseInt(part));
    }
    return new AxisSpec(
        row.get("id"),
        SampleFrequency.valueOf(row.get("frequency")),
        row.get("name"),
        Optional.of(row.get("units", "")).filter(text -> !text.equals("-")),
        Count.valueOf(row.get("count")),
        List.copyOf(reference),
        row.get("declared", ""),
        ModelCalendar.named(row.get("calendar")),
        row.get("stamp"),
        DataType.valueOf(row.get("type")),
        Bounds.valueOf(row.get("bounds")));
  }

  /** The steps of a period. */
  List<TruthStep> steps(int firstYear, int years) {
    List<TruthStep> steps = new ArrayList<>();
    for (int year = firstYear; year < firstYear + years; year++) {
      if (frequency == SampleFrequency.ANNUAL) {
        steps.add(TruthStep.year(year));
      } else {
        for (int month = 1; month <= 12; month++) {
          steps.add(TruthStep.month(year, month));
        }
      }
    }
    return steps;
  }

  /** The number written for one step. */
  double stamp(TruthStep step, int record) {
    return switch (count) {
      case RECORDS -> record + 1;
      case MONTHS -> months(step) + offset();
      case YEARS -> (months(step) + offset()) / 12;
      default -> elapsed(instant(step), reference.get(0));
    };
  }

  /** The number of the start of a step, for bounds on an axis that counts elapsed time. */
  double edge(TruthStep step, int referenceYear) {
    return elapsed((double) step.startDay(calendar), referenceYear);
  }

  /** Whole calendar months from the reference to the start of the step. */
  private int months(TruthStep step) {
    return (step.year() - reference.get(0)) * 12
        + step.month().orElse(1)
        - 1
        - (step.month().isPresent() ? reference.get(1) - 1 : 0);
  }

  /** For axes of months and years the stamp is a number of months to add. */
  private double offset() {
    return Double.parseDouble(stamp);
  }

  /**
   * Days of the stamp: {@code start+d}, {@code end-d}, {@code mid}, or {@code jul1+h} (h hours into
   * 1 July).
   */
  private double instant(TruthStep step) {
    double start = (double) step.startDay(calendar);
    if (stamp.equals("mid")) {
      return start + step.days(calendar) / 2.0;
    }
    int split = Math.max(stamp.indexOf('+'), stamp.indexOf('-'));
    double shift = Double.parseDouble(stamp.substring(split + 1));
    return switch (stamp.substring(0, split)) {
      case "start" -> start + shift;
      case "end" -> start + step.days(calendar) - shift;
      case "jul1" -> calendar.dayNumber(step.year(), 7, 1) + shift / 24;
      default -> throw new IllegalArgumentException(id + ": no stamp rule " + stamp);
    };
  }

  private double elapsed(double day, int referenceYear) {
    boolean own = referenceYear == reference.get(0);
    double origin =
        calendar.dayNumber(referenceYear, own ? reference.get(1) : 1, own ? reference.get(2) : 1)
            + (own ? reference.get(3) : 0) / 24.0;
    return (day - origin) * count.perDay;
  }
}
