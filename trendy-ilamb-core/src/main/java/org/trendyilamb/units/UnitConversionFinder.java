// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/**
 * Finds the conversion between two units for values of a known meaning. Immutable, safe for any
 * number of threads.
 */
public final class UnitConversionFinder {
  private final Quantity quantity;
  private final ConversionOptions options;

  /** A finder for values of this meaning that uses nothing on request. */
  public UnitConversionFinder(Quantity quantity) {
    this(quantity, ConversionOptions.none());
  }

  /** A finder for values of this meaning. */
  public UnitConversionFinder(Quantity quantity, ConversionOptions options) {
    this.quantity = quantity;
    this.options = options;
  }

  /**
   * Reads both texts and finds the conversion.
   *
   * @throws UnitException if a text is no unit, or the units cannot be converted for this meaning
   */
  public UnitConversion find(String source, String target) {
    return find(UnitReader.read(source), UnitReader.read(target));
  }

  /**
   * Finds the conversion.
   *
   * @throws UnitException if the units cannot be converted for this meaning
   */
  public UnitConversion find(UnitReading source, UnitReading target) {
    refuseWeakReadings(source, target);
    UnitBridge bridge = new UnitBridge(source, target, quantity, options);
    bridge.cross();
    return new UnitConversion(
        source,
        target,
        LinearConverter.of(bridge.factor(), shift(source.unit(), target.unit())),
        bridge.basis(),
        bridge.used(),
        bridge.steps(),
        issues(source, bridge));
  }

  /** What is added after the factor: only temperature scales have it. */
  private Rational shift(Unit source, Unit target) {
    if (quantity == Quantity.TEMPERATURE_DIFFERENCE) {
      return Rational.ZERO;
    }
    return source.exactOffset().minus(target.exactOffset()).dividedBy(target.exactScale());
  }

  /** NA and psu count as plain numbers only where a plain number is what everyone expects. */
  private void refuseWeakReadings(UnitReading source, UnitReading target) {
    boolean plain = target.unit().equals(Unit.ONE);
    boolean notStated = source.remarks().contains(UnitRemark.NOT_STATED);
    boolean salinity = source.remarks().contains(UnitRemark.PRACTICAL_SALINITY);
    if (notStated && !(plain && quantity == Quantity.FRACTION)) {
      throw UnitException.of(
          "unit-placeholder",
          "the unit is not stated",
          "\"" + source.text() + "\"",
          target.text(),
          "find the unit in the documentation of the model and state it for this variable");
    }
    if (salinity && !plain) {
      throw UnitException.of(
          "unit-not-convertible",
          "practical salinity is a number on a scale of its own",
          "\"" + source.text() + "\"",
          target.text(),
          "convert salinity before, with the equation of state");
    }
  }

  private List<Issue> issues(UnitReading source, UnitBridge bridge) {
    List<Issue> issues = new ArrayList<>();
    if (bridge.used().contains(PhysicalEquivalence.STEP_TOTAL)
        && !options.requested().contains(PhysicalEquivalence.STEP_TOTAL)) {
      issues.add(
          Issue.warning(
              "unit-step-total",
              Where.nowhere(),
              "values are read as totals over the time step",
              "\"" + source.text() + "\"",
              "check that they do not accumulate over several steps"));
    }
    String found = "\"" + source.text() + "\"";
    for (UnitRemark remark : source.remarks().stream().sorted().toList()) {
      if (remark == UnitRemark.QUESTION_MARK || remark == UnitRemark.NOT_STATED) {
        issues.add(
            Issue.warning(
                "unit-remark", Where.nowhere(), remark.words(), found, "confirm the unit"));
      } else {
        issues.add(Issue.note("unit-remark", Where.nowhere(), remark.words() + " in " + found));
      }
    }
    source
        .area()
        .filter(AreaBasis::needsCover)
        .ifPresent(
            area ->
                issues.add(
                    Issue.warning(
                        "unit-area-basis",
                        Where.nowhere(),
                        "values are per area of " + area.words(),
                        found,
                        "multiply by the cover fraction to get values per land area")));
    return issues;
  }
}
