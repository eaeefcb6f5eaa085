// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.trendyilamb.units.BaseUnit.KILOGRAM;
import static org.trendyilamb.units.BaseUnit.METRE;
import static org.trendyilamb.units.BaseUnit.MOLE;
import static org.trendyilamb.units.BaseUnit.MONTH;
import static org.trendyilamb.units.BaseUnit.SECOND;
import static org.trendyilamb.units.BaseUnit.STEP;
import static org.trendyilamb.units.BaseUnit.YEAR;

/** Says why two units do not meet, in the words of the likeliest cause. */
final class BridgeRefusals {

  private BridgeRefusals() {}

  static UnitException of(
      String code, String what, UnitReading source, UnitReading target, String remedy) {
    return UnitException.of(
        code, what, "\"" + source.text() + "\"", "\"" + target.text() + "\"", remedy);
  }

  /** The refusal for what is left between two dimensions after all allowed equivalences. */
  static UnitException gap(
      UnitReading source,
      UnitReading target,
      Quantity quantity,
      UnitDimension current,
      UnitDimension goal) {
    UnitDimension given = source.unit().dimension();
    UnitDimension gap = current.dividedBy(goal);
    if (given.isDimensionless()) {
      return of(
          "unit-not-convertible",
          "the text is a plain number and names no unit",
          source,
          target,
          "state the unit of this variable");
    }
    if (given.sameButForSigns(goal)) {
      return of(
          "unit-lost-exponent",
          "the units differ by the sign of an exponent only: a minus was lost",
          source,
          target,
          "state the unit of this variable once you have checked its values");
    }
    if (gap.exponent(METRE) == 2
        && gap.exponent(KILOGRAM) == 0
        && gap.exponent(BaseUnit.COUNT) == 0
        && gap.timeExponent() == 0) {
      return of(
          "unit-total",
          "the unit is that of a total over an area, not of a value per area",
          source,
          target,
          "divide by the area, or leave the variable out");
    }
    if (gap.equals(UnitDimension.of(SECOND))) {
      return of(
          "unit-needs-request",
          "the unit has no time, and it is not known whether values are totals over the step",
          source,
          target,
          "ask for totals over the step, or state the unit of this variable");
    }
    if (calendar(gap)) {
      return of(
          "unit-calendar",
          "a month, a year or a step cannot be set equal to another length of time",
          source,
          target,
          "convert to a unit per second");
    }
    if (gap.exponent(MOLE) != 0 && gap.exponent(KILOGRAM) != 0) {
      return of(
          "unit-needs-request",
          "amount and mass are linked by a molar mass, and the substance is not known",
          source,
          target,
          "say which substance the variable is about");
    }
    if (Math.abs(gap.exponent(METRE)) == 3 && Math.abs(gap.exponent(KILOGRAM)) == 1) {
      return of(
          "unit-needs-request",
          "a depth or volume is a mass only for water",
          source,
          target,
          "say that the variable is about water, if it is");
    }
    return of(
        "unit-not-convertible",
        "the units have different dimensions, " + given + " and " + goal,
        source,
        target,
        quantity == Quantity.VOLUMETRIC_WATER
            ? "multiply by the thickness of the layer first"
            : "state the unit of this variable");
  }

  private static boolean calendar(UnitDimension gap) {
    boolean any = gap.exponent(MONTH) != 0 || gap.exponent(YEAR) != 0 || gap.exponent(STEP) != 0;
    return any && gap.timeExponent() == 0;
  }
}
