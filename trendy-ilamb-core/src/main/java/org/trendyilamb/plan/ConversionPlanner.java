// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.LevelKind;
import org.trendyilamb.interpret.Levels;
import org.trendyilamb.interpret.Purpose;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.ModelRule;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.rules.RuleSubject;
import org.trendyilamb.rules.RuleTable;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.scan.SourceInventory;
import org.trendyilamb.variable.VariableTable;

/**
 * Makes a plan: opens every selected file, understands it, names its output; then adds what follows
 * from several files. Immutable.
 */
public final class ConversionPlanner {
  private final DatasetOpener opener;
  private final FileInterpreter interpreter;
  private final VariableTable variables;

  /** Creates a planner. */
  public ConversionPlanner(
      DatasetOpener opener, FileInterpreter interpreter, VariableTable variables) {
    this.opener = opener;
    this.interpreter = interpreter;
    this.variables = variables;
  }

  /**
   * Plans; an input that cannot be planned is in the plan as a refusal, never an exception.
   *
   * @throws PlanException when the file of the target grid lies on no grid
   */
  public ConversionPlan plan(SourceInventory inventory, ConversionConfig config) {
    Optional<RectilinearGrid> target = config.grid().map(new TargetGrids(opener)::of);
    RuleTable rules = RuleTable.standardUnder(config.rules());
    PlanLists lists = new PlanLists();
    inventory.refusals().forEach(lists::refuse);
    FileUnderstanding files =
        new FileUnderstanding(opener, interpreter, variables, config, SourceIds.of(inventory));
    Map<String, List<Candidate>> byOutput = new LinkedHashMap<>();
    Map<OutputGroup, List<SourceFile>> groups = new LinkedHashMap<>();
    List<SourceFile> support = new ArrayList<>();
    List<SourceFile> unselected = new ArrayList<>();
    for (SourceFile file : inventory.files()) {
      Set<String> experiments = experiments(file, inventory, config.selection());
      boolean elsewhere = experiments.isEmpty() && file.experiment().isPresent();
      if (elsewhere || !config.selection().wantsModelOf(file)) {
        lists.ignore(file, "not selected");
      } else if (leftOut(file, rules).isPresent()) {
        lists.ignore(file, leftOut(file, rules).get());
      } else if (LandAreas.isSupport(files.variable(file))) {
        support.add(file);
      } else if (!experiments.isEmpty() || stated(file, files, lists, experiments)) {
        boolean selected = config.selection().wants(file, files.variable(file));
        if (!selected) {
          unselected.add(file);
        }
        for (String experiment : experiments) {
          Request request = files.request(file, experiment);
          groups
              .computeIfAbsent(OutputGroup.of(request.origin()), g -> new ArrayList<>())
              .add(file);
          if (selected) {
            candidate(file, request, files, config, lists)
                .ifPresent(
                    one ->
                        byOutput
                            .computeIfAbsent(one.task().id(), id -> new ArrayList<>())
                            .add(one));
          }
        }
      }
    }
    byOutput.forEach((id, candidates) -> OutputConflicts.settle(id, candidates, lists));
    DerivedOutputs derived = new DerivedOutputs(files, variables, config, lists);
    groups.forEach(derived::plan);
    LandAreas areas = new LandAreas(files, lists, support);
    groups.keySet().forEach(areas::plan);
    areas.leftovers();
    target.ifPresent(grid -> new RegriddedOutputs(config.grid().orElseThrow(), grid, lists).plan());
    unselected.forEach(file -> lists.ignoreUnlessUsed(file, "not selected"));
    inventory.ignored().forEach(lists::ignore);
    return lists.plan();
  }

