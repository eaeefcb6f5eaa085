// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.trendyilamb.advise.Limit;
import org.trendyilamb.advise.Storage;

/**
 * Times that no run can beat, each by one resource alone: the bottleneck bounds of P. J. Denning
 * and J. P. Buzen (The operational analysis of queueing network models, ACM Computing Surveys 10,
 * 1978). The largest one names the limit.
 */
record LowerBounds(Map<Limit, Double> seconds) {
  /** Growth of work by contention beyond which contention, not the cores, is named. */
  private static final double MUCH_CONTENTION = 1.5;

  /** Share of the largest bound beyond which the start of workers is named. */
  private static final double MOSTLY = 0.5;

  static LowerBounds of(List<SimulatedFile> files, Machine machine, StageCosts costs, int workers) {
    Storage storage = machine.storage();
    double stored = 0;
    double written = 0;
    double compute = 0;
    double locked = 0;
    double alone = 0;
    double longest = 0;
    for (SimulatedFile file : files) {
      double raw = file.rawBytes();
      double out = costs.outputShare() * raw;
      double work = costs.fileSeconds() + costs.computeSecondsPerByte() * raw;
      double behind = costs.lockSecondsPerByte() * raw;
      double time =
          file.storedBytes() / storage.readStream() + work + behind + out / storage.writeStream();
      stored += file.storedBytes();
      written += out;
      compute += work;
      locked += behind;
      alone += time;
      longest = Math.max(longest, time);
    }
    int busy = Math.max(1, Math.min(workers, Math.max(1, files.size())));
    int cores = Math.min(busy, machine.cores());
    double start = costs.startSeconds(busy);
    double inflation = 1 + costs.contention() * (cores - 1);
    double contended = compute * (inflation - 1);
    Map<Limit, Double> bounds = new EnumMap<>(Limit.class);
    bounds.put(Limit.START, start);
    bounds.put(Limit.READING, stored / storage.readTotal());
    bounds.put(Limit.WRITING, written / storage.writeTotal());
    bounds.put(Limit.LOCK, locked);
    bounds.put(Limit.LONGEST_FILE, start + longest);
    Limit processors = busy > machine.cores() ? Limit.CORES : Limit.WORKERS;
    bounds.put(
        inflation > MUCH_CONTENTION ? Limit.CONTENTION : processors,
        processors == Limit.CORES
            ? compute * inflation / cores
            : start + (alone + contended) / busy);
    return new LowerBounds(bounds);
  }

  /**
   * The largest bound; of equal ones the first. A start that takes over half of it is named in its
   * place: more workers would only add to it.
   */
  Limit limit() {
    Limit largest = largest();
    double start = seconds.getOrDefault(Limit.START, 0.0);
    return start > MOSTLY * seconds.getOrDefault(largest, 0.0) ? Limit.START : largest;
  }

  private Limit largest() {
    Limit largest = Limit.START;
    for (Map.Entry<Limit, Double> bound : seconds.entrySet()) {
      if (bound.getValue() > seconds.getOrDefault(largest, 0.0)) {
        largest = bound.getKey();
      }
    }
    return largest;
  }

  Map<Limit, Double> shares(double makespan) {
    Map<Limit, Double> shares = new EnumMap<>(Limit.class);
    seconds.forEach((limit, time) -> shares.put(limit, makespan > 0 ? time / makespan : 0));
    return shares;
  }
}
