// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Purpose;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.Refusal;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.TrendyRound;
import org.trendyilamb.variable.Derivation;
import org.trendyilamb.variable.Derivations;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableId;
import org.trendyilamb.variable.VariableTable;

/** Plans what a model does not deliver but what follows from what it delivers. */
final class DerivedOutputs {
  private final FileUnderstanding files;
  private final VariableTable variables;
  private final ConversionConfig config;
  private final PlanLists lists;

  DerivedOutputs(
      FileUnderstanding files, VariableTable variables, ConversionConfig config, PlanLists lists) {
    this.files = files;
    this.variables = variables;
    this.config = config;
    this.lists = lists;
  }

  /**
   * Plans for one model and simulation, round by round: files of two rounds never make one output.
   *
   * @param group model and simulation
   * @param delivered all files of the group, wanted or not
   */
  void plan(OutputGroup group, List<SourceFile> delivered) {
    Map<Optional<TrendyRound>, List<SourceFile>> rounds = new LinkedHashMap<>();
    for (SourceFile file : delivered) {
      rounds.computeIfAbsent(file.round(), round -> new ArrayList<>()).add(file);
    }
    rounds.values().forEach(files -> planRound(group, files));
  }

  private void planRound(OutputGroup group, List<SourceFile> delivered) {
    Set<VariableId> settled = new HashSet<>();
    for (Derivation derivation : Derivations.standard()) {
      VariableId target = derivation.target();
      boolean asked = config.extras().derive().stream().anyMatch(target.text()::equalsIgnoreCase);
      boolean wanted =
          asked || (derivation.use() == Derivation.Use.WHERE_MISSING && selected(target));
      if (!wanted || LandAreas.concerns(target) || settled.contains(target)) {
        continue;
      }
      if (delivered.stream().anyMatch(file -> writes(file, target))) {
        settled.add(target);
        if (asked) {
          noteDelivered(group, target);
        }
        continue;
      }
      if (plan(group, derivation, delivered, asked)) {
        settled.add(target);
      }
    }
  }

  private boolean selected(VariableId target) {
    Set<String> wanted = config.selection().variables();
    return wanted.isEmpty() || wanted.stream().anyMatch(target.text()::equalsIgnoreCase);
  }

  private boolean writes(SourceFile file, VariableId target) {
    return files
        .variable(file)
        .filter(variable -> variable.direct() && variable.written().equals(target))
        .isPresent();
  }

  private void noteDelivered(OutputGroup group, VariableId target) {
    lists
        .outputs()
        .replaceAll(
            output -> {
              Issue note =
                  Issue.note(
                      "derivation-delivered",
                      Where.file(output.file().path()),
                      target + " is delivered by the model and not derived");
              return output.group().equals(group) && output.meaning().target().id().equals(target)
                  ? output.with(output.task().with(note))
                  : output;
            });
  }

  /** Whether the target is settled: planned, or refused. */
  private boolean plan(
      OutputGroup group, Derivation derivation, List<SourceFile> delivered, boolean asked) {
    List<List<SourceFile>> choices = new ArrayList<>();
    for (VariableId source : derivation.sources()) {
      List<SourceFile> found = delivered.stream().filter(file -> isSource(file, source)).toList();
      if (found.isEmpty()) {
        if (asked) {
          lists.refuse(new Refusal(group.toString(), missing(derivation, source)));
        }
        return false;
      }
      choices.add(converted(group, found));
    }
    try {
      lists.add(candidate(group, derivation, choices));
    } catch (TrendyIlambException e) {
      notMade(group, choices.get(0).get(0), e.problem(), asked);
    }
    return true;
  }

  /** What was asked for is refused; of what was not, the output of the main source tells. */
  private void notMade(OutputGroup group, SourceFile main, Problem problem, boolean asked) {
    if (asked) {
      lists.refuse(main, problem);
      return;
    }
    Problem placed = FileUnderstanding.inFile(problem, main);
    lists
        .outputs()
        .replaceAll(
            output ->
                output.group().equals(group) && output.isOf(main)
                    ? output.with(output.task().with(new Issue(Severity.NOTE, placed)))
                    : output);
  }

  /** Of several issues of a file the one that is converted itself, where one is. */
  private List<SourceFile> converted(OutputGroup group, List<SourceFile> found) {
    List<SourceFile> own =
        found.stream()
            .filter(
                file ->
                    lists.outputs().stream().anyMatch(o -> o.group().equals(group) && o.isOf(file)))
            .toList();
    return own.isEmpty() ? found : own;
  }

  private boolean isSource(SourceFile file, VariableId source) {
    Optional<SourceVariable> meant = variables.byTrendyName(source.text());
    return files
        .variable(file)
        .filter(SourceVariable::direct)
        .filter(
            variable ->
                variable.id().equals(source)
                    || meant.filter(m -> m.written().equals(variable.written())).isPresent())
        .isPresent();
  }

