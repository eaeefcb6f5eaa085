// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.trendyilamb.FileFormats;
import org.trendyilamb.Version;
import org.trendyilamb.advise.Advisor;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Job;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.WorkerCount;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.SourceRef;

/** Measures and advises, within a budget. */
final class AdviseSession {
  /** Raw bytes of one sample, at most. */
  private static final long MOST_BYTES = 8_000_000_000L;

  /** Share of the budget for what comes after the last trial. */
  private static final double RESERVE_SHARE = 0.02;

  /** Share of the budget for each of the four measurements of storage. */
  private static final double STORAGE_SHARE = 0.02;

  private final AdviseRequest request;
  private final ConversionPlan plan;
  private final double planSeconds;
  private final Console console;
  private final List<String> notes = new ArrayList<>();
  private final int cores = Runtime.getRuntime().availableProcessors();
  private final int most;

  /**
   * A session.
   *
   * @param planSeconds what scan and plan took, which a run will take again
   */
  AdviseSession(AdviseRequest request, ConversionPlan plan, double planSeconds, Console console) {
    this.request = request;
    this.plan = plan;
    this.planSeconds = planSeconds;
    this.console = console;
    this.most =
        WorkerCount.suggest(
                cores,
                PhysicalMemory.mebibytes(),
                request.workerMemoryMiB(),
                plan.tasks().size(),
                1)
            .count();
  }

  /** Seconds for trials. */
  private double left() {
    return request.left() - RESERVE_SHARE * request.budgetSeconds();
  }

  /** Measures, fits, and chooses. */
  Advice advise(List<TaskExecutorProvider> strategies) throws IOException {
    Map<String, Long> costs = new HashMap<>();
    plan.tasks().forEach(task -> costs.put(task.id(), task.cost()));
    try (AdviseScratch scratch = AdviseScratch.create(request.input(), request.output())) {
      TrialRunner runner = new TrialRunner(scratch, request.arguments(), costs);
      AdviseTrials trials =
          new AdviseTrials(
              runner, scratch, new SampleChoice(plan.tasks()), this::left, cores, console);
      List<TrialSchedule.Setting> settings = TrialSchedule.pass(strategies, most);
      OptionalDouble java = runner.javaSeconds(request.left());
      trials.pilot(settings.get(0).strategy(), request.writer(), MOST_BYTES);
      BandwidthProbe.Found storage =
          new BandwidthProbe(
                  scratch.folder(), largestInputs(), STORAGE_SHARE * request.budgetSeconds())
              .measure(most);
      trials.passes(settings, request.writer(), otherWriters(), MOST_BYTES);
      return advice(strategies, trials, java, storage);
    }
  }

  private List<Path> largestInputs() {
    return inputs().entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
        .map(entry -> Path.of(entry.getKey()))
        .toList();
  }

  /** Each input once, with its size. */
  private Map<String, Long> inputs() {
    Map<String, Long> sizes = new LinkedHashMap<>();
    for (ConversionTask task : plan.tasks()) {
      for (SourceRef source : task.sources()) {
        sizes.put(source.path(), source.size());
      }
    }
    return sizes;
  }

  private List<String> otherWriters() {
    return FileFormats.writers().stream()
        .filter(writer -> writer.availability().available())
        .map(DatasetWriterFactory::id)
        .filter(id -> !id.equals(request.writer()))
        .toList();
  }

  private Advice advice(
      List<TaskExecutorProvider> strategies,
      AdviseTrials done,
      OptionalDouble java,
      BandwidthProbe.Found storage) {
    List<Trial> trials = done.trials();
    AdviseForecasts forecasts =
        new AdviseForecasts(trials, request.writer(), cores, done.slowness());
    Job job = job(trials, java);
    List<Forecast> all = forecasts.all(strategies, most, job, storage.storage());
    Forecast choice = Advisor.choose(all);
    double share = (double) done.sampledBytes() / Math.max(1, job.work().total());
    note(all, storage, share, forecasts.writerRatios(), trials);
    String confidence = confidence(choice);
    return new Advice(
        Version.text(),
        request.input().toAbsolutePath().normalize().toString(),
        request.output().toAbsolutePath().normalize().toString(),
        cores,
        PhysicalMemory.mebibytes(),
        most,
        request.budgetSeconds(),
        request.usedSeconds(),
        job,
        Math.min(1, share),
        storage.storage(),
        storage.note(),
        trials,
        forecasts.fits(),
        all,
        choice,
        confidence,
        reason(choice, trials, share),
        notes,
        command(choice));
  }

