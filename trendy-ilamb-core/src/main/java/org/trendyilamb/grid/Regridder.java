// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/**
 * Values from one grid to another, prepared once for many planes. Immutable and safe for use by
 * many threads.
 *
 * <p>Planes have shape [latitude][longitude], row-major, south first, as their grids.
 */
public sealed interface Regridder
    permits ConservativeRegridder, NearestRegridder, BilinearRegridder {

  /**
   * Prepares a method; {@link RegridMethod#CONSERVATIVE} is normalised by {@link
   * Normalisation#FRACAREA}.
   */
  static Regridder prepare(RectilinearGrid source, RectilinearGrid target, RegridMethod method) {
    return switch (method) {
      case CONSERVATIVE -> ConservativeRegridder.prepare(source, target, Normalisation.FRACAREA);
      case NEAREST -> new NearestRegridder(source, target);
      case BILINEAR -> new BilinearRegridder(source, target);
    };
  }

  /** Where values come from. */
  RectilinearGrid source();

  /** Where values go. */
  RectilinearGrid target();

  /**
   * Regrids a plane. The mask is that of this plane: it may change from one call to the next.
   *
   * @param values holds the source plane from {@code offset}; a value is missing when it is NaN or
   *     equal to {@code fill}
   * @param offset index of the first source value
   * @param into receives the target plane from {@code intoOffset}; must not be {@code values}
   * @param intoOffset index of the first target value
   * @param fill stands for a missing value in both
   * @throws IllegalArgumentException when an array is too small or both are one
   */
  void apply(double[] values, int offset, double[] into, int intoOffset, double fill);

  /**
   * Regrids a plane that starts at index 0 in both arrays.
   *
   * @throws IllegalArgumentException when an array is too small or both are one
   */
  default void apply(double[] values, double[] into, double fill) {
    apply(values, 0, into, 0, fill);
  }
}
