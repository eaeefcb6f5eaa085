// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import org.trendyilamb.cf.Storage;

/**
 * How many time steps are read at once, so that memory stays bounded and, as far as it allows, no
 * chunk is inflated twice.
 *
 * @param steps time steps per block, at least 1
 */
public record BlockPlan(int steps) {
  /** Bytes of one value while it is converted. */
  private static final int BYTES = Double.BYTES;

  /**
   * Chooses the block.
   *
   * @param planeValues values of one time step
   * @param totalSteps length of the time dimension
   * @param storage how the source lies in the file
   * @param timePosition position of the time dimension in the source
   * @param budgetBytes memory that a block may take
   */
  public static BlockPlan of(
      long planeValues, int totalSteps, Storage storage, int timePosition, long budgetBytes) {
    long fits = Math.max(1, budgetBytes / Math.max(1, planeValues * BYTES));
    int chunk = storage.isChunked() ? Math.max(1, storage.chunk().get(timePosition)) : 1;
    long steps = fits >= chunk ? fits / chunk * chunk : fits;
    return new BlockPlan((int) Math.max(1, Math.min(steps, totalSteps)));
  }
}
