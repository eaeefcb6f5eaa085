// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.trendyilamb.advise.Advisor;
import org.trendyilamb.advise.CostFit;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Job;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.TaskExecutorProvider;

/** Turns trials into forecasts for every strategy, writer and number of workers. Pure. */
final class AdviseForecasts {
  /** What is added to the uncertainty of a strategy with more workers, or with another writer. */
  private static final double EXTRAPOLATED = 0.15;

  /** Uncertainty where a strategy was not measured. */
  private static final double ESTIMATED = 1;

  private final int cores;
  private final String writer;
  private final Map<String, CostFit> fits = new LinkedHashMap<>();
  private final Map<String, Double> writerRatios = new LinkedHashMap<>();
  private final double slowness;

  /**
   * Fits the trials.
   *
   * @param writer the writer that strategies were compared with
   * @param slowness how many times slower than by the standard costs this machine is
   */
  AdviseForecasts(List<Trial> trials, String writer, int cores, double slowness) {
    this.cores = cores;
    this.writer = writer;
    this.slowness = slowness;
    Map<String, List<Trial>> byStrategy = new LinkedHashMap<>();
    for (Trial trial : trials) {
      if (trial.writer().equals(writer)) {
        byStrategy.computeIfAbsent(trial.strategy(), id -> new ArrayList<>()).add(trial);
      }
    }
    byStrategy.forEach((id, some) -> fits.put(id, CostFit.of(some, standard(id))));
    for (Trial trial : trials) {
      if (!trial.writer().equals(writer)) {
        ratio(trials, trial).ifPresent(r -> writerRatios.merge(trial.writer(), r, Math::min));
      }
    }
  }

  /** Time with another writer as a multiple of the time with ours, on the same work. */
  private OptionalDouble ratio(List<Trial> trials, Trial other) {
    return trials.stream()
        .filter(t -> t.writer().equals(writer) && t.strategy().equals(other.strategy()))
        .filter(t -> t.workers() == other.workers() && t.work().equals(other.work()))
        .mapToDouble(Trial::seconds)
        .min()
        .stream()
        .map(mine -> other.seconds() / mine)
        .findFirst();
  }

  private CostModel standard(String strategy) {
    return StandardCosts.of(strategy, cores).scaled(slowness);
  }

  /** What was fitted. */
  List<Advice.Fit> fits() {
    List<Advice.Fit> list = new ArrayList<>();
    fits.forEach(
        (id, fit) -> list.add(new Advice.Fit(id, writer, fit.model(), fit.spread(), fit.trials())));
    return list;
  }

  /** Writers that were compared, with their time as a multiple of that of ours. */
  Map<String, Double> writerRatios() {
    return writerRatios;
  }

  /** The forecasts, strategy by strategy. */
  List<Forecast> all(List<TaskExecutorProvider> strategies, int most, Job job, Storage storage) {
    List<Forecast> all = new ArrayList<>();
    for (TaskExecutorProvider strategy : strategies) {
      boolean parallel = strategy.capabilities().contains(Capability.PARALLEL);
      for (int workers : Advisor.workerCounts(parallel ? most : 1)) {
        all.add(one(strategy.id(), workers, job, storage));
      }
    }
    // Another compressing writer with what converts one file at a time in each process.
    writerRatios.forEach(
        (other, ratio) -> {
          if (!other.equals("netcdf3")) {
            for (Forecast mine : List.copyOf(all)) {
              if (mine.writer().equals(writer) && !mine.strategy().equals("locked")) {
                all.add(with(other, ratio, mine, job, storage));
              }
            }
          }
        });
    return all;
  }

  private Forecast one(String strategy, int workers, Job job, Storage storage) {
    Optional<CostFit> fit = Optional.ofNullable(fits.get(strategy));
    double uncertainty = fit.map(f -> Advisor.uncertainty(f, job.work())).orElse(ESTIMATED);
    boolean measured = fit.isPresent() && fit.get().mostWorkers() >= workers;
    Forecast.Basis basis =
        measured
            ? Forecast.Basis.MEASURED
            : fit.isPresent() ? Forecast.Basis.EXTRAPOLATED : Forecast.Basis.ESTIMATED;
    return Forecast.of(
        strategy,
        writer,
        workers,
        model(strategy),
        job,
        storage,
        basis == Forecast.Basis.EXTRAPOLATED ? uncertainty + EXTRAPOLATED : uncertainty,
        basis,
        cores);
  }

  private Forecast with(String other, double ratio, Forecast mine, Job job, Storage storage) {
    return Forecast.of(
        mine.strategy(),
        other,
        mine.workers(),
        model(mine.strategy()).slower(ratio),
        job,
        storage,
        mine.high() / mine.seconds() - 1 + EXTRAPOLATED,
        mine.basis() == Forecast.Basis.ESTIMATED ? mine.basis() : Forecast.Basis.EXTRAPOLATED,
        cores);
  }

  /** What a strategy costs: as it was measured, or else as is to be expected. */
  CostModel model(String strategy) {
    CostFit fit = fits.get(strategy);
    return fit == null ? standard(strategy) : fit.model();
  }
}
