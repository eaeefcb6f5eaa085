// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The files of a run, by the size of their values. Immutable.
 *
 * @param bytes raw size of the values of each file, bytes as 4-byte floats, largest first
 */
public record Workload(List<Long> bytes) {

  public Workload {
    for (long size : bytes) {
      if (size < 0) {
        throw new IllegalArgumentException("a file has a negative size: " + size);
      }
    }
    bytes = bytes.stream().sorted(Comparator.reverseOrder()).toList();
  }

  /**
   * What one worker has to do.
   *
   * @param files number of files
   * @param bytes raw bytes of them
   */
  public record Load(double files, double bytes) {
    private Load plus(long more) {
      return new Load(files + 1, bytes + more);
    }

    /** Seconds at this price. */
    double seconds(double fileSeconds, double byteSeconds) {
      return files * fileSeconds + bytes * byteSeconds;
    }
  }

  /** Number of files. */
  public int files() {
    return bytes.size();
  }

  /** Raw bytes of all files. */
  public long total() {
    return bytes.stream().mapToLong(Long::longValue).sum();
  }

  /** Raw bytes of the largest file; 0 when there is none. */
  public long largest() {
    return bytes.isEmpty() ? 0 : bytes.get(0);
  }

  /**
   * The worker that ends last when each free worker takes the largest file that is left: the list
   * schedule "longest processing time first" of R. L. Graham, Bounds on multiprocessing timing
   * anomalies, SIAM J. Appl. Math. 17 (1969), which is what the executors do.
   *
   * @param workers at least 1
   * @param fileSeconds price of a file
   * @param byteSeconds price of a raw byte
   * @throws IllegalArgumentException when there is no worker
   */
  public Load busiest(int workers, double fileSeconds, double byteSeconds) {
    if (workers < 1) {
      throw new IllegalArgumentException("workers must be at least 1, not " + workers);
    }
    Comparator<Load> byTime = Comparator.comparingDouble(l -> l.seconds(fileSeconds, byteSeconds));
    PriorityQueue<Load> free = new PriorityQueue<>(byTime);
    for (int i = 0; i < Math.min(workers, Math.max(1, files())); i++) {
      free.add(new Load(0, 0));
    }
    Load last = new Load(0, 0);
    for (long size : bytes) {
      Load load = free.remove().plus(size);
      free.add(load);
      if (byTime.compare(load, last) > 0) {
        last = load;
      }
    }
    return last;
  }
}
