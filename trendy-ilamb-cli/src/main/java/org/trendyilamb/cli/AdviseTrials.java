// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.plan.ConversionTask;

/**
 * Runs trials until the time is up: first a small one that shows how fast this machine is, then
 * passes over all settings with a large sample and a small one in turn.
 */
final class AdviseTrials {
  /** A large and a small sample, twice. */
  private static final int MOST_PASSES = 4;

  /** Where the large sample is the whole tree, little is left to find out. */
  private static final int PASSES_OF_ALL = 3;

  /**
   * Passes that the large sample is sized for: one with it, one with the small one, and reserve.
   */
  private static final double SIZED_FOR = 2.2;

  /** The pilot is small, for a machine that is ten times slower than expected. */
  private static final double PILOT_SHARE = 0.015;

  private static final int PILOT_FILES = 6;

  private static final double SMALL = 0.25;
  private static final double WARINESS = 1.3;

  private final TrialRunner runner;
  private final AdviseScratch scratch;
  private final SampleChoice choice;
  private final DoubleSupplier left;
  private final Console console;
  private final int cores;
  private final List<Trial> trials = new ArrayList<>();
  private double head = StandardCosts.headSeconds();
  private double slowness = 1;
  private long sampled;

  /** Trials; {@code left} says how many seconds may still be used. */
  AdviseTrials(
      TrialRunner runner,
      AdviseScratch scratch,
      SampleChoice choice,
      DoubleSupplier left,
      int cores,
      Console console) {
    this.runner = runner;
    this.scratch = scratch;
    this.choice = choice;
    this.left = left;
    this.cores = cores;
    this.console = console;
  }

  /** All trials so far. */
  List<Trial> trials() {
    return List.copyOf(trials);
  }

  /** How many times slower than by the standard costs this machine is. */
  double slowness() {
    return slowness;
  }

  /** Raw bytes of the largest sample that was converted. */
  long sampledBytes() {
    return sampled;
  }

  /** The first trial. */
  void pilot(String strategy, String writer, long mostBytes) throws IOException {
    CostModel standard = StandardCosts.of(strategy, cores);
    List<ConversionTask> few =
        choice.within(standard, PILOT_SHARE * left.getAsDouble(), mostBytes, PILOT_FILES);
    Path input = scratch.inputs("pilot", few);
    Optional<Trial> trial = run(strategy, writer, 1, input, left.getAsDouble());
    trial.ifPresent(
        t -> {
          head = t.commandSeconds() - t.seconds();
          slowness = t.seconds() / standard.seconds(t.work(), 1);
        });
  }

  /**
   * The passes.
   *
   * @param all settings of one pass, if time allows
   * @param others writers to compare by the first setting
   */
  void passes(List<TrialSchedule.Setting> all, String writer, List<String> others, long mostBytes)
      throws IOException {
    double time = left.getAsDouble() / SIZED_FOR;
    List<TrialSchedule.Setting> settings = TrialSchedule.affordable(all, time, 2 * head);
    double each = time / (settings.size() + others.size()) - head;
    CostModel expected = StandardCosts.of("processes", cores).scaled(slowness);
    double forWork = Math.max(each - expected.runSeconds(), each / 2);
    List<ConversionTask> large = choice.within(expected, forWork, mostBytes, Integer.MAX_VALUE);
    long part = Math.round(SMALL * SampleChoice.work(large).total());
    List<ConversionTask> small =
        choice.within(expected, SMALL * forWork, Math.max(1, part), Integer.MAX_VALUE);
    Path largeInput = scratch.inputs("large", large);
    Path smallInput = scratch.inputs("small", small);
    TrialSchedule.Setting plain = settings.get(0);
    int passes = choice.isAll(large) ? PASSES_OF_ALL : MOST_PASSES;
    for (int pass = 0; pass < passes; pass++) {
      boolean isLarge = pass % 2 == 0;
      Path input = isLarge ? largeInput : smallInput;
      Workload work = SampleChoice.work(isLarge ? large : small);
      List<TrialSchedule.Setting> order = isLarge ? settings : TrialSchedule.backwards(settings);
      for (TrialSchedule.Setting setting : order) {
        attempt(setting.strategy(), writer, setting.workers(), input, work);
      }
      for (String other : isLarge ? others : List.<String>of()) {
        attempt(plain.strategy(), other, plain.workers(), input, work);
      }
    }
  }

  private void attempt(String strategy, String writer, int workers, Path input, Workload work)
      throws IOException {
    double expected =
        WARINESS
            * (head + StandardCosts.of(strategy, cores).scaled(slowness).seconds(work, workers));
    if (expected <= left.getAsDouble()) {
      run(strategy, writer, workers, input, left.getAsDouble());
    }
  }

  private Optional<Trial> run(String strategy, String writer, int workers, Path input, double limit)
      throws IOException {
    if (limit <= 0) {
      return Optional.empty();
    }
    Optional<Trial> trial = runner.run(strategy, writer, workers, input, limit);
    trial.ifPresent(
        t -> {
          trials.add(t);
          sampled = Math.max(sampled, t.work().total());
          console.message(AdviceText.line(t));
        });
    return trial;
  }
}
