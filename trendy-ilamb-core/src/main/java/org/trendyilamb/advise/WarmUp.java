// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

/**
 * What a Java that has just started loses because its code is interpreted, or compiled in haste,
 * until the compilers have caught up. That goes by files, not by bytes: loops over values are hot
 * at once, what is done once for each file is not. After {@code k} files
 *
 * <pre>{@code
 * lost(k) = seconds (1 - exp(-k / files))
 * }</pre>
 *
 * is lost by one worker that is alone. Compilers want processors too, so with {@code n} workers
 * each loses {@code 1 + crowding (n - 1)} times as much. The form is a judgement: it has three
 * numbers, and follows runs of 3 to 60 small files in one Java to about a tenth.
 *
 * @param seconds lost in all by a long run
 * @param files number of files after which all but 37 % (1/e) of it is lost
 * @param crowding share that each further worker adds to what all lose
 */
public record WarmUp(double seconds, double files, double crowding) {
  /** Of code that is compiled before it runs. */
  public static final WarmUp NONE = new WarmUp(0, 1, 0);

  public WarmUp {
    for (double value : new double[] {seconds, files, crowding}) {
      if (!(value >= 0) || Double.isInfinite(value)) {
        throw new IllegalArgumentException("a warm-up is finite and not negative, not " + value);
      }
    }
    if (files == 0) {
      throw new IllegalArgumentException("a warm-up goes over some files, not none");
    }
  }

  /**
   * Share of the loss that each of some workers has met.
   *
   * @param done files that it has converted
   * @param workers at the same time
   */
  public double share(double done, int workers) {
    return -Math.expm1(-done / files) * (1 + crowding * (workers - 1));
  }

  /**
   * Seconds lost by each of some workers.
   *
   * @param done files that it has converted
   * @param workers at the same time
   */
  public double lost(double done, int workers) {
    return seconds * share(done, workers);
  }

  /** The same where compilers have processors of their own. */
  public WarmUp alone() {
    return new WarmUp(seconds, files, 0);
  }

  /** The same where everything takes so many times as long. */
  WarmUp scaled(double factor) {
    return new WarmUp(seconds * factor, files, crowding);
  }
}