  private Job job(List<Trial> trials, OptionalDouble java) {
    Workload work = SampleChoice.work(plan.tasks());
    double share =
        trials.stream()
            .filter(trial -> trial.writer().equals(request.writer()))
            .filter(trial -> trial.work().total() > 0)
            .max(Comparator.comparingLong(trial -> trial.work().total()))
            .map(trial -> (double) trial.outputBytes() / trial.work().total())
            .orElse(StandardCosts.outputShare());
    // A trial with all files shows the head of the whole command; else it is put together.
    double head =
        median(
                trials.stream()
                    .filter(trial -> trial.work().equals(work))
                    .mapToDouble(trial -> trial.commandSeconds() - trial.seconds())
                    .sorted()
                    .toArray())
            .orElse(java.orElse(StandardCosts.headSeconds()) + planSeconds);
    double inputBytes = inputs().values().stream().mapToDouble(Long::doubleValue).sum();
    return new Job(work, head, inputBytes, share * work.total());
  }

  private static OptionalDouble median(double[] sorted) {
    return sorted.length == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(sorted[sorted.length / 2]);
  }

  private void note(
      List<Forecast> all,
      BandwidthProbe.Found storage,
      double share,
      Map<String, Double> writerRatios,
      List<Trial> trials) {
    if (!storage.note().isEmpty()) {
      notes.add(storage.note());
    }
    List<String> unmeasured =
        all.stream()
            .filter(forecast -> forecast.basis() == Forecast.Basis.ESTIMATED)
            .map(Forecast::strategy)
            .distinct()
            .toList();
    if (!unmeasured.isEmpty()) {
      notes.add(
          "the time was too short for a trial of "
              + String.join(", ", unmeasured)
              + ", which was not measured; a longer --budget than "
              + AdviceText.time(request.budgetSeconds())
              + " tells more");
    }
    writerRatios.forEach(
        (other, ratio) ->
            notes.add(
                String.format(
                    Locale.ROOT,
                    "writer %s takes %.2f times the time of %s and %.1f times the space",
                    other,
                    ratio,
                    request.writer(),
                    space(trials, other))));
    if (share < 1) {
      notes.add(
          "samples are read again and again and so from memory; inputs that lie on slow storage are"
              + " accounted for by the bandwidth that was measured, not by trials");
    }
    notes.add(
        "not measured: other load on the machine, several machines, more workers than its cores,"
            + " and outputs of an earlier run that are up to date");
  }

  private double space(List<Trial> trials, String other) {
    return perByte(trials, other) / perByte(trials, request.writer());
  }

  private static double perByte(List<Trial> trials, String writer) {
    return trials.stream()
        .filter(trial -> trial.writer().equals(writer) && trial.work().total() > 0)
        .mapToDouble(trial -> (double) trial.outputBytes() / trial.work().total())
        .min()
        .orElse(Double.NaN);
  }

  private static double uncertainty(Forecast choice) {
    return choice.high() / choice.seconds() - 1;
  }

  private static String confidence(Forecast choice) {
    if (choice.basis() == Forecast.Basis.MEASURED && uncertainty(choice) <= 0.2) {
      return "high";
    }
    return choice.basis() != Forecast.Basis.ESTIMATED && uncertainty(choice) <= 0.5
        ? "medium"
        : "low";
  }

  private static String reason(Forecast choice, List<Trial> trials, double share) {
    long same = trials.stream().filter(t -> t.strategy().equals(choice.strategy())).count();
    return String.format(
        Locale.ROOT,
        "%s, %d trials of this strategy, %.0f %% of the values sampled, uncertain by %.0f %%",
        choice.basis().label(),
        same,
        100 * Math.min(1, share),
        100 * uncertainty(choice));
  }

  private String command(Forecast choice) {
    List<String> words = new ArrayList<>();
    words.add(System.getProperty("trendyilamb.program", "trendy-ilamb"));
    words.add("convert");
    words.add(request.input().toString());
    words.add(request.output().toString());
    request.arguments().stream().filter(word -> !word.startsWith("--writer=")).forEach(words::add);
    words.add("--strategy=" + choice.strategy());
    if (!choice.writer().equals(FileFormats.DEFAULT_WRITER)) {
      words.add("--writer=" + choice.writer());
    }
    if (!choice.strategy().equals("sequential")) {
      words.add("--workers=" + choice.workers());
    }
    return String.join(" ", words.stream().map(ConvertArguments::quoted).toList());
  }
}
