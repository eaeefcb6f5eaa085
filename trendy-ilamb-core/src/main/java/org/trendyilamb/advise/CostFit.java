// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.List;

/**
 * Finds the costs that explain trials of one strategy best. Errors count relative to the time of
 * their trial, so that short trials, which show the fixed costs, are not drowned by long ones.
 *
 * <p>Contention and coherency are searched for on a grid; for given ones the model is linear in the
 * other costs, which {@link NonNegativeLeastSquares} finds. How many files a worker warms up with
 * is taken from the prior, how much it loses by that is found. What trials cannot tell apart (such
 * as cost by file and by byte when all files are equal) is drawn weakly towards a prior: each cost
 * adds one equation "equals the prior" of weight {@value #PRIOR_WEIGHT}, the warm-up one of weight
 * {@value #WARM_UP_WEIGHT}.
 *
 * @param model the costs
 * @param spread root mean square of the trials' relative errors, 0 when there is one trial
 * @param trials number of trials
 * @param mostWorkers largest number of workers among the trials
 * @param largestWork largest work among the trials, seconds of one worker
 */
public record CostFit(
    CostModel model, double spread, int trials, int mostWorkers, double largestWork) {
  private static final double PRIOR_WEIGHT = 0.01;

  private static final double CONTENTION_WEIGHT = 0.05;

  /** The warm-up is that of the same program everywhere, and trials of one size do not show it. */
  private static final double WARM_UP_WEIGHT = 0.03;

  /** The schedule depends on the costs, and the costs on the schedule. */
  private static final int PASSES = 3;

  /** The grid: steps of contention from 0 to 1, values of coherency, steps of the refinement. */
  private static final int COARSE = 20;

  private static final int COHERENCIES = 12;
  private static final int FINE = 5;
  private static final double LEAST_COHERENCY = 1e-4;
  private static final double RATIO = 2;

  /**
   * Fits.
   *
   * @param trials of one strategy and writer, at least one
   * @param prior what is expected before anything was measured
   */
  public static CostFit of(List<Trial> trials, CostModel prior) {
    if (trials.isEmpty()) {
      throw new IllegalArgumentException("a fit needs a trial");
    }
    CostModel model = prior;
    for (int pass = 0; pass < PASSES; pass++) {
      model = best(trials, model, prior);
    }
    double squares = 0;
    int workers = 1;
    double largest = 0;
    for (Trial trial : trials) {
      double error = model.seconds(trial.work(), trial.workers()) / trial.seconds() - 1;
      squares += error * error;
      workers = Math.max(workers, trial.workers());
      largest = Math.max(largest, model.workSeconds(trial.work(), 1));
    }
    return new CostFit(model, Math.sqrt(squares / trials.size()), trials.size(), workers, largest);
  }

  private static CostModel best(List<Trial> trials, CostModel schedule, CostModel prior) {
    Equations equations = Equations.of(trials, schedule, prior);
    long counts = trials.stream().map(CostFit::busy).distinct().count();
    if (counts < 2) {
      return equations.solve(prior.contention(), 0).model();
    }
    Candidate best = equations.solve(0, 0);
    for (int i = 0; i <= COARSE; i++) {
      for (int j = 0; j < (counts > 2 ? COHERENCIES : 1); j++) {
        best = best.orBetter(equations.solve((double) i / COARSE, coherency(j)));
      }
    }
    CostModel around = best.model();
    for (int i = -FINE; i <= FINE; i++) {
      double contention = around.contention() + (double) i / FINE / COARSE;
      if (contention < 0 || contention > 1) {
        continue;
      }
      for (int j = -FINE; j <= FINE; j++) {
        double factor = Math.pow(RATIO, (double) j / FINE);
        if (j == 0 || around.coherency() > 0) {
          best = best.orBetter(equations.solve(contention, around.coherency() * factor));
        }
      }
    }
    return best.model();
  }

  /** None, then a geometric row. */
  private static double coherency(int index) {
    return index == 0 ? 0 : LEAST_COHERENCY * Math.pow(RATIO, index - 1);
  }

  private record Candidate(CostModel model, double squares) {
    Candidate orBetter(Candidate other) {
      return other.squares < squares ? other : this;
    }
  }

  /** The trials with the load of their busiest worker, and the prior. */
  private record Equations(
      List<Trial> trials, List<Workload.Load> loads, List<Double> warm, CostModel prior) {
    static Equations of(List<Trial> trials, CostModel schedule, CostModel prior) {
      double file = schedule.fileSeconds();
      double each = schedule.byteSeconds();
      List<Workload.Load> loads =
          trials.stream().map(trial -> trial.work().busiest(busy(trial), file, each)).toList();
      List<Double> warm =
          trials.stream()
              .map(t -> prior.warmUp().share((double) t.work().files() / busy(t), busy(t)))
              .toList();
      return new Equations(trials, loads, warm, prior);
    }

    Candidate solve(double contention, double coherency) {
      CostModel shape = new CostModel(0, 0, 0, 0, contention, coherency);
      boolean parallel = trials.stream().anyMatch(trial -> busy(trial) > 1);
      double[] expected = {
        prior.runSeconds(),
        prior.workerSeconds(),
        prior.fileSeconds(),
        prior.byteSeconds(),
        prior.warmUp().seconds()
      };
      double[][] rows = new double[trials.size() + expected.length][];
      double[] right = new double[rows.length];
      for (int i = 0; i < trials.size(); i++) {
        int n = busy(trials.get(i));
        double weight = 1 / trials.get(i).seconds();
        double work = weight * shape.inflation(n);
        Workload.Load load = loads.get(i);
        rows[i] =
            new double[] {
              weight,
              weight * (n - 1),
              work * load.files(),
              work * load.bytes(),
              weight * warm.get(i)
            };
        right[i] = 1;
      }
      for (int j = 0; j < expected.length; j++) {
        // A cost that is expected to be nothing is held near nothing.
        double unit = expected[j] > 0 ? expected[j] : 1e-3;
        double[] row = new double[expected.length];
        row[j] = weight(j, parallel) / unit;
        rows[trials.size() + j] = row;
        right[trials.size() + j] = row[j] * expected[j];
      }
      NonNegativeLeastSquares.Solution found = NonNegativeLeastSquares.solve(rows, right);
      double off = CONTENTION_WEIGHT * (contention - prior.contention());
      List<Double> x = found.unknowns();
      return new Candidate(
          new CostModel(
              x.get(0),
              x.get(1),
              x.get(2),
              x.get(3),
              contention,
              coherency,
              new WarmUp(x.get(4), prior.warmUp().files(), prior.warmUp().crowding())),
          found.squares() + off * off);
    }
  }

  /** Of the equation "equals the prior". */
  private static double weight(int cost, boolean parallel) {
    return switch (cost) {
      case 1 -> parallel ? PRIOR_WEIGHT : 1;
      case 4 -> WARM_UP_WEIGHT;
      default -> PRIOR_WEIGHT;
    };
  }

  private static int busy(Trial trial) {
    return CostModel.busy(trial.work(), trial.workers());
  }
}
