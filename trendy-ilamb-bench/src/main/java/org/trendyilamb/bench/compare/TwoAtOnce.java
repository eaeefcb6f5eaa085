// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.internal.isal.IsalEngines;

/**
 * Two files at the same time: this project with two workers, and each other tool twice. Outputs are
 * held against those of this project's {@code sequential}.
 */
final class TwoAtOnce {
  private static final String OWN = "ours-";
  private static final List<String> STRATEGIES = List.of("locked", "processes");

  /** One way of this project. */
  private record Way(String strategy, String engine) {
    String id() {
      return OWN + strategy + (engine.equals(FileFormats.DEFAULT_ENGINE) ? "" : "-" + engine);
    }

    String description() {
      return String.format(
          Locale.ROOT,
          "this project on two files at once: strategy %s, 2 workers of one thread, compressor %s,"
              + " class archive and compiler options of its launcher; verified and forced to disk",
          strategy,
          engine);
    }
  }

  private final Path folder;
  private final Duration limit;
  private final Consumer<String> said;

  TwoAtOnce(Path folder, Duration limit, Consumer<String> said) {
    this.folder = folder;
    this.limit = limit;
    this.said = said;
  }

  /** What this project's ways are, by id. */
  static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    ways().forEach(way -> descriptions.put(way.id(), way.description()));
    return descriptions;
  }

  private static List<Way> ways() {
    List<Way> ways = new ArrayList<>();
    for (String strategy : STRATEGIES) {
      ways.add(new Way(strategy, FileFormats.DEFAULT_ENGINE));
      if (IsalEngines.availability().available()) {
        ways.add(new Way(strategy, "isal"));
      }
    }
    return ways;
  }

  ComparedCase run(double degrees, int months, int rounds) {
    List<InputFile> inputs = new ArrayList<>();
    for (String model : List.of("CLM5.0", "JULES")) {
      inputs.add(
          new InputFile(model, "S3", FileLayout.SLAB, InputFile.rowsOf(degrees), months, true));
    }
    try {
      Files.createDirectories(folder);
      Path tree = folder.resolve("in");
      List<Path> sources = inputs.stream().map(input -> InputWriter.write(input, tree)).toList();
      Path reference = folder.resolve("reference");
      metered(own(tree, reference, new Way("sequential", FileFormats.DEFAULT_ENGINE)));
      Map<String, List<Measurement>> runs = new LinkedHashMap<>();
      Map<String, String> verdicts = new LinkedHashMap<>();
      List<Tool> others = Tools.available().stream().filter(this::isTaken).toList();
      List<String> ids = new ArrayList<>();
      ways().forEach(way -> ids.add(way.id()));
      others.forEach(tool -> ids.add(tool.id()));
      for (int round = 0; round < rounds; round++) {
        for (String id : ids) {
          runs.computeIfAbsent(id, i -> new ArrayList<>());
          if (isGood(verdicts.getOrDefault(id, ""))) {
            once(id, others, inputs, sources, tree, reference, runs, verdicts);
          }
        }
        Collections.rotate(ids, 1);
      }
      List<ComparedCase.ToolRuns> results = new ArrayList<>();
      runs.forEach(
          (id, measured) -> {
            String verdict = verdicts.getOrDefault(id, "");
            results.add(
                new ComparedCase.ToolRuns(
                    id,
                    id.startsWith(OWN),
                    !id.equals("nccopy"),
                    verdict,
                    isGood(verdict),
                    isGood(verdict) ? measured : List.of()));
          });
      return new ComparedCase(
          Comparison.TOGETHER,
          degrees,
          months,
          inputs.stream().mapToLong(InputFile::rawBytes).sum(),
          Files.size(sources.get(0)) + Files.size(sources.get(1)),
          results);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (MeteredProcess.FailedException e) {
      throw new IllegalStateException("this project cannot convert the inputs", e);
    } finally {
      InputTree.remove(folder);
    }
  }

  /** NCO would need gigabytes of scratch space for each file. */
  private boolean isTaken(Tool tool) {
    return !tool.own() && !tool.id().equals("nco");
  }

  private static boolean isGood(String verdict) {
    return verdict.isEmpty() || verdict.contains("agree");
  }

  private void once(
      String id,
      List<Tool> others,
      List<InputFile> inputs,
      List<Path> sources,
      Path tree,
      Path reference,
      Map<String, List<Measurement>> runs,
      Map<String, String> verdicts)
      throws IOException {
    Path out = folder.resolve("out");
    try {
      for (Path source : sources) {
        Comparison.warm(source);
      }
      Files.createDirectories(out);
      Optional<Tool> other = others.stream().filter(tool -> tool.id().equals(id)).findFirst();
      List<Path> made = List.of(out.resolve("0.nc"), out.resolve("1.nc"));
      Measurement run =
          metered(
              other
                  .map(tool -> twice(tool, inputs, sources, made))
                  .orElseGet(() -> own(tree, out, way(id))));
      List<Path> found = other.isPresent() ? made : outputs(out);
      if (verdicts.getOrDefault(id, "").isEmpty()) {
        boolean converts = other.map(Tool::converts).orElse(true);
        List<Path> expected = converts ? outputs(reference) : sources;
        verdicts.put(id, verdict(expected, found));
      }
      runs.computeIfAbsent(id, i -> new ArrayList<>())
          .add(run.withOutput(Files.size(found.get(0)) + Files.size(found.get(1))));
      said.accept(
          String.format(
              Locale.ROOT,
              "two files  %-16s %7.2f s wall %7.2f s cpu %6.0f MB  %s",
              id,
              run.wallSeconds(),
              run.cpuSeconds(),
              run.peakMegabytes(),
              verdicts.get(id)));
    } catch (MeteredProcess.FailedException e) {
      verdicts.put(id, String.valueOf(e.getMessage()));
      said.accept("two files " + id + ": " + e.getMessage());
    } finally {
      InputTree.remove(out);
    }
  }

  private static String verdict(List<Path> expected, List<Path> found) {
    int planes = 0;
    double largest = 0;
    for (int i = 0; i < expected.size(); i++) {
      FieldAgreement agreement =
          FieldAgreement.of(
              expected.get(i), found.get(i), ComparedWork.CONVERT.tolerance(), Comparison.PLANES);
      if (agreement.difference().isPresent()) {
        return "other values: " + agreement.difference().get();
      }
      planes += agreement.planes();
      largest = Math.max(largest, agreement.largest());
    }
    return String.format(Locale.ROOT, "%d planes agree to %.1e", planes, largest);
  }

  private Measurement metered(List<String> command)
      throws IOException, MeteredProcess.FailedException {
    try {
      return MeteredProcess.run(command, folder.resolve("log"), limit);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static Way way(String id) {
    return ways().stream().filter(way -> way.id().equals(id)).findFirst().orElseThrow();
  }

  private List<String> own(Path tree, Path target, Way way) {
    List<String> command = new ArrayList<>(OwnCommand.of(folder, OwnTree.class));
    command.addAll(
        List.of(
            tree.toString(), target.toString(), way.strategy(), String.valueOf(2), way.engine()));
    return command;
  }

  private List<String> twice(
      Tool tool, List<InputFile> inputs, List<Path> sources, List<Path> targets) {
    List<String> commands = new ArrayList<>();
    for (int i = 0; i < inputs.size(); i++) {
      commands.add(
          tool.recipe().command(inputs.get(i), sources.get(i), targets.get(i), folder).stream()
              .map(word -> "'" + word.replace("'", "'\\''") + "'")
              .collect(Collectors.joining(" ")));
    }
    String both = commands.get(0) + " & first=$!; " + commands.get(1) + " && wait $first";
    return List.of("sh", "-c", both);
  }

  /** The outputs of this project, in the order of the models. */
  private static List<Path> outputs(Path root) throws IOException {
    try (var all = Files.walk(root)) {
      List<Path> found =
          all.filter(file -> String.valueOf(file.getFileName()).startsWith("gpp_"))
              .sorted()
              .toList();
      if (found.size() != 2) {
        throw new IllegalStateException("not two outputs below " + root + ": " + found);
      }
      return found;
    }
  }
}
