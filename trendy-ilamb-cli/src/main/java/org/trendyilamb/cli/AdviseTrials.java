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

  /** By how much the whole tree may cost more than there is time for, judged by the pilot. */
  private static final double PILOT_IS_COLD = 1.5;

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
   * The passes: the whole tree, if there is time for it; else a small sample first, then larger
   * ones as long as the time allows by how the one before went, because what runs longer tells more
   * of long runs. What time is left then goes to passes over the whole tree again, if it was
   * measured as a whole.
   *
   * @param all settings of one pass, if time allows
   * @param others writers to compare by the first setting
   */
  void passes(List<TrialSchedule.Setting> all, String writer, List<String> others, long mostBytes)
      throws IOException {
    double time = NEXT_SHARE * left.getAsDouble();
    List<ConversionTask> sample = sample(PILOT_IS_COLD * time, all, writer, mostBytes);
    List<TrialSchedule.Setting> settings = all;
    int comparing = choice.isAll(sample) ? 0 : 1;
    if (comparing > 0) {
      time = FIRST_SHARE * left.getAsDouble();
      settings = TrialSchedule.affordable(all, time, 2 * head);
      sample = sample(time, settings, writer, mostBytes);
    }
    for (int pass = 0; pass < MOST_PASSES; pass++) {
      int first = trials.size();
      pass(
          "pass-" + pass,
          sample,
          pass % 2 == comparing ? settings : TrialSchedule.backwards(settings),
          writer,
          pass == comparing ? others : List.of(),
          mostBytes);
      measureSlowness(
          trials.stream().skip(first).filter(trial -> trial.writer().equals(writer)).toList());
      time = NEXT_SHARE * left.getAsDouble();
      settings = TrialSchedule.affordable(all, time, 2 * head);
      double forOthers = pass + 1 == comparing ? (double) others.size() / settings.size() : 0;
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
    return choice.within(work -> seconds(known, settings, work), seconds, mostBytes);
  }

  private AdviseForecasts known(String writer) {
    return new AdviseForecasts(trials, writer, cores, slowness);
  }

  private double seconds(
      AdviseForecasts known, List<TrialSchedule.Setting> settings, Workload work) {
    return settings.stream()
        .mapToDouble(s -> head + known.model(s.strategy()).seconds(work, s.workers()))
        .sum();
  }

  /**
   * One trial each. What has had none yet gets one, of fewer files if time has become short; the
   * first has them all, to compare other writers with it.
   */
  private void pass(
      String name,
      List<ConversionTask> sample,
      List<TrialSchedule.Setting> settings,
      String writer,
      List<String> others,
      long mostBytes)
      throws IOException {
    Path whole = scratch.inputs(name, sample);
    Workload wholeWork = SampleChoice.work(sample);
    for (int i = 0; i < settings.size(); i++) {
      List<TrialSchedule.Setting> open = settings.subList(i, settings.size());
      AdviseForecasts known = known(writer);
      double time = left.getAsDouble();
      Path input = whole;
      Workload work = wholeWork;
      if (i > 0 && isNew(open.get(0)) && seconds(known, open, wholeWork) > time) {
        List<ConversionTask> fewer = sample(NEXT_SHARE * time, open, writer, mostBytes);
        input = scratch.inputs(name + "-" + i, fewer);
        work = SampleChoice.work(fewer);
      }
      attempt(open.get(0), writer, input, seconds(known, open.subList(0, 1), work));
    }
    List<TrialSchedule.Setting> plain = settings.subList(0, 1);
    for (String other : others) {
      attempt(plain.get(0), other, whole, seconds(known(writer), plain, wholeWork));
    }
  }

  private boolean isNew(TrialSchedule.Setting setting) {
    return trials.stream()
        .noneMatch(
            t -> t.strategy().equals(setting.strategy()) && t.workers() == setting.workers());
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
