// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import org.trendyilamb.advise.WarmUp;

/**
 * What one file costs at each stage, on one core that is alone.
 *
 * @param startSeconds until a worker that is alone takes its first file
 * @param nextStartSeconds by how much each further worker delays the start of all
 * @param fileSeconds processor time of each file, whatever its size
 * @param computeSecondsPerByte processor time of a raw byte, memory to memory
 * @param lockSecondsPerByte time of a raw byte behind the serial lock; 0 where there is none
 * @param outputShare bytes written for each raw byte
 * @param contention share of the processor time that only one worker can do at a time, see {@link
 *     org.trendyilamb.advise.CostModel}
 * @param warmUp of each worker, processor time; the lower bounds leave it out
 */
public record StageCosts(
    double startSeconds,
    double nextStartSeconds,
    double fileSeconds,
    double computeSecondsPerByte,
    double lockSecondsPerByte,
    double outputShare,
    double contention,
    WarmUp warmUp) {
  public StageCosts {
    for (double value :
        new double[] {
          startSeconds,
          nextStartSeconds,
          fileSeconds,
          computeSecondsPerByte,
          lockSecondsPerByte,
          outputShare,
          contention
        }) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a cost must be finite and not negative, not " + value);
      }
    }
  }

  /** Costs of code that is compiled before it runs. */
  public StageCosts(
      double startSeconds,
      double nextStartSeconds,
      double fileSeconds,
      double computeSecondsPerByte,
      double lockSecondsPerByte,
      double outputShare,
      double contention) {
    this(
        startSeconds,
        nextStartSeconds,
        fileSeconds,
        computeSecondsPerByte,
        lockSecondsPerByte,
        outputShare,
        contention,
        WarmUp.NONE);
  }

  /**
   * The same work where there are so many times the cores: what further workers delay the start by
   * is work of processors, which the cores share, and so is what they lose by each other's warm-up.
   *
   * @param factor above 0
   */
  public StageCosts startedOn(double factor) {
    return new StageCosts(
        startSeconds,
        nextStartSeconds / factor,
        fileSeconds,
        computeSecondsPerByte,
        lockSecondsPerByte,
        outputShare,
        contention,
        new WarmUp(warmUp.seconds(), warmUp.files(), warmUp.crowding() / factor));
  }

  /** Time until so many workers take their first file. */
  double startSeconds(int workers) {
    return startSeconds + nextStartSeconds * (workers - 1);
  }
}
