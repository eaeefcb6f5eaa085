// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.report.ReportEntry;
import org.trendyilamb.report.RunReport;
import org.trendyilamb.sample.SampleModel;
import org.trendyilamb.sample.SampleOptions;
import org.trendyilamb.sample.SampleTree;
import org.trendyilamb.sample.SampleTruth;
import org.trendyilamb.sample.WrongVariant;

/**
 * Sample trees and what became of them. Each round is converted for itself, because the same model
 * in two rounds would give the same output.
 */
final class SampleConversions {

  /**
   * What became of one file.
   *
   * @param truth what must come of it
   * @param entry what the report says
   * @param root folder of the outputs
   */
  record Case(SampleTruth truth, ReportEntry entry, Path root) {
    Path output() {
      return root.resolve(entry.output().orElseThrow());
    }

    @Override
    public String toString() {
      return truth.path();
    }
  }

  private final Path folder;

  SampleConversions(Path folder) {
    this.folder = folder;
  }

  /** Converts all variants, or those with one mistake in each file that it fits. */
  List<Case> convert(Optional<WrongVariant> mistake, UnaryOperator<ConversionConfig> settings) {
    Map<Integer, Set<String>> rounds = new TreeMap<>();
    for (SampleModel model : SampleTree.standard().models()) {
      rounds.computeIfAbsent(model.round(), round -> new TreeSet<>()).add(model.id());
    }
    List<Case> cases = new ArrayList<>();
    rounds.forEach((round, variants) -> cases.addAll(convert(variants, round, mistake, settings)));
    return cases;
  }

  /** Converts some variants of one round. */
  List<Case> convert(
      Set<String> variants,
      int round,
      Optional<WrongVariant> mistake,
      UnaryOperator<ConversionConfig> settings) {
    String name = mistake.map(m -> m.name().toLowerCase(Locale.ROOT)).orElse("right") + "-" + round;
    Path input = folder.resolve("in-" + name);
    Path output = folder.resolve("out-" + name);
    SampleOptions options = SampleOptions.with(FileFormats.writers()).only(variants);
    List<SampleTruth> truths =
        SampleTree.standard().write(input, mistake.map(options::wrong).orElse(options));
    ConversionConfig config = ConversionConfig.of(input, output);
    Conversion conversion =
        new Conversion(
            settings.apply(config), RunOptions.defaults().withScratch(folder.resolve("scratch")));
    RunReport report =
        conversion.run(
            conversion.plan(conversion.scan()),
            Executors.load().get("sequential"),
            ExecutorOptions.of(1, conversion.diagnostics()),
            TaskListener.silent());
    Map<String, ReportEntry> bySource = new LinkedHashMap<>();
    for (ReportEntry entry : report.entries()) {
      // What is derived from a file comes after what the file itself became.
      bySource.putIfAbsent(entry.source(), entry);
    }
    List<Case> cases = new ArrayList<>();
    for (SampleTruth truth : truths) {
      String source = input.resolve(truth.path()).toAbsolutePath().normalize().toString();
      ReportEntry entry = bySource.get(source);
      if (entry == null) {
        throw new AssertionError("the report does not mention " + source);
      }
      cases.add(new Case(truth, entry, output));
    }
    return cases;
  }
}
