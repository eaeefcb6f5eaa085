// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.grid.GridReorder;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.interpret.Aspect;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.OutputName;

/**
 * Takes all planned outputs to one grid, as the last step of planning: what is derived or summed is
 * so on the grid of the model.
 */
public final class RegriddedOutputs {
  /** Grids are one when no centre or edge is further apart, in degrees: labels are float32. */
  private static final double ONE_GRID = 1e-5;

  private final GridRequest request;
  private final RectilinearGrid target;
  private final Optional<SourceRef> file;
  private final PlanLists lists;
  private final Map<OutputGroup, Candidate> fractions = new HashMap<>();

  RegriddedOutputs(GridRequest request, RectilinearGrid target, PlanLists lists) {
    this.request = request;
    this.target = target;
    this.file = TargetGrids.reference(request);
    this.lists = lists;
  }

  /**
   * What a regridded output means.
   *
   * @param meaning what it means on the grid of the model
   * @param target the new grid
   */
  public static Interpretation meaning(
      Interpretation meaning, Regrid regrid, RectilinearGrid target) {
    return meaning.onGrid(
        target,
        regrid.weight() == Regrid.Weight.SAME
            ? meaning.grid().reorder()
            : GridReorder.identity(target.rows(), target.columns()));
  }

  /** Plans all outputs anew; what cannot be regridded becomes a refusal. */
  void plan() {
    List<Candidate> outputs = new ArrayList<>(lists.outputs());
    for (Candidate one : outputs) {
      if (one.task().recipe().kind() == Recipe.Kind.LAND_FRACTION
          || one.task().recipe().kind() == Recipe.Kind.LAND_AREA_FRACTION) {
        fractions.put(one.group(), one);
      }
    }
    lists.outputs().clear();
    Set<OutputGroup> withData = new HashSet<>();
    for (Candidate one : outputs) {
      if (one.task().recipe().hasGridPart() && !withData.contains(one.group())) {
        continue;
      }
      try {
        lists.outputs().add(regridded(one));
        if (one.frequency() != Frequency.FIXED) {
          withData.add(one.group());
        }
      } catch (TrendyIlambException e) {
        lists.refuse(one.file(), e.problem());
      }
    }
  }

  private Candidate regridded(Candidate one) {
    return switch (one.task().recipe().kind()) {
      case CELL_AREA -> areas(one);
      case LAND_FRACTION, LAND_AREA_FRACTION -> fraction(one);
      case COPY, SUM, LAYER_SUM -> field(one);
    };
  }

  private Candidate field(Candidate one) {
    if (liesThere(one)) {
      return same(one);
    }
    Optional<Candidate> fraction = Optional.ofNullable(fractions.get(one.group()));
    boolean landKnown = fraction.isPresent() && one.task().areas();
    RegridChoice choice = RegridChoice.of(one.meaning(), request.method(), landKnown);
    Optional<Recipe> land =
        choice.weight() == Regrid.Weight.LAND
            ? fraction.map(found -> found.task().recipe())
            : Optional.empty();
    Regrid regrid =
        regrid(request.method(), choice.weight(), land.map(RegriddedOutputs::landShare));
    List<SourceRef> sources = new ArrayList<>(one.task().sources());
    if (land.isPresent()) {
      sources.add(fraction.orElseThrow().task().sources().get(0));
    }
    Candidate done =
        changed(
            one,
            regrid,
            one.task().recipe(),
            sources,
            method() + weights(choice.weight(), land),
            choice.reason() + choice.totals().map(lost -> "; " + lost).orElse(""));
    if (choice.totals().isPresent()) {
      done =
          done.with(
              done.task()
                  .with(
                      Issue.warning(
                          "regrid-totals",
                          Where.file(one.file().path()),
                          choice.totals().get(),
                          choice.reason(),
                          request.method() == RegridMethod.NEAREST
                              ? "use --regrid-method conservative"
                              : "deliver a land fraction on the grid of the data, or convert"
                                  + " without --grid")));
    }
    return fraction.isPresent() ? done.with(withAreas(done.task())) : done;
  }

