// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Reads names of input files; see {@link TrendyFileName}. */
final class FileNameParser {
  private static final String SHAPE = "MODEL_Sx_variable.nc";
  private static final Pattern LEADING_MARK =
      Pattern.compile("(?i)(revised|corrected|updated?|re-?upload(?:ed)?)_(.+)");
  private static final Pattern CLAIMED_MODEL = Pattern.compile("(?i)(.+?)_F?S\\d{1,2}_.+");
  private static final Pattern DOTTED_SIMULATION = Pattern.compile("(?i)\\.(F?S\\d)(?=_|$)");
  private static final Pattern SIMULATION_LIKE = Pattern.compile("(?i)F?S\\d{1,2}");
  private static final Pattern VARIABLE = Pattern.compile("[A-Za-z][A-Za-z0-9_+-]*");

  private final ModelTable models;

  FileNameParser(ModelTable models) {
    this.models = models;
  }

  TrendyFileName parse(Path path) {
    List<String> names = new ArrayList<>();
    path.forEach(name -> names.add(name.toString()));
    if (names.isEmpty()) {
      return refused(path, "name-empty", "the path names no file", "");
    }
    String fileName = names.remove(names.size() - 1);
    Optional<String> noise = KnownNoise.byPlace(names, fileName);
    if (noise.isPresent()) {
      return new TrendyFileName.Ignored(noise.get());
    }
    Optional<Packaging> packaging = Packaging.ofName(fileName);
    if (packaging.isEmpty()) {
      return refused(
          path, "name-not-netcdf", "the name has no ending of a NetCDF file or archive", fileName);
    }
    String stem = packaging.get().stem(fileName);
    noise = KnownNoise.byStem(stem);
    if (noise.isPresent()) {
      return new TrendyFileName.Ignored(noise.get());
    }
    PathHints hints = PathHints.of(names, models);
    Optional<CmipFacets> cmip = CmipFacets.parse(stem);
    return cmip.isPresent()
        ? fromCmip(path, cmip.get(), packaging.get(), hints)
        : fromTrendy(path, stem, packaging.get(), hints);
  }

  private TrendyFileName fromCmip(
      Path path, CmipFacets cmip, Packaging packaging, PathHints hints) {
    ModelName model =
        models.entries().stream()
            .map(ModelEntry::name)
            .filter(name -> name.sourceId().equalsIgnoreCase(cmip.sourceId()))
            .findFirst()
            .orElseGet(() -> ModelName.of(cmip.sourceId()));
    Optional<Simulation> simulation = Simulation.find(cmip.experiment());
    return new TrendyFileName.Recognised(
        TrendyFileName.Convention.CMIP,
        model,
        simulation,
        cmip.variable(),
        cmip.variable(),
        cmip.frequency(),
        hints.round(),
        OptionalInt.empty(),
        packaging,
        cmip.period(),
        hints.reissue(),
        Optional.of(cmip),
        simulationIssues(path, simulation, hints));
  }

