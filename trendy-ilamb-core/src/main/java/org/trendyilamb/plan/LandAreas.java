// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.interpret.Aspect;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Purpose;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.Normalisation;
import org.trendyilamb.trendy.NormalisationEvidence;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableId;

/**
 * Plans {@code sftlf} and {@code areacella}: both or neither.
 *
 * <p>ILAMB multiplies every area of a model by its {@code sftlf}. That is right for values per land
 * area, and counts the land fraction twice for values per area of the cell. So both are written for
 * models known to give values per land area, on the grid of the data, and neither for all others.
 */
final class LandAreas {
  private static final String MISSING =
      "no file has the land fraction that values per land area need";

  /** Code of what is said of values whose grid has no land fraction. */
  static final String OTHER_GRID = "land-fraction-other-grid";

  private static final String SPHERE = "areas of the cells on a sphere";
  private static final String RADIUS = " with a radius of 6371000 m";

  /** Formula of cell areas that owe nothing to the model. */
  static final String ON_A_SPHERE = SPHERE + RADIUS;

  private static final VariableId FRACTION = VariableId.of("sftlf");
  private static final VariableId CELL_AREA = VariableId.of("areacella");
  private static final VariableId LAND_AREA = VariableId.of("land_area");

  private final FileUnderstanding files;
  private final PlanLists lists;
  private final LandFiles support;
  private final Map<String, String> reasons = new HashMap<>();

  LandAreas(FileUnderstanding files, PlanLists lists, List<SourceFile> support) {
    this.files = files;
    this.lists = lists;
    this.support = new LandFiles(files, support);
  }

  /** Whether an output is planned here only. */
  static boolean concerns(VariableId target) {
    return target.equals(FRACTION) || target.equals(CELL_AREA);
  }

  /** Whether a file serves others and is not converted by itself. */
  static boolean isSupport(Optional<SourceVariable> variable) {
    return variable
        .map(SourceVariable::written)
        .filter(written -> concerns(written) || written.equals(LAND_AREA))
        .isPresent();
  }

  /** Plans for one model and simulation. */
  void plan(OutputGroup group) {
    List<Candidate> data =
        lists.outputs().stream()
            .filter(output -> output.group().equals(group))
            .filter(output -> output.frequency() != Frequency.FIXED)
            .toList();
    List<SourceFile> mine = support.of(group);
    if (data.isEmpty()) {
      return;
    }
    Optional<String> against = against(data);
    if (against.isPresent()) {
      decide(data, mine, against.get());
      return;
    }
    Optional<SourceFile> land = support.land(group).or(() -> LandFiles.inside(data));
    if (land.isEmpty()) {
      decide(data, mine, MISSING);
      lists
          .outputs()
          .replaceAll(
              one ->
                  one.group().equals(group) && one.frequency() != Frequency.FIXED
                      ? one.with(one.task().with(missing(one)))
                      : one);
      return;
    }
    try {
      ship(group, data, land.get());
    } catch (TrendyIlambException e) {
      if (support.all().contains(land.get())) {
        lists.refuse(land.get(), e.problem());
      }
      decide(data, mine, "the land fraction cannot be used: " + e.problem().what());
    }
  }

  /** Why a land fraction must not be written, or none when it must. */
  private static Optional<String> against(List<Candidate> data) {
    Set<String> rounds = new TreeSet<>();
    data.forEach(d -> d.file().round().ifPresent(round -> rounds.add(round.toString())));
    if (rounds.size() > 1) {
      return Optional.of("files of rounds " + rounds + " would share one land fraction");
    }
    for (Candidate one : data) {
      NormalisationEvidence known = one.meaning().normalisation();
      String why =
          switch (known.normalisation()) {
            case LAND_AREA -> "";
            case GRID_CELL -> "values are per area of the whole cell; it would count twice";
            case FULL_LAND_CELLS ->
                "coastal cells hold the value of full land, and the model's own totals use whole"
                    + " cells";
            case MIXED -> "coastal cells are treated in more than one way";
            case UNKNOWN -> "it is not known whether values are per land area or per cell area";
          };
      if (known.normalisation() != Normalisation.LAND_AREA) {
        return Optional.of(why + " (" + known.evidence() + ")");
      }
    }
    return Optional.empty();
  }

  /** Says in every output, and of every support file, why there is no land fraction. */
  private void decide(List<Candidate> data, List<SourceFile> mine, String why) {
    Decision decision =
        new Decision(
            Aspect.METADATA, "land-fraction", "neither sftlf nor areacella is written", why);
    data.forEach(one -> replace(one, one.task().with(decision)));
    mine.forEach(file -> reasons.putIfAbsent(file.path().toString(), why));
  }

  private static Issue missing(Candidate one) {
    return Issue.note(
        "land-fraction-missing", Where.file(one.file().path()), MISSING + "; totals are too large");
  }

  private void replace(Candidate old, ConversionTask task) {
    lists
        .outputs()
        .replaceAll(one -> one.task().id().equals(old.task().id()) ? one.with(task) : one);
  }

