// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

/**
 * How outputs are written; the same for every task of a run.
 *
 * @param root absolute output folder
 * @param scratch absolute folder for unpacked inputs and other temporary data
 * @param writer id of the writer
 * @param deflateLevel 0 to 9; ignored by writers that cannot compress
 * @param owner short name of the run or shard, part of temporary names
 * @param verifyAll whether every value is read back, not just a sample of time steps
 * @param threads threads that convert one file, at least 1; they do not change the output
 * @param deflateEngine id of the compressor; it may change the bytes of an output, never its values
 */
public record OutputSettings(
    String root,
    String scratch,
    String writer,
    int deflateLevel,
    String owner,
    boolean verifyAll,
    int threads,
    String deflateEngine) {

  public OutputSettings {
    if (threads < 1) {
      throw new IllegalArgumentException(threads + " threads");
    }
    if (deflateLevel < 0 || deflateLevel > 9) {
      throw new IllegalArgumentException("deflate level " + deflateLevel + " is not in 0..9");
    }
  }
}