  private TrendyFileName fromTrendy(
      Path path, String fullStem, Packaging packaging, PathHints hints) {
    List<String> reissue = new ArrayList<>(hints.reissue());
    String stem = fullStem;
    Matcher leading = LEADING_MARK.matcher(stem);
    if (leading.matches()) {
      reissue.add(leading.group(1));
      stem = leading.group(2);
    }
    List<Issue> issues = new ArrayList<>();
    Optional<ModelMatch> match = ModelMatch.find(stem, models, hints.folders());
    if (match.isEmpty()) {
      Matcher claimed = CLAIMED_MODEL.matcher(stem);
      if (claimed.matches()) {
        return unknownModel(path, claimed.group(1));
      }
      if (hints.model().isEmpty()) {
        return refused(path, "name-no-model", "neither file name nor folder names a model", stem);
      }
      match = Optional.of(new ModelMatch(hints.model().get(), stem));
      issues.add(
          Issue.note(
              "model-from-folder",
              Where.file(path),
              "the file name has no model; the folder says " + hints.model().get().name()));
    }
    ModelEntry model = match.get().model();
    issues.addAll(modelIssues(path, model, hints));

    String rest = match.get().rest();
    Optional<TrendyRound> round = TrendyRound.find(fullStem).or(hints::round);
    Matcher dotted = DOTTED_SIMULATION.matcher(rest);
    if (rest.startsWith(".") && dotted.find()) {
      rest = rest.substring(dotted.start(1));
    }
    NameParts parts = NameParts.parse(rest);
    Optional<TrendyFileName> refusal = checkVariable(path, parts);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    reissue.addAll(parts.marks());
    issues.addAll(simulationIssues(path, parts.simulation(), hints));
    if (!parts.remark().isEmpty()) {
      issues.add(
          Issue.note(
              "name-remark", Where.file(path), "the name carries the remark " + parts.remark()));
    }
    return new TrendyFileName.Recognised(
        TrendyFileName.Convention.TRENDY,
        model.name(),
        parts.simulation().or(hints::simulation),
        parts.variable(),
        parts.written(),
        parts.frequency(),
        round,
        parts.pft(),
        packaging,
        parts.period(),
        reissue,
        Optional.empty(),
        issues);
  }

  private static Optional<TrendyFileName> checkVariable(Path path, NameParts parts) {
    Optional<String> other =
        Stream.of(parts.written().split("_"))
            .filter(segment -> SIMULATION_LIKE.matcher(segment).matches())
            .findFirst();
    if (other.isPresent()) {
      return Optional.of(
          parts.simulation().isPresent()
              ? refused(path, "name-two-simulations", "the name has two simulations", other.get())
              : refused(path, "simulation-unknown", "no such simulation", other.get()));
    }
    if (parts.variable().isEmpty()) {
      return Optional.of(
          refused(path, "name-no-variable", "the name has no variable", parts.written()));
    }
    if (!VARIABLE.matcher(parts.variable()).matches()) {
      return Optional.of(
          refused(
              path,
              "name-odd-variable",
              "what stands for the variable cannot be a name",
              parts.variable()));
    }
    return Optional.empty();
  }

  private static List<Issue> modelIssues(Path path, ModelEntry model, PathHints hints) {
    boolean told = hints.model().isPresent();
    if (!told || hints.folders().stream().anyMatch(model::mayLieIn)) {
      return List.of();
    }
    return List.of(
        Issue.warning(
            "model-contradiction",
            Where.file(path),
            "file name and folder name different models; the file name is followed",
            "file " + model.name() + ", folder " + hints.model().get().name(),
            "move or rename the file if the folder is right"));
  }

  private static List<Issue> simulationIssues(
      Path path, Optional<Simulation> named, PathHints hints) {
    if (hints.simulation().isEmpty()) {
      return List.of();
    }
    if (named.isEmpty()) {
      return hints.simulationsDiffer()
          ? List.of(
              Issue.warning(
                  "simulation-ambiguous",
                  Where.file(path),
                  "the folders name several simulations; the innermost is followed",
                  hints.simulation().get().name(),
                  "keep one simulation folder above the file"))
          : List.of();
    }
    if (named.get() == hints.simulation().get()) {
      return List.of();
    }
    return List.of(
        Issue.warning(
            "simulation-contradiction",
            Where.file(path),
            "file name and folder name different simulations; the file name is followed",
            "file " + named.get() + ", folder " + hints.simulation().get(),
            "move or rename the file if the folder is right"));
  }

  private TrendyFileName unknownModel(Path path, String token) {
    List<String> near = models.suggestions(token);
    return new TrendyFileName.NotRecognised(
        new Problem(
            "model-unknown",
            Where.file(path),
            "the model of the file name is not in the table of models",
            token,
            near.isEmpty() ? "" : "perhaps " + String.join(", ", near),
            "add the model to the table, or rename the file to " + SHAPE));
  }

  private static TrendyFileName refused(Path path, String code, String what, String found) {
    return new TrendyFileName.NotRecognised(
        new Problem(
            code, Where.file(path), what, found, SHAPE, "rename the file, or leave it out"));
  }
}
