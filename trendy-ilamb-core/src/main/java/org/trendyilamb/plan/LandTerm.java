// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Locale;
import org.trendyilamb.variable.Derivation;
import org.trendyilamb.variable.Derivations;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableId;

/**
 * How a land fraction in percent follows from a variable.
 *
 * @param kind what is done
 * @param offset added, in percent
 * @param factor coefficient of the variable
 * @param unit unit of the variable
 */
record LandTerm(Recipe.Kind kind, double offset, double factor, String unit) {
  private static final VariableId FRACTION = VariableId.of("sftlf");

  /** The term of a variable; of one that is a land fraction itself, the variable in percent. */
  static LandTerm of(SourceVariable variable) {
    for (Derivation derivation : Derivations.of(FRACTION)) {
      if (!derivation.sources().get(0).equals(variable.id())) {
        continue;
      }
      if (derivation instanceof Derivation.Sum sum) {
        Derivation.Term term = sum.terms().get(0);
        return new LandTerm(
            Recipe.Kind.LAND_FRACTION, sum.offset(), term.coefficient(), term.unit());
      }
      if (derivation instanceof Derivation.AreaRatio ratio) {
        return new LandTerm(Recipe.Kind.LAND_AREA_FRACTION, 0, ratio.factor(), "m2");
      }
    }
    return new LandTerm(Recipe.Kind.LAND_FRACTION, 0, 1, "%");
  }

  /** The formula for people. */
  String formula(String name) {
    String times = factor == 1 ? "" : number(Math.abs(factor)) + " * ";
    String start = offset == 0 ? "" : number(offset) + (factor < 0 ? " - " : " + ");
    String over = kind == Recipe.Kind.LAND_AREA_FRACTION ? " / area of the cell" : "";
    return start + times + name + over + ", in %";
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.0f", value);
  }
}