  private Candidate candidate(
      OutputGroup group, Derivation derivation, List<List<SourceFile>> choices) {
    List<List<FileUnderstanding.Part>> parts = new ArrayList<>();
    List<Derivation.Term> terms = terms(derivation);
    for (int i = 0; i < choices.size(); i++) {
      List<FileUnderstanding.Part> same = new ArrayList<>();
      for (SourceFile file : choices.get(i)) {
        same.add(part(group, file, terms.get(i), derivation));
      }
      parts.add(same);
    }
    for (Frequency frequency :
        List.of(Frequency.MONTHLY, Frequency.YEARLY, Frequency.DAILY, Frequency.FIXED)) {
      if (!derivation.frequencies().isEmpty() && !derivation.frequencies().contains(frequency)) {
        continue;
      }
      List<FileUnderstanding.Part> chosen = new ArrayList<>();
      for (List<FileUnderstanding.Part> same : parts) {
        List<FileUnderstanding.Part> fitting =
            same.stream().filter(part -> frequency(part) == frequency).toList();
        if (fitting.size() > 1) {
          throw new PlanException(ambiguous(derivation, fitting));
        }
        chosen.addAll(fitting);
      }
      if (chosen.size() == parts.size()) {
        return combine(derivation, chosen);
      }
    }
    throw new PlanException(
        new Problem(
            "derivation-frequency",
            Where.nowhere(),
            derivation.target() + " cannot be made of " + formula(derivation),
            "the sources have no frequency in common",
            "all of them monthly, or all yearly",
            "deliver " + derivation.target() + " itself"));
  }

  private FileUnderstanding.Part part(
      OutputGroup group, SourceFile file, Derivation.Term term, Derivation derivation) {
    Request request =
        config.selection().wants(file, files.variable(file))
            ? files.request(file, group.experiment())
            : files.servingRequest(file, group.experiment(), false);
    boolean layered = derivation instanceof Derivation.LayerSum;
    Optional<Interpretation> known =
        lists.outputs().stream()
            .filter(output -> output.group().equals(group) && output.task().recipe().isCopy())
            .filter(output -> output.isOf(file))
            .map(Candidate::meaning)
            .filter(meaning -> !layered && meaning.target().units().equals(term.unit()))
            .findFirst();
    Interpretation meaning =
        known.orElseGet(() -> files.open(file, request, Purpose.term(term.unit())));
    return new FileUnderstanding.Part(
        file, new Recipe.Part(request, term.coefficient(), term.unit()), meaning);
  }

  private static Frequency frequency(FileUnderstanding.Part part) {
    return part.meaning().time().map(time -> time.output().frequency()).orElse(Frequency.FIXED);
  }

  private static List<Derivation.Term> terms(Derivation derivation) {
    if (derivation instanceof Derivation.Sum sum) {
      return sum.terms();
    }
    if (derivation instanceof Derivation.LayerSum layers) {
      return List.of(new Derivation.Term(layers.layered(), 1, layers.unit()));
    }
    throw new IllegalArgumentException("no terms of " + derivation);
  }

  private Candidate combine(Derivation derivation, List<FileUnderstanding.Part> parts) {
    Recipe recipe =
        Recipe.of(
            derivation instanceof Derivation.LayerSum ? Recipe.Kind.LAYER_SUM : Recipe.Kind.SUM,
            derivation.target().text(),
            derivation instanceof Derivation.Sum sum ? sum.offset() : 0,
            parts.stream().map(FileUnderstanding.Part::part).toList(),
            formula(derivation),
            derivation.reason());
    return files.combine(parts.get(0).part().request(), recipe, parts);
  }

  /** The formula for people, such as {@code gpp - ra}. */
  static String formula(Derivation derivation) {
    if (derivation instanceof Derivation.LayerSum layers) {
      return "sum of the layers of " + layers.layered();
    }
    StringBuilder text = new StringBuilder();
    for (Derivation.Term term : terms(derivation)) {
      double factor = Math.abs(term.coefficient());
      text.append(term.coefficient() < 0 ? " - " : text.length() == 0 ? "" : " + ");
      text.append(factor == 1 ? "" : String.format(Locale.ROOT, "%s * ", factor));
      text.append(term.variable());
    }
    return text.toString().strip();
  }

  private static Problem missing(Derivation derivation, VariableId source) {
    return new Problem(
        "derivation-source-missing",
        Where.nowhere(),
        derivation.target() + " was asked for but cannot be made of " + formula(derivation),
        "no file with " + source,
        "files with " + derivation.sources(),
        "leave " + derivation.target() + " out of --derive, or add the file");
  }

  private static Problem ambiguous(Derivation derivation, List<FileUnderstanding.Part> fitting) {
    return new Problem(
        "derivation-ambiguous",
        Where.nowhere(),
        derivation.target() + " cannot be made of " + formula(derivation),
        "several files for one term: "
            + fitting.stream().map(part -> part.file().relative().toString()).toList(),
        "one file for each term",
        "leave out all but one");
  }
}
