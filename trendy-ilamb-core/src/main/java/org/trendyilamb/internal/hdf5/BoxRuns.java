// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.Slab;

/**
 * Walks a box that lies in two row-major arrays at once, in runs that are contiguous in both. Runs
 * are as long as the box allows: dimensions that the box fills in both arrays are joined.
 */
final class BoxRuns {
  private BoxRuns() {}

  /** Receives one run. */
  @FunctionalInterface
  interface Run {
    /**
     * Receives one run.
     *
     * @param from linear index of its first value in the first array
     * @param to linear index of its first value in the second array
     * @param count number of values
     */
    void accept(int from, long to, int count);
  }

  /**
   * Walks the box, rising in both arrays.
   *
   * @param box the box, in the index space both arrays are part of
   * @param from the part of that space the first array holds; contains the box
   * @param to the part the second array holds; contains the box
   */
  static void forEach(Slab box, Slab from, Slab to, Run run) {
    int rank = box.rank();
    if (box.size() == 0) {
      return;
    }
    int outer = rank;
    long joined = 1;
    boolean whole = true;
    while (outer > 0 && whole) {
      outer--;
      joined *= box.count(outer);
      whole = box.count(outer) == from.count(outer) && box.count(outer) == to.count(outer);
    }
    long[] fromStride = strides(from);
    long[] toStride = strides(to);
    long fromIndex = 0;
    long toIndex = 0;
    for (int i = 0; i < rank; i++) {
      fromIndex += (box.start(i) - from.start(i)) * fromStride[i];
      toIndex += (box.start(i) - to.start(i)) * toStride[i];
    }
    int count = Math.toIntExact(joined);
    long[] step = new long[outer];
    int axis;
    do {
      run.accept(Math.toIntExact(fromIndex), toIndex, count);
      axis = outer - 1;
      while (axis >= 0 && step[axis] == box.count(axis) - 1) {
        fromIndex -= step[axis] * fromStride[axis];
        toIndex -= step[axis] * toStride[axis];
        step[axis] = 0;
        axis--;
      }
      if (axis >= 0) {
        step[axis]++;
        fromIndex += fromStride[axis];
        toIndex += toStride[axis];
      }
    } while (axis >= 0);
  }

  private static long[] strides(Slab part) {
    long[] strides = new long[part.rank()];
    long stride = 1;
    for (int i = part.rank() - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= part.count(i);
    }
    return strides;
  }
}
