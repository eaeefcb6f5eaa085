// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * How fast a file system is, bytes per second. A stream is one file that is read or written.
 *
 * @param readTotal over all streams
 * @param readStream of one stream
 * @param writeTotal over all streams, forced to the disk
 * @param writeStream of one stream
 */
public record Storage(double readTotal, double readStream, double writeTotal, double writeStream) {
  public Storage {
    for (double rate : new double[] {readTotal, readStream, writeTotal, writeStream}) {
      if (!(rate > 0)) {
        throw new IllegalArgumentException("a bandwidth must be positive, not " + rate);
      }
    }
    if (readStream > readTotal || writeStream > writeTotal) {
      throw new IllegalArgumentException("one stream cannot be faster than all together");
    }
  }

  /** Storage that never limits, such as a page cache that holds everything. */
  public static Storage unlimited() {
    double most = Double.MAX_VALUE;
    return new Storage(most, most, most, most);
  }

  /** Shortest time in which so much can be read. */
  public double readSeconds(double bytes, int streams) {
    return bytes / Math.min(readTotal, readStream * streams);
  }

  /** Shortest time in which so much can be written. */
  public double writeSeconds(double bytes, int streams) {
    return bytes / Math.min(writeTotal, writeStream * streams);
  }
}
