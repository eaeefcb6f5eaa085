// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.trendyilamb.exec.TaskFailure;
import org.trendyilamb.interpret.FileInterpreter;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.Purpose;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.TrendyIlambException;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.OverrideSet;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.trendy.OutputName;
import org.trendyilamb.trendy.TrendyRound;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableMatch;
import org.trendyilamb.variable.VariableTable;

/** Opens files of an inventory and understands them, each for a simulation and a purpose. */
final class FileUnderstanding {
  private final DatasetOpener opener;
  private final FileInterpreter interpreter;
  private final VariableTable variables;
  private final ConversionConfig config;
  private final SourceIds ids;

  FileUnderstanding(
      DatasetOpener opener,
      FileInterpreter interpreter,
      VariableTable variables,
      ConversionConfig config,
      SourceIds ids) {
    this.opener = opener;
    this.interpreter = interpreter;
    this.variables = variables;
    this.config = config;
    this.ids = ids;
  }

  /** Names of models in outputs. */
  SourceIds ids() {
    return ids;
  }

  /** The variable that the name of a file stands for, if a table knows it. */
  Optional<SourceVariable> variable(SourceFile file) {
    return variables.find(file.variable(), Optional.of(file.model())).map(VariableMatch::variable);
  }

  /** What is known of a file that is to be converted, before it is opened. */
  Request request(SourceFile file, String experiment) {
    return request(file, experiment, config.overrides(), config.period());
  }

  /**
   * What is known of a file that only serves another. What the user says of inputs is not meant for
   * it, unless the user names it.
   */
  Request servingRequest(SourceFile file, String experiment, boolean wholePeriod) {
    boolean named =
        !config.selection().variables().isEmpty() && config.selection().wants(file, variable(file));
    return request(
        file,
        experiment,
        named ? config.overrides() : OverrideSet.none(),
        wholePeriod ? Optional.empty() : config.period());
  }

  private Request request(
      SourceFile file, String experiment, OverrideSet overrides, Optional<String> period) {
    return new Request(
        new Origin(
            file.model().text(),
            ids.idOf(file),
            experiment,
            file.variable(),
            file.member().orElse(OutputName.MEMBER),
            file.round()
                .map(TrendyRound::version)
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty())),
        file.writtenVariable(),
        file.frequency(),
        overrides,
        config.calendar(),
        period,
        config.rules());
  }

  /** The attribute {@code experiment_id} of a file. */
  Optional<String> statedExperiment(SourceFile file) {
    try (DatasetReader reader = opener.open(file.path())) {
      return reader.header().attributes().text("experiment_id").filter(id -> !id.isBlank());
    }
  }

  /**
   * What a file means. A fault of this program stops this file only: it is told as a refusal with
   * code {@code internal}.
   */
  Interpretation open(SourceFile file, Request request, Purpose purpose) {
    try (DatasetReader reader = opener.open(file.path())) {
      return interpreter.interpret(reader, file.path(), request, purpose);
    } catch (TrendyIlambException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new PlanException(TaskFailure.of(e).problem().at(Where.file(file.path())), e);
    }
  }

  static SourceRef source(SourceFile file) {
    return new SourceRef(file.path().toString(), file.size(), file.modified());
  }

  /** A file and what it means as one part of a recipe. */
  record Part(SourceFile file, Recipe.Part part, Interpretation meaning) {}

  /**
   * The output of several files.
   *
   * @throws PlanException when they do not go together
   */
  Candidate combine(Request request, Recipe recipe, List<Part> parts) {
    List<Interpretation> meanings = parts.stream().map(Part::meaning).toList();
    Interpretation meaning = RecipeMeaning.of(recipe, meanings, variables);
    ConversionTask task =
        new ConversionTask(
            OutputPlace.of(request.origin(), meaning).relativePath().toString(),
            request,
            parts.stream().map(part -> source(part.file())).toList(),
            recipe,
            false,
            meaning.decisions(),
            meaning.issues(),
            meanings.stream().mapToLong(Interpretation::rawBytes).sum());
    return new Candidate(parts.get(0).file(), task, meaning);
  }

  static Problem inFile(Problem problem, SourceFile file) {
    return problem.where().file().isPresent()
        ? problem
        : problem.at(problem.where().inFile(file.path().toString()));
  }
}
