// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.FileFormats;
import org.trendyilamb.advise.Advisor;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Job;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.Workload;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.OptionDescription;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.exec.WorkerCount;

/**
 * What {@code --strategy auto} chooses: the rule of {@code advise} with standard costs instead of
 * measured ones, so that choosing costs no time.
 *
 * @param provider the strategy
 * @param workers files at the same time
 * @param reason one line for people
 */
record AutoStrategy(TaskExecutorProvider provider, int workers, String reason) {
  /** What is written in place of a strategy's id. */
  static final String ID = "auto";

  /**
   * What the choice depends on.
   *
   * @param bytes raw size of each file
   * @param cores processor cores
   * @param threads threads that work on one file, where files are converted one after another
   * @param memoryMiB memory of the machine
   * @param workerMemoryMiB heap of one worker process
   * @param workers number of workers that the user asks for
   * @param writer id of the writer
   * @param options options of the strategy that the user gave: only who knows them can be chosen
   */
  record Circumstances(
      List<Long> bytes,
      int cores,
      int threads,
      long memoryMiB,
      int workerMemoryMiB,
      Optional<Integer> workers,
      String writer,
      Set<String> options) {}

  static AutoStrategy choose(Executors executors, Circumstances about) {
    int most =
        about
            .workers()
            .orElseGet(
                () ->
                    WorkerCount.suggest(
                            about.cores(),
                            about.memoryMiB(),
                            about.workerMemoryMiB(),
                            about.bytes().size(),
                            1)
                        .count());
    Job job = new Job(new Workload(about.bytes()), StandardCosts.headSeconds(), 0, 0);
    List<Forecast> forecasts = new ArrayList<>();
    for (TaskExecutorProvider provider : executors.all()) {
      if (canBeChosen(provider, about)) {
        boolean parallel = provider.capabilities().contains(Capability.PARALLEL);
        List<Integer> counts =
            parallel && about.workers().isPresent()
                ? List.of(most)
                : Advisor.workerCounts(parallel ? most : 1);
        for (int count : counts) {
          forecasts.add(forecast(provider.id(), count, about, job));
        }
      }
    }
    if (forecasts.isEmpty()) {
      // Nobody knows the options: the reference refuses them with the right message.
      return new AutoStrategy(executors.get("sequential"), 1, "strategy: sequential");
    }
    Forecast best = Advisor.choose(forecasts);
    return new AutoStrategy(
        executors.get(best.strategy()), best.workers(), reason(best, forecasts, about));
  }

  private static boolean canBeChosen(TaskExecutorProvider provider, Circumstances about) {
    boolean known =
        provider.options().stream()
            .map(OptionDescription::name)
            .toList()
            .containsAll(about.options());
    boolean serial =
        provider.capabilities().contains(Capability.PARALLEL)
            && !provider.capabilities().contains(Capability.CRASH_ISOLATED)
            && FileFormats.writers().stream()
                .anyMatch(writer -> writer.id().equals(about.writer()) && !writer.concurrent());
    return provider.availability().available() && known && !serial;
  }

  private static Forecast forecast(String id, int workers, Circumstances about, Job job) {
    return Forecast.of(
        id,
        about.writer(),
        workers,
        StandardCosts.of(id, about.threads()),
        job,
        Storage.unlimited(),
        1,
        Forecast.Basis.ESTIMATED,
        about.cores());
  }

  private static String reason(Forecast best, List<Forecast> all, Circumstances about) {
    String others =
        all.stream()
            .filter(forecast -> !forecast.strategy().equals(best.strategy()))
            .filter(
                forecast ->
                    all.stream()
                        .filter(other -> other.strategy().equals(forecast.strategy()))
                        .allMatch(other -> other.seconds() >= forecast.seconds()))
            .map(forecast -> forecast.strategy() + " " + AdviceText.time(forecast.seconds()))
            .distinct()
            .reduce((a, b) -> a + ", " + b)
            .map(text -> "; " + text)
            .orElse("");
    return String.format(
        Locale.ROOT,
        "strategy: %s with %d %s (%d files, %s of values, %d cores, %d MiB: estimated %s%s;"
            + " 'trendy-ilamb advise' measures)",
        best.strategy(),
        best.workers(),
        best.workers() == 1 ? "worker" : "workers",
        about.bytes().size(),
        AdviceText.size(new Workload(about.bytes()).total()),
        about.cores(),
        about.memoryMiB(),
        AdviceText.time(best.seconds()),
        others);
  }
}
