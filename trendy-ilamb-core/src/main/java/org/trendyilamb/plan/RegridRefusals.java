// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Why a field cannot be regridded by a method. */
final class RegridRefusals {
  private RegridRefusals() {}

  static PlanException category(Interpretation meaning) {
    return refused(
        "regrid-category",
        meaning,
        "its numbers name categories, of which no mean can be taken",
        "the attribute flag_values or flag_meanings",
        "--regrid-method nearest");
  }

  static PlanException classes(Interpretation meaning) {
    return refused(
        "regrid-classes",
        meaning,
        "it has a value for each class; a mean must be weighted by the fraction of each class, and"
            + " models differ in what the values are per",
        meaning.levels().map(Object::toString).orElse(""),
        "--regrid-method nearest, or leave --pft keep out");
  }

  static PlanException unknown(Interpretation meaning) {
    return refused(
        "regrid-kind-unknown",
        meaning,
        "it is not known whether it is an amount per area or a mean",
        meaning.target().kind() + " in " + meaning.target().units(),
        "--regrid-method nearest, or convert it without --grid");
  }

  static PlanException totals(Interpretation meaning) {
    return refused(
        "regrid-method-unfit",
        meaning,
        "the method does not keep totals, and loses every cell at the coast",
        "--regrid-method bilinear for " + meaning.target().units(),
        "--regrid-method conservative");
  }

  private static PlanException refused(
      String code, Interpretation meaning, String what, String found, String remedy) {
    return new PlanException(
        new Problem(
            code,
            Where.nowhere().variable(meaning.field().name()),
            meaning.target().id().text() + " cannot be regridded: " + what,
            found,
            "",
            remedy));
  }
}