  /** Why a rule leaves a file out. */
  private static Optional<String> leftOut(SourceFile file, RuleTable rules) {
    RuleSubject subject =
        new RuleSubject(
            file.model().text(),
            file.round().map(r -> OptionalInt.of(r.version())).orElse(OptionalInt.empty()),
            List.of(
                file.variable(),
                file.writtenVariable(),
                String.valueOf(file.relative().getFileName())),
            file.frequency());
    for (ModelRule rule : rules.holding(subject)) {
      Optional<RuleEffect.Ignored> effect = rule.effect(RuleEffect.Ignored.class);
      if (effect.isPresent()) {
        return Optional.of(effect.get().reason() + " (rule " + rule.id() + ")");
      }
    }
    return Optional.empty();
  }

  /** The simulations that a file belongs to; one that names none belongs to all of its model. */
  private static Set<String> experiments(
      SourceFile file, SourceInventory inventory, ConversionConfig.Selection selection) {
    Set<String> experiments = new LinkedHashSet<>();
    if (file.experiment().isPresent()) {
      experiments.add(file.experiment().get());
    } else {
      inventory.files().stream()
          .filter(other -> other.model().equals(file.model()))
          .filter(other -> other.round().equals(file.round()))
          .forEach(other -> other.experiment().ifPresent(experiments::add));
    }
    experiments.removeIf(experiment -> !selection.wantsSimulation(experiment));
    return experiments;
  }

  private static Optional<Candidate> candidate(
      SourceFile file,
      Request request,
      FileUnderstanding files,
      ConversionConfig config,
      PlanLists lists) {
    try {
      Interpretation meaning = files.open(file, request, Purpose.output());
      Optional<Levels> classes =
          meaning.levels().filter(levels -> levels.kind() == LevelKind.CLASSES);
      if (classes.isPresent() && !config.extras().keepClasses()) {
        lists.ignore(
            file,
            "has a value for each of "
                + classes.get()
                + " (dimension "
                + classes.get().dimension()
                + "), which ILAMB does not read; --pft keep writes them");
        return Optional.empty();
      }
      List<Issue> issues = new ArrayList<>(file.issues());
      if (file.experiment().isEmpty()) {
        issues.add(
            Issue.note(
                "simulation-not-named",
                Where.file(file.path()),
                "the file name has no simulation; it is taken for "
                    + request.origin().simulation()));
      }
      if (files.ids().namesRound(file)) {
        issues.add(
            Issue.note(
                "round-in-name",
                Where.file(file.path()),
                "the input holds several rounds of this model; this one is written as "
                    + request.origin().sourceId()));
      }
      NamedPeriod.contradiction(file, meaning).ifPresent(issues::add);
      issues.addAll(meaning.issues());
      ConversionTask task =
          new ConversionTask(
              OutputPlace.of(request.origin(), meaning).relativePath().toString(),
              request,
              List.of(FileUnderstanding.source(file)),
              Recipe.copy(request, meaning.target().id().text()),
              false,
              meaning.decisions(),
              issues,
              meaning.rawBytes());
      return Optional.of(new Candidate(file, task, meaning));
    } catch (TrendyIlambException e) {
      boolean unread = e.problem().code().equals(FileInterpreter.CLASSES_WITHOUT_TIME);
      if (unread && !config.extras().keepClasses()) {
        lists.ignore(file, e.problem().what() + "; ILAMB does not read it");
      } else {
        lists.refuse(file, e.problem());
      }
      return Optional.empty();
    }
  }

  /** Adds the experiment that the file itself states; otherwise refuses it. */
  private static boolean stated(
      SourceFile file, FileUnderstanding files, PlanLists lists, Set<String> experiments) {
    try {
      Optional<String> stated = files.statedExperiment(file);
      stated.ifPresentOrElse(experiments::add, () -> lists.refuse(file, simulationUnknown(file)));
      return stated.isPresent();
    } catch (TrendyIlambException e) {
      lists.refuse(file, e.problem());
      return false;
    }
  }

  private static Problem simulationUnknown(SourceFile file) {
    return new Problem(
        "simulation-unknown",
        Where.file(file.path()),
        "neither file name, nor folder, nor the attribute experiment_id names a simulation",
        file.relative().toString(),
        "S0 to S3 in the name, or a folder of that name",
        "say which with --simulation");
  }
}
