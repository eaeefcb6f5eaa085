// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Optional;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.units.CalendarBasis;
import org.trendyilamb.units.Unit;
import org.trendyilamb.units.UnitConversion;
import org.trendyilamb.units.UnitConversionFinder;
import org.trendyilamb.units.UnitReader;
import org.trendyilamb.variable.TargetVariable;

/**
 * Burnt area is written as what burns within a time step. Where a file has a rate, by its unit
 * ({@code % day-1}) or by a rule for its model, the rate is multiplied with the length of the step.
 */
final class BurntRate {
  private static final String BURNT = "burntFractionAll";
  private static final String RATE = "s-1";

  private final Where where;
  private final RuleBook rules;
  private final Request request;

  BurntRate(Where where, RuleBook rules, Request request) {
    this.where = where;
    this.rules = rules;
    this.request = request;
  }

  /** The conversion of a unit; that of other variables is the finder's own. */
  UnitConversion convert(
      UnitConversionFinder finder, String text, TargetVariable target, Frequency frequency) {
    boolean burnt = target.id().text().equals(BURNT);
    Optional<String> ofStep = burnt ? perOwnStep(text, frequency) : Optional.empty();
    if (ofStep.isPresent()) {
      return finder.find(text, target.units() + " " + ofStep.get());
    }
    if (burnt && isRate(text)) {
      return finder
          .find(text, target.units() + " " + RATE)
          .accumulated(1, "a rate, multiplied with the length of the time step");
    }
    UnitConversion conversion = finder.find(text, target.units());
    Optional<RuleBook.Answer<RuleEffect.BurntPer>> rule =
        request.overrides().units().isPresent()
            ? Optional.empty()
            : rules.ask(RuleEffect.BurntPer.class);
    if (rule.isEmpty()) {
      return conversion;
    }
    if (!burnt || conversion.basis() != CalendarBasis.FIXED) {
      throw InterpretException.of(
          "rule-unfit",
          where,
          "rule " + rule.get().rule() + " is about the burnt fraction of cells",
          target.id().text() + " in '" + text + "'",
          BURNT + " in a unit without time",
          "correct the rule");
    }
    rules.used(
        rule.get().rule(),
        Aspect.UNITS,
        "values are a rate per " + rule.get().effect().seconds() + " s, summed over each step");
    return conversion.accumulated(
        rule.get().effect().seconds(),
        "a rate by a rule for this model, multiplied with the length of the time step");
  }

  /** The unit of one over the step, where a text is that: per month on a monthly axis. */
  private static Optional<String> perOwnStep(String text, Frequency frequency) {
    Unit unit = UnitReader.read(text).unit();
    String own =
        switch (frequency) {
          case MONTHLY -> "month-1";
          case YEARLY -> "year-1";
          case DAILY, FIXED -> "";
        };
    return !own.isEmpty() && unit.dimension().equals(UnitReader.read(own).unit().dimension())
        ? Optional.of(own)
        : Optional.empty();
  }

  /** Whether a unit is one over a time of fixed length. */
  private static boolean isRate(String text) {
    Unit unit = UnitReader.read(text).unit();
    return unit.calendarBasis() == CalendarBasis.FIXED
        && unit.dimension().equals(UnitReader.read(RATE).unit().dimension());
  }
}
