// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.bench.input.InputWriter;

/**
 * Runs all tools on one input, in turn, and compares what they made. The input is in the page cache
 * before anything is timed; outputs are removed after every run. Every tool but this project leaves
 * its output in the page cache, too, where it is: only this project forces it to the disk.
 */
public final class Comparison {
  /** Stands for the layout of two files at the same time. */
  public static final String TOGETHER = "slab x 2";

  static final int PLANES = 4;

  private final ComparedWork work;
  private final Path scratch;
  private final Duration limit;
  private final Consumer<String> said;

  /**
   * A comparison.
   *
   * @param work what all tools do
   * @param scratch folder for inputs and outputs
   * @param limit after which a tool is killed
   * @param said hears one line for each run
   */
  public Comparison(ComparedWork work, Path scratch, Duration limit, Consumer<String> said) {
    this.work = work;
    this.scratch = scratch;
    this.limit = limit;
    this.said = said;
  }

  /**
   * Compares on two inputs at the same time, chunks of one step.
   *
   * @param degrees step of the grid
   * @param months number of steps of each
   * @param rounds how often each tool runs
   */
  public ComparedCase together(double degrees, int months, int rounds) {
    return new TwoAtOnce(scratch.resolve("compare"), limit, said).run(degrees, months, rounds);
  }

  /**
   * Compares on one input.
   *
   * @param layout how it lies in the file
   * @param degrees step of the grid
   * @param months number of steps
   * @param rounds how often each tool runs; those named in {@code once} run in the first round only
   * @param wanted ids of tools; others are left out
   * @param once ids of tools that would take too long
   */
  public ComparedCase run(
      FileLayout layout,
      double degrees,
      int months,
      int rounds,
      List<String> wanted,
      List<String> once) {
    InputFile input =
        new InputFile("CLM5.0", "S3", layout, InputFile.rowsOf(degrees), months, true);
    Path folder = scratch.resolve("compare");
    try {
      Files.createDirectories(folder);
      Path source = InputWriter.write(input, folder.resolve("in"));
      List<Tool> tools =
          new ArrayList<>(
              work.tools().stream().filter(tool -> wanted.contains(tool.id())).toList());
      Map<Tool, List<Measurement>> runs = new LinkedHashMap<>();
      Map<Tool, Verdict> verdicts = new LinkedHashMap<>();
      Path reference = reference(input, source, folder, wanted);
      tools.forEach(tool -> runs.put(tool, new ArrayList<>()));
      for (int round = 0; round < rounds; round++) {
        for (Tool tool : tools) {
          Verdict before = verdicts.getOrDefault(tool, Verdict.NONE);
          if (!before.agrees() || (round > 0 && once.contains(tool.id()))) {
            continue;
          }
          runs.computeIfAbsent(tool, t -> new ArrayList<>())
              .addAll(one(tool, input, source, reference, folder, verdicts));
        }
        Collections.rotate(tools, 1);
      }
      List<ComparedCase.ToolRuns> results = new ArrayList<>();
      for (Tool tool : runs.keySet()) {
        Verdict verdict = verdicts.getOrDefault(tool, Verdict.NONE);
        results.add(
            new ComparedCase.ToolRuns(
                tool.id(),
                tool.own(),
                tool.converts(),
                verdict.text(),
                verdict.agrees(),
                verdict.agrees() ? runs.get(tool) : List.of()));
      }
      return new ComparedCase(
          work.caseOf(layout), degrees, months, input.rawBytes(), Files.size(source), results);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      InputTree.remove(folder);
    }
  }

  private record Verdict(boolean agrees, String text) {
    static final Verdict NONE = new Verdict(true, "");
  }

  /** Our own output, which the others are held against. */
  private Path reference(InputFile input, Path source, Path folder, List<String> wanted)
      throws IOException {
    Path target = folder.resolve("reference");
    // The gate has shown that all of this project's own ways give the same.
    Tool own =
        work.tools().stream()
            .filter(tool -> tool.own() && wanted.contains(tool.id()))
            .findFirst()
            .orElse(work.tools().get(0));
    try {
      MeteredProcess.run(
          own.recipe().command(input, source, target, folder), folder.resolve("log"), limit);
    } catch (MeteredProcess.FailedException e) {
      throw new IllegalStateException(
          "this project cannot convert the input: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
    return output(own, target);
  }

  private List<Measurement> one(
      Tool tool,
      InputFile input,
      Path source,
      Path reference,
      Path folder,
      Map<Tool, Verdict> verdicts)
      throws IOException {
    Path target = folder.resolve(tool.own() ? "out" : "out.nc");
    try {
      warm(source);
      Measurement run =
          MeteredProcess.run(
              tool.recipe().command(input, source, target, folder), folder.resolve("log"), limit);
      Path made = output(tool, target);
      if (!verdicts.containsKey(tool)) {
        verdicts.put(tool, verdict(tool, source, reference, made));
      }
      said.accept(
          String.format(
              Locale.ROOT,
              "%-18s %-16s %7.2f s wall %7.2f s cpu %6.0f MB  %s",
              work.caseOf(input.layout()),
              tool.id(),
              run.wallSeconds(),
              run.cpuSeconds(),
              run.peakMegabytes(),
              verdicts.getOrDefault(tool, Verdict.NONE).text()));
      return List.of(run.withOutput(Files.size(made)));
    } catch (MeteredProcess.FailedException e) {
      verdicts.put(tool, new Verdict(false, String.valueOf(e.getMessage())));
      said.accept(input.layout().id() + " " + tool.id() + ": " + e.getMessage());
      return List.of();
    } catch (InterruptedException e) {
      throw interrupted(e);
    } finally {
      InputTree.remove(target);
      Files.deleteIfExists(folder.resolve("nco-scratch.nc"));
    }
  }

  private static IllegalStateException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new IllegalStateException("interrupted", e);
  }

  private Verdict verdict(Tool tool, Path source, Path reference, Path made) {
    FieldAgreement found =
        FieldAgreement.of(tool.converts() ? reference : source, made, work.tolerance(), PLANES);
    return found
        .difference()
        .map(difference -> new Verdict(false, "other values: " + difference))
        .orElseGet(
            () ->
                new Verdict(
                    true,
                    String.format(
                        Locale.ROOT, "%d planes agree to %.1e", found.planes(), found.largest())));
  }

  private static Path output(Tool tool, Path target) throws IOException {
    if (!tool.own()) {
      return target;
    }
    try (Stream<Path> all = Files.walk(target)) {
      return all.filter(file -> String.valueOf(file.getFileName()).startsWith("gpp_"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no output below " + target));
    }
  }

  /** Brings a file into the page cache. */
  static void warm(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      in.transferTo(OutputStream.nullOutputStream());
    }
  }
}
