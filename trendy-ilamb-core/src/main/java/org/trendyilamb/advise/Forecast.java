// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * How long a run would take.
 *
 * <p>The time of the whole command is the head of the {@link Job}, then the start of the workers,
 * then the longest of: the work by {@link CostModel}, reading all inputs and writing all outputs at
 * the bandwidth of the {@link Storage}. So the law of scalability is cut off where storage ends it
 * (the roofline argument of S. Williams, A. Waterman and D. Patterson, Comm. ACM 52, 2009).
 *
 * @param strategy id of the strategy
 * @param writer id of the writer
 * @param workers files at the same time
 * @param seconds time of the whole command
 * @param low likely lower end
 * @param high likely upper end
 * @param limit what keeps it from being faster
 * @param basis what it rests on
 */
public record Forecast(
    String strategy,
    String writer,
    int workers,
    double seconds,
    double low,
    double high,
    Limit limit,
    Basis basis) {

  /** What a forecast rests on. */
  public enum Basis {
    /** This strategy was measured with at least as many workers. */
    MEASURED("measured"),
    /** The strategy was measured with fewer workers, or with another writer. */
    EXTRAPOLATED("extrapolated"),
    /** Nothing of the kind was measured: standard costs, scaled by what was. */
    ESTIMATED("estimated");

    private final String label;

    Basis(String label) {
      this.label = label;
    }

    /** For tables. */
    public String label() {
      return label;
    }
  }

  /** Share of the time beyond which starting up counts as the limit. */
  private static final double MOSTLY = 0.5;

  /** Growth of work by contention beyond which contention counts as the limit. */
  private static final double MUCH_CONTENTION = 1.5;

  private static final double NEARLY = 0.9;

  /**
   * Forecasts.
   *
   * @param uncertainty relative, at least 0: 0.25 for a range of time / 1.25 to time x 1.25
   * @param cores processor cores of the machine
   */
  public static Forecast of(
      String strategy,
      String writer,
      int workers,
      CostModel model,
      Job job,
      Storage storage,
      double uncertainty,
      Basis basis,
      int cores) {
    int busy = CostModel.busy(job.work(), workers);
    double start = job.headSeconds() + model.startSeconds(busy);
    double work = model.workSeconds(job.work(), workers);
    double read = storage.readSeconds(job.inputBytes(), Math.max(busy, 1));
    double write = storage.writeSeconds(job.outputBytes(), Math.max(busy, 1));
    double body = Math.max(work, Math.max(read, write));
    double seconds = start + body;
    return new Forecast(
        strategy,
        writer,
        workers,
        seconds,
        seconds / (1 + uncertainty),
        seconds * (1 + uncertainty),
        limit(model, job, busy, cores, start, work, read, write),
        basis);
  }

  private static Limit limit(
      CostModel model,
      Job job,
      int busy,
      int cores,
      double start,
      double work,
      double read,
      double write) {
    if (start > MOSTLY * (start + Math.max(work, Math.max(read, write)))) {
      return Limit.START;
    }
    if (read >= work || write >= work) {
      return read >= write ? Limit.READING : Limit.WRITING;
    }
    double longest = model.fileSeconds() + model.byteSeconds() * job.work().largest();
    if (busy > 1 && longest * model.inflation(busy) >= NEARLY * work) {
      return Limit.LONGEST_FILE;
    }
    if (model.inflation(busy) > MUCH_CONTENTION) {
      return Limit.CONTENTION;
    }
    return busy >= cores ? Limit.CORES : Limit.WORKERS;
  }
}
