// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.grid.GridReading;
import org.trendyilamb.interpret.Aspect;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.LevelKind;
import org.trendyilamb.interpret.Purpose;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.TimeAxis;
import org.trendyilamb.variable.TargetVariable;
import org.trendyilamb.variable.VariableTable;

/** What an output of several inputs means, made of what each of them means. */
public final class RecipeMeaning {
  /** Grids are one when no centre or edge is further apart, in degrees: labels may be float32. */
  public static final double SAME_GRID = 1e-3;

  private RecipeMeaning() {}

  /** What a part is read for. */
  public static Purpose purpose(Recipe recipe, int part) {
    String unit = recipe.inputs().get(part).unit();
    boolean own = unit.isEmpty() || (recipe.isCopy() && part == 0);
    return own ? Purpose.output() : Purpose.term(unit);
  }

  /**
   * The meaning of the output.
   *
   * @param recipe the recipe
   * @param parts what its parts mean, in order
   * @param variables where the target is found
   * @throws PlanException when grids, levels or time axes of the parts differ
   */
  public static Interpretation of(
      Recipe recipe, List<Interpretation> parts, VariableTable variables) {
    Interpretation main = parts.get(0);
    if (recipe.isCopy()) {
      if (main.levels().filter(levels -> levels.kind() == LevelKind.LAYERS).isPresent()) {
        throw new IllegalArgumentException("layers without depths are never written");
      }
      return main;
    }
    Interpretation last = parts.get(parts.size() - 1);
    boolean fixed = recipe.hasGridPart();
    check(recipe, parts, fixed);
    GridReading grid = fixed ? last.grid() : main.grid();
    Optional<TimeSelection> time = fixed ? Optional.empty() : main.time();
    Frequency frequency = time.map(t -> t.output().frequency()).orElse(Frequency.FIXED);
    TargetVariable target =
        variables
            .byCmipName(recipe.target())
            .flatMap(variable -> variable.target(frequency))
            .orElseThrow(
                () ->
                    differ(
                        "derivation-frequency",
                        recipe,
                        "it has no meaning at this frequency",
                        frequency.label(),
                        ""));
    Set<Decision> decisions = new LinkedHashSet<>();
    Set<Issue> issues = new LinkedHashSet<>();
    for (Interpretation part : parts) {
      decisions.addAll(part.decisions());
      issues.addAll(part.issues());
    }
    decisions.add(
        new Decision(
            Aspect.VARIABLE,
            "formula",
            recipe.target() + ": " + recipe.formula(),
            recipe.reason()));
    return new Interpretation(
        main.dataset(),
        main.field(),
        main.layout(),
        target,
        main.conversion(),
        main.packing(),
        main.missing(),
        time,
        recipe.kind() == Recipe.Kind.LAYER_SUM || fixed ? Optional.empty() : main.levels(),
        grid,
        last.normalisation(),
        new ArrayList<>(decisions),
        new ArrayList<>(issues));
  }

  private static void check(Recipe recipe, List<Interpretation> parts, boolean fixed) {
    Interpretation main = parts.get(0);
    boolean layered = recipe.kind() == Recipe.Kind.LAYER_SUM;
    if (layered == main.levels().isEmpty() && !fixed) {
      throw differ(
          "derivation-levels",
          recipe,
          layered ? "the source has no layers to sum" : "a source has more than one level",
          main.field().name() + main.field().shape(),
          "");
    }
    for (Interpretation part : parts) {
      if (!part.grid().grid().isCloseTo(main.grid().grid(), SAME_GRID)) {
        throw differ(
            "derivation-grid",
            recipe,
            "the sources lie on different grids",
            main.field().name() + " on " + main.grid().grid(),
            part.field().name() + " on " + part.grid().grid());
      }
      if (!fixed && !axis(part).equals(axis(main))) {
        throw differ(
            "derivation-time",
            recipe,
            "the sources have different time axes",
            named(main),
            named(part));
      }
      if (!layered && !fixed && part.levels().isPresent()) {
        throw differ("derivation-levels", recipe, "a source has levels", part.field().name(), "");
      }
    }
  }

  private static Optional<TimeAxis> axis(Interpretation meaning) {
    return meaning.time().map(TimeSelection::output);
  }

  private static String named(Interpretation meaning) {
    return meaning.field().name()
        + " "
        + axis(meaning).map(TimeAxis::toString).orElse("without time axis");
  }

  private static PlanException differ(
      String code, Recipe recipe, String what, String one, String other) {
    return new PlanException(
        new Problem(
            code,
            Where.nowhere(),
            recipe.target() + " cannot be made of " + recipe.formula() + ": " + what,
            other.isEmpty() ? one : one + "; " + other,
            "one grid and one time axis",
            "deliver " + recipe.target() + " itself, or cut the inputs with --period"));
  }
}
