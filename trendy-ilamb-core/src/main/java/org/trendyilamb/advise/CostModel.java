// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * What a strategy costs on one machine.
 *
 * <p>With {@code n} workers a run takes
 *
 * <pre>{@code
 * T(n) = run + worker (n - 1) + L(n) g(n) + lost(k, n)
 * g(n) = 1 + contention (n - 1) + coherency n (n - 1)
 * }</pre>
 *
 * where {@code L(n)} is the time that the busiest worker would need if it were alone and all its
 * code compiled, and {@code lost} what a worker loses until that is so ({@link WarmUp}) when each
 * converts its part of the files, {@code k}. When files are equal, {@code L(n) = L(1) / n}, and the
 * speed-up of long runs is {@code n / g(n)}: the Universal Scalability Law of N. J. Gunther
 * (Guerrilla Capacity Planning, Springer 2007, chapter 4), with contention as its alpha and
 * coherency as its beta. With {@code coherency = 0} it is the law of G. M. Amdahl (AFIPS Spring
 * Joint Computer Conference 1967), contention being the serial share. The limit of storage is no
 * part of it; see {@link Forecast}.
 *
 * @param runSeconds once for each run, with one worker started
 * @param workerSeconds for each worker after the first
 * @param fileSeconds for each file, on one worker
 * @param byteSeconds for each raw byte, on one worker
 * @param contention share of work that only one worker can do at a time, 0 to 1
 * @param coherency cost of each pair of workers, at least 0
 * @param warmUp of each worker
 */
public record CostModel(
    double runSeconds,
    double workerSeconds,
    double fileSeconds,
    double byteSeconds,
    double contention,
    double coherency,
    WarmUp warmUp) {

  public CostModel {
    for (double value :
        new double[] {runSeconds, workerSeconds, fileSeconds, byteSeconds, contention, coherency}) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a cost must be finite and not negative, not " + value);
      }
    }
  }

  /** A model of code that is compiled before it runs. */
  public CostModel(
      double runSeconds,
      double workerSeconds,
      double fileSeconds,
      double byteSeconds,
      double contention,
      double coherency) {
    this(runSeconds, workerSeconds, fileSeconds, byteSeconds, contention, coherency, WarmUp.NONE);
  }

  /** By how much work grows when so many workers are at it. */
  public double inflation(int workers) {
    return 1 + contention * (workers - 1) + coherency * workers * (workers - 1);
  }

  /** Time until all workers are there. */
  public double startSeconds(int workers) {
    return runSeconds + workerSeconds * (workers - 1);
  }

  /** Time of the busiest worker, warm-up and contention included. */
  public double workSeconds(Workload work, int workers) {
    int busy = busy(work, workers);
    Workload.Load load = work.busiest(busy, fileSeconds, byteSeconds);
    return load.seconds(fileSeconds, byteSeconds) * inflation(busy)
        + warmUp.lost((double) work.files() / busy, busy);
  }

  /** Time of a run: {@code T(n)}. */
  public double seconds(Workload work, int workers) {
    return startSeconds(busy(work, workers)) + workSeconds(work, workers);
  }

  /** The same machine, where work goes so many times slower. */
  public CostModel slower(double factor) {
    return new CostModel(
        runSeconds,
        workerSeconds,
        fileSeconds * factor,
        byteSeconds * factor,
        contention,
        coherency,
        warmUp);
  }

  /** The same of code that is compiled before it runs. */
  public CostModel compiled() {
    return new CostModel(
        runSeconds, workerSeconds, fileSeconds, byteSeconds, contention, coherency);
  }

  /** The same, where everything goes so many times slower. */
  public CostModel scaled(double factor) {
    return new CostModel(
        runSeconds * factor,
        workerSeconds * factor,
        fileSeconds * factor,
        byteSeconds * factor,
        contention,
        coherency,
        warmUp.scaled(factor));
  }

  /** Workers that have a file to work on. */
  static int busy(Workload work, int workers) {
    return Math.max(1, Math.min(workers, work.files()));
  }
}