  /** Land fraction and cell areas of the new grid serve whatever lies on it. */
  private static ConversionTask withAreas(ConversionTask task) {
    List<Issue> issues =
        task.issues().stream()
            .filter(issue -> !issue.problem().code().equals(LandAreas.OTHER_GRID))
            .toList();
    return new ConversionTask(
        task.id(),
        task.request(),
        task.sources(),
        task.recipe(),
        true,
        task.steps(),
        issues,
        task.cost());
  }

  /** The land fraction is a fraction of the cell; it takes the way of the values. */
  private Candidate fraction(Candidate one) {
    if (liesThere(one)) {
      return same(one);
    }
    boolean nearest = request.method() == RegridMethod.NEAREST;
    Regrid.Weight weight = nearest ? Regrid.Weight.NONE : Regrid.Weight.CELL;
    return changed(
        one,
        regrid(
            nearest ? RegridMethod.NEAREST : RegridMethod.CONSERVATIVE, weight, Optional.empty()),
        one.task().recipe(),
        one.task().sources(),
        (nearest ? "nearest value" : "conservatively") + weights(weight, Optional.empty()),
        "the land fraction of the new cells");
  }

  /** Cell areas are those of the new cells; the model's own have no part in them. */
  private Candidate areas(Candidate one) {
    Recipe recipe = one.task().recipe();
    int last = recipe.parts().size() - 1;
    Recipe sphere =
        Recipe.of(
            recipe.kind(),
            recipe.target(),
            0,
            recipe.parts().subList(last, last + 1),
            LandAreas.ON_A_SPHERE,
            recipe.reason());
    return changed(
        one,
        regrid(RegridMethod.CONSERVATIVE, Regrid.Weight.MADE, Optional.empty()),
        sphere,
        one.task().sources().subList(last, last + 1),
        "areas of the new cells",
        "R^2 (sin north - sin south) (east - west)");
  }

  private Candidate same(Candidate one) {
    return changed(
        one,
        regrid(request.method(), Regrid.Weight.SAME, Optional.empty()),
        one.task().recipe(),
        one.task().sources(),
        "unchanged",
        "the source already lies on this grid");
  }

  private boolean liesThere(Candidate one) {
    return one.meaning().grid().grid().isCloseTo(target, ONE_GRID);
  }

  private Regrid regrid(
      RegridMethod method, Regrid.Weight weight, Optional<Regrid.LandShare> land) {
    return new Regrid(request.name(), file, method, weight, land);
  }

  private Candidate changed(
      Candidate one,
      Regrid regrid,
      Recipe recipe,
      List<SourceRef> sources,
      String how,
      String reason) {
    Interpretation meaning = meaning(one.meaning(), regrid, target);
    ConversionTask task = one.task();
    List<Decision> steps = new ArrayList<>(task.steps());
    steps.add(
        new Decision(
            Aspect.GRID,
            ConversionTask.REGRID,
            "taken from "
                + one.meaning().grid().grid()
                + " to "
                + request.name()
                + " ("
                + target
                + "): "
                + how,
            reason));
    String id =
        OutputPlace.of(task.request().origin(), meaning, OutputName.REGRIDDED)
            .relativePath()
            .toString();
    return new Candidate(
        one.file(),
        new ConversionTask(
            id,
            task.request(),
            sources,
            recipe.onto(regrid),
            task.areas(),
            steps,
            task.issues(),
            Math.max(task.cost(), meaning.rawBytes())),
        meaning);
  }

  private String method() {
    return switch (request.method()) {
      case CONSERVATIVE -> "conservatively";
      case NEAREST -> "nearest value";
      case BILINEAR -> "bilinearly";
    };
  }

  private static String weights(Regrid.Weight weight, Optional<Recipe> land) {
    return switch (weight) {
      case LAND ->
          ", weighted by overlap times land fraction ("
              + land.map(Recipe::formula).orElseThrow()
              + ") of the cells that have a value";
      case VALID -> ", weighted by overlap with the cells that have a value";
      case CELL -> ", weighted by overlap; cells without a value count as zero";
      case NONE, SAME, MADE -> "";
    };
  }

  private static Regrid.LandShare landShare(Recipe fraction) {
    return new Regrid.LandShare(
        fraction.kind() == Recipe.Kind.LAND_AREA_FRACTION,
        fraction.offset(),
        fraction.parts().get(0).factor(),
        fraction.parts().get(0));
  }
}