  private void ship(OutputGroup group, List<Candidate> data, SourceFile land) {
    Request request = files.servingRequest(land, group.experiment(), true);
    LandTerm term = LandTerm.of(support.variable(land));
    Interpretation meaning = files.open(land, request, Purpose.term(term.unit()));
    RectilinearGrid grid = meaning.grid().grid();
    List<Candidate> onGrid =
        data.stream().filter(one -> grid(one).isCloseTo(grid, RecipeMeaning.SAME_GRID)).toList();
    List<Candidate> others = data.stream().filter(one -> !onGrid.contains(one)).toList();
    checkGrids(land, grid, onGrid, others);
    // The smallest file gives the exact grid; it is read again when the areas are written.
    Candidate model =
        onGrid.stream()
            .filter(one -> one.task().recipe().isCopy())
            .min(Comparator.comparingLong((Candidate one) -> one.file().size()))
            .orElse(onGrid.get(0));
    FileUnderstanding.Part gridPart =
        new FileUnderstanding.Part(
            model.file(), new Recipe.Part(model.task().request(), 0, ""), model.meaning());
    FileUnderstanding.Part landPart =
        new FileUnderstanding.Part(
            land, new Recipe.Part(request, term.factor(), term.unit()), meaning);
    List<Issue> issues = new ArrayList<>(land.issues());
    if (support.isBorrowed(group, land)) {
      issues.add(
          Issue.note(
              "land-fraction-borrowed",
              Where.file(land.path()),
              "the land fraction of simulation "
                  + land.experiment().orElse("")
                  + " serves "
                  + group.experiment()
                  + " too"));
    }
    Recipe recipe =
        Recipe.of(
            term.kind(),
            FRACTION.text(),
            term.offset(),
            List.of(landPart.part(), gridPart.part()),
            term.formula(land.variable()),
            "on the grid of " + model.file().relative().getFileName());
    Candidate fraction = files.combine(request, recipe, List.of(landPart, gridPart));
    for (Issue issue : issues) {
      fraction = fraction.with(fraction.task().with(issue));
    }
    Candidate areas = areas(group, gridPart);
    onGrid.forEach(one -> replace(one, one.task().withAreas()));
    others.forEach(one -> replace(one, one.task().with(otherGrid(one))));
    lists.add(fraction.with(fraction.task().withAreas()));
    lists.add(areas.with(areas.task().withAreas()));
  }

  private static RectilinearGrid grid(Candidate one) {
    return one.meaning().grid().grid();
  }

  /**
   * ILAMB takes areas for every variable with the same number of rows and columns.
   *
   * @throws PlanException when no output lies on the grid of the land fraction, or one of the same
   *     shape lies elsewhere
   */
  private static void checkGrids(
      SourceFile land, RectilinearGrid grid, List<Candidate> onGrid, List<Candidate> others) {
    Optional<Candidate> misled =
        others.stream()
            .filter(one -> grid(one).rows() == grid.rows())
            .filter(one -> grid(one).columns() == grid.columns())
            .findFirst()
            .or(() -> onGrid.isEmpty() ? others.stream().findFirst() : Optional.empty());
    if (misled.isPresent()) {
      throw new PlanException(
          new Problem(
              "land-fraction-grid",
              Where.file(land.path()),
              "the land fraction lies on another grid than the data",
              grid + "; " + misled.get().file().relative() + " has " + grid(misled.get()),
              "one grid",
              "deliver the land fraction on the grid of the data"));
    }
  }

  private static Issue otherGrid(Candidate one) {
    return Issue.warning(
        OTHER_GRID,
        Where.file(one.file().path()),
        "values are per land area, but there is no land fraction on this grid; totals will be too"
            + " large at coasts",
        grid(one).toString(),
        "deliver a land fraction on this grid, or this variable on the grid of the others");
  }

  private Candidate areas(OutputGroup group, FileUnderstanding.Part gridPart) {
    Optional<SourceFile> own = support.cellAreas(group);
    if (own.isPresent()) {
      try {
        Request request = files.servingRequest(own.get(), group.experiment(), true);
        FileUnderstanding.Part part =
            new FileUnderstanding.Part(
                own.get(),
                new Recipe.Part(request, 1, "m2"),
                files.open(own.get(), request, Purpose.term("m2")));
        return areas(List.of(part, gridPart), "the model's own cell areas, or those of a sphere");
      } catch (TrendyIlambException e) {
        reasons.put(
            own.get().path().toString(),
            "cell areas are computed from the grid instead: " + e.problem().what());
      }
    }
    return areas(List.of(gridPart), SPHERE);
  }

  private Candidate areas(List<FileUnderstanding.Part> parts, String formula) {
    Recipe recipe =
        Recipe.of(
            Recipe.Kind.CELL_AREA,
            CELL_AREA.text(),
            0,
            parts.stream().map(FileUnderstanding.Part::part).toList(),
            formula + RADIUS,
            "R^2 (sin north - sin south) (east - west), the radius that ILAMB takes");
    return files.combine(parts.get(parts.size() - 1).part().request(), recipe, parts);
  }

  /** Says of every support file that nothing was made of why. */
  void leftovers() {
    for (SourceFile file : support.all()) {
      lists.ignoreUnlessUsed(
          file,
          "land fractions and cell areas only serve other files; not used because "
              + reasons.getOrDefault(
                  file.path().toString(),
                  "another file serves, or there are no data of this model"));
    }
  }
}
