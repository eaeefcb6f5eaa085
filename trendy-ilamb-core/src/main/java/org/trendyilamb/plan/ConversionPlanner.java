// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.ModelRule;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.rules.RuleSubject;
import org.trendyilamb.rules.RuleTable;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.Refusal;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.scan.SourceInventory;
import org.trendyilamb.trendy.OutputName;
import org.trendyilamb.trendy.TrendyRound;
import org.trendyilamb.variable.VariableMatch;
import org.trendyilamb.variable.VariableTable;

/** Makes a plan: opens every selected file, understands it, names its output. Immutable. */
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

  /** Plans; whatever cannot be planned is in the plan as a refusal, never an exception. */
  public ConversionPlan plan(SourceInventory inventory, ConversionConfig config) {
    RuleTable rules = RuleTable.standardUnder(config.rules());
    List<Refusal> refusals = new ArrayList<>(inventory.refusals());
    List<Ignored> ignored = new ArrayList<>(inventory.ignored());
    Map<String, List<Candidate>> byOutput = new LinkedHashMap<>();
    for (SourceFile file : inventory.files()) {
      if (!isSelected(file, config.selection())) {
        ignored.add(new Ignored(file.path().toString(), "not selected"));
        continue;
      }
      Optional<String> leftOut = leftOut(file, rules);
      if (leftOut.isPresent()) {
        ignored.add(new Ignored(file.path().toString(), leftOut.get()));
        continue;
      }
      try {
        ConversionTask task = task(file, config);
        byOutput.computeIfAbsent(task.id(), id -> new ArrayList<>()).add(new Candidate(file, task));
      } catch (TrendyIlambException e) {
        refusals.add(new Refusal(file.path().toString(), inFile(e.problem(), file)));
      }
    }
    List<ConversionTask> tasks = new ArrayList<>();
    byOutput.forEach((id, candidates) -> settle(id, candidates, tasks, refusals, ignored));
    return new ConversionPlan(tasks, refusals, ignored);
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

  private record Candidate(SourceFile file, ConversionTask task) {}

  private static Problem inFile(Problem problem, SourceFile file) {
    return problem.where().file().isPresent()
        ? problem
        : problem.at(problem.where().inFile(file.path().toString()));
  }

  private boolean isSelected(SourceFile file, ConversionConfig.Selection selection) {
    return matches(selection.models(), file.model().text(), file.model().sourceId())
        && matches(selection.simulations(), file.experiment().orElse(""))
        && matches(selection.variables(), file.variable(), file.writtenVariable(), written(file));
  }

  private String written(SourceFile file) {
    return variables
        .find(file.variable(), Optional.of(file.model()))
        .map(VariableMatch::variable)
        .map(variable -> variable.written().text())
        .orElse("");
  }

  private static boolean matches(Set<String> wanted, String... names) {
    if (wanted.isEmpty()) {
      return true;
    }
    for (String name : names) {
      if (wanted.stream().anyMatch(name::equalsIgnoreCase)) {
        return true;
      }
    }
    return false;
  }

  private ConversionTask task(SourceFile file, ConversionConfig config) {
    try (DatasetReader reader = opener.open(file.path())) {
      Request request = request(file, config, reader.header());
      Interpretation meaning = interpreter.interpret(reader, file.path(), request);
      OutputName name = OutputPlace.of(request.origin(), meaning);
      List<Issue> issues = new ArrayList<>(file.issues());
      if (file.experiment().isEmpty()) {
        issues.add(
            Issue.note(
                "simulation-from-attribute",
                Where.file(file.path()),
                "the simulation is the attribute experiment_id: " + request.origin().simulation()));
      }
      issues.addAll(meaning.issues());
      return new ConversionTask(
          name.relativePath().toString(),
          request,
          List.of(new SourceRef(file.path().toString(), file.size(), file.modified())),
          meaning.decisions(),
          issues,
          meaning.rawBytes());
    }
  }

  /** What is known of a file before its variables are looked at. */
  private static Request request(SourceFile file, ConversionConfig config, DatasetHeader header) {
    String experiment =
        file.experiment()
            .or(() -> header.attributes().text("experiment_id").filter(id -> !id.isBlank()))
            .orElseThrow(
                () ->
                    new PlanException(
                        new Problem(
                            "simulation-unknown",
                            Where.file(file.path()),
                            "neither file name, nor folder, nor the attribute experiment_id names a simulation",
                            file.relative().toString(),
                            "S0 to S3 in the name, or a folder of that name",
                            "say which with --simulation")));
    return new Request(
        new Origin(
            file.model().text(),
            experiment,
            file.variable(),
            file.member().orElse(OutputName.MEMBER),
            file.round()
                .map(TrendyRound::version)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty())),
        file.writtenVariable(),
        file.frequency(),
        config.overrides(),
        config.calendar(),
        config.period(),
        config.rules());
  }

  /** Of several inputs for one output the newest re-issue is taken, or none. */
  private static void settle(
      String id,
      List<Candidate> candidates,
      List<ConversionTask> tasks,
      List<Refusal> refusals,
      List<Ignored> ignored) {
    if (candidates.size() == 1) {
      tasks.add(candidates.get(0).task());
      return;
    }
    long plain = candidates.stream().filter(c -> c.file().reissue().isEmpty()).count();
    if (plain <= 1) {
      Candidate newest =
          candidates.stream()
              .max(
                  Comparator.comparingLong((Candidate c) -> c.file().modified())
                      .thenComparing(c -> String.join("", c.file().reissue())))
              .orElseThrow();
      for (Candidate other : candidates) {
        if (other != newest) {
          ignored.add(
              new Ignored(
                  other.file().path().toString(),
                  "an earlier issue of " + newest.file().relative()));
        }
      }
      tasks.add(withChoice(newest, candidates.size()));
      return;
    }
    for (Candidate candidate : candidates) {
      String others =
          String.join(
              ", ",
              candidates.stream()
                  .filter(other -> other != candidate)
                  .map(other -> other.file().path().toString())
                  .toList());
      refusals.add(
          new Refusal(
              candidate.file().path().toString(),
              new Problem(
                  "output-conflict",
                  Where.file(candidate.file().path()),
                  "several inputs map to one output",
                  String.format(Locale.ROOT, "%s would also come from %s", id, others),
                  "one input per output",
                  "leave out all but one, or convert them into different output folders")));
    }
  }

  private static ConversionTask withChoice(Candidate newest, int issuesOfFile) {
    ConversionTask task = newest.task();
    List<Issue> issues = new ArrayList<>(task.issues());
    issues.add(
        Issue.note(
            "reissue-newest",
            Where.file(newest.file().path()),
            "the newest of " + issuesOfFile + " issues of this file is taken"));
    return new ConversionTask(
        task.id(), task.request(), task.sources(), task.steps(), issues, task.cost());
  }
}
