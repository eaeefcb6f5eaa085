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
 * Runs trials until the time is up: first one that shows how fast this machine is, then passes over
 * all settings, each with as large a sample as there is time for.
 */
final class AdviseTrials {
  /** Of the time, for a first pass with a small sample. */
  private static final double FIRST_SHARE = 0.2;

  /** Of the time that is left then, for the next pass with a larger one. */
  private static final double NEXT_SHARE = 0.85;

  /** How many times the values of the sample before are worth another pass. */
  private static final double GROWTH = 1.5;

  private static final int MOST_PASSES = 5;

  /** The pilot is small, for a machine that is ten times slower than expected. */
  private static final double PILOT_SHARE = 0.015;

  private static final int PILOT_FILES = 6;

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
   * The passes: a small sample first, then larger ones as long as the time allows by how the one
   * before went, because what runs longer tells more of long runs. What time is left then goes to
   * passes over the whole tree again, if it was measured as a whole.
   *
   * @param all settings of one pass, if time allows
   * @param others writers to compare by the first setting
   */
  void passes(List<TrialSchedule.Setting> all, String writer, List<String> others, long mostBytes)
      throws IOException {
    double time = FIRST_SHARE * left.getAsDouble();
    List<TrialSchedule.Setting> settings = TrialSchedule.affordable(all, time, 2 * head);
    List<ConversionTask> sample = sample(time, settings, writer, mostBytes);
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      int first = trials.size();
      pass(
          "pass-" + pass,
          sample,
          pass % 2 == 0 ? TrialSchedule.backwards(settings) : settings,
          writer,
          pass == 1 ? others : List.of());
      measureSlowness(
          trials.stream().skip(first).filter(trial -> trial.writer().equals(writer)).toList());
      time = NEXT_SHARE * left.getAsDouble();
      settings = TrialSchedule.affordable(all, time, 2 * head);
      double forOthers = pass == 0 ? (double) others.size() / settings.size() : 0;
      List<ConversionTask> next = sample(time / (1 + forOthers), settings, writer, mostBytes);
      boolean grows = SampleChoice.work(next).total() >= GROWTH * SampleChoice.work(sample).total();
      if (!grows && !choice.isAll(sample) && pass > 0) {
        break;
      }
      sample = grows ? next : sample;
    }
  }

  /** As many tasks as all settings together can be expected to do in the time. */
  private List<ConversionTask> sample(
      double seconds, List<TrialSchedule.Setting> settings, String writer, long mostBytes) {
    AdviseForecasts known = known(writer);
    return choice.within(
        work -> settings.stream().mapToDouble(setting -> seconds(known, setting, work)).sum(),
        seconds,
        mostBytes);
  }

  private AdviseForecasts known(String writer) {
    return new AdviseForecasts(trials, writer, cores, slowness);
  }

  private double seconds(AdviseForecasts known, TrialSchedule.Setting setting, Workload work) {
    return head + known.model(setting.strategy()).seconds(work, setting.workers());
  }

  private void pass(
      String name,
      List<ConversionTask> sample,
      List<TrialSchedule.Setting> settings,
      String writer,
      List<String> others)
      throws IOException {
    Path input = scratch.inputs(name, sample);
    Workload work = SampleChoice.work(sample);
    AdviseForecasts known = known(writer);
    for (TrialSchedule.Setting setting : settings) {
      attempt(setting, writer, input, seconds(known, setting, work));
    }
    TrialSchedule.Setting plain = settings.get(0);
    for (String other : others) {
      attempt(plain, other, input, seconds(known, plain, work));
    }
  }

  /** By the trials of the last pass, which are the longest. */
  private void measureSlowness(List<Trial> last) {
    double expected = 0;
    double found = 0;
    for (Trial trial : last) {
      expected += StandardCosts.of(trial.strategy(), cores).seconds(trial.work(), trial.workers());
      found += trial.seconds();
    }
    if (expected > 0) {
      slowness = found / expected;
    }
  }

  private void attempt(TrialSchedule.Setting setting, String writer, Path input, double expected)
      throws IOException {
    double limit = left.getAsDouble();
    if (WARINESS * expected <= limit) {
      run(setting.strategy(), writer, setting.workers(), input, limit);
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
