// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.Arrays;
import java.util.List;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;

/**
 * How chunks tile the index space of a variable. Chunks are numbered row-major from 0, which is
 * also the order of their keys in a B-tree. Immutable.
 */
final class ChunkGrid {
  private final long[] shape;
  private final long[] chunk;
  private final long[] chunksAlong;
  private final int chunkValues;

  /** A grid; {@code chunk} has a positive length for every dimension of the shape. */
  ChunkGrid(Shape shape, List<Integer> chunk) {
    this.shape = shape.toArray();
    this.chunk = chunk.stream().mapToLong(Integer::longValue).toArray();
    this.chunksAlong = new long[this.shape.length];
    for (int i = 0; i < this.shape.length; i++) {
      chunksAlong[i] = this.shape[i] / this.chunk[i] + (this.shape[i] % this.chunk[i] == 0 ? 0 : 1);
    }
    this.chunkValues = Math.toIntExact(Shape.of(this.chunk).size());
  }

  int rank() {
    return shape.length;
  }

  /** Values in one chunk, those beyond the edge of the variable included. */
  int chunkValues() {
    return chunkValues;
  }

  /** Lengths of a chunk. */
  Shape chunk() {
    return Shape.of(chunk);
  }

  /** Number of the chunk that begins at an index. */
  long number(long[] offset) {
    if (offset.length != rank()) {
      throw new IllegalArgumentException(
          "offset " + Arrays.toString(offset) + " has not rank " + rank());
    }
    long number = 0;
    for (int i = 0; i < offset.length; i++) {
      if (offset[i] % chunk[i] != 0 || offset[i] < 0 || offset[i] >= shape[i]) {
        throw new IllegalArgumentException(
            "no chunk of " + Arrays.toString(chunk) + " begins at " + Arrays.toString(offset));
      }
      number = Math.addExact(Math.multiplyExact(number, chunksAlong[i]), offset[i] / chunk[i]);
    }
    return number;
  }

  /** First index of a chunk along every dimension. */
  long[] offset(long number) {
    long[] offset = new long[rank()];
    long rest = number;
    for (int i = rank() - 1; i >= 0; i--) {
      offset[i] = rest % chunksAlong[i] * chunk[i];
      rest /= chunksAlong[i];
    }
    return offset;
  }

  /** The part of a chunk that lies inside the variable. */
  Slab inside(long[] offset) {
    long[] count = new long[rank()];
    for (int i = 0; i < count.length; i++) {
      count[i] = Math.min(chunk[i], shape[i] - offset[i]);
    }
    return Slab.of(offset, count);
  }

  /** What a chunk and a slab have in common; they must meet. */
  Slab common(long[] offset, Slab slab) {
    long[] start = new long[rank()];
    long[] count = new long[rank()];
    for (int i = 0; i < count.length; i++) {
      start[i] = Math.max(offset[i], slab.start(i));
      count[i] = Math.min(offset[i] + chunk[i], slab.start(i) + slab.count(i)) - start[i];
    }
    return Slab.of(start, count);
  }

  /** Does something with every chunk that a slab touches, in order of their numbers. */
  void forEachTouched(Slab slab, ChunkVisitor visitor) {
    if (slab.size() == 0) {
      return;
    }
    long[] first = new long[rank()];
    long[] last = new long[rank()];
    for (int i = 0; i < first.length; i++) {
      first[i] = slab.start(i) / chunk[i] * chunk[i];
      last[i] = (slab.start(i) + slab.count(i) - 1) / chunk[i] * chunk[i];
    }
    long[] offset = first.clone();
    int axis;
    do {
      visitor.visit(offset.clone());
      axis = rank() - 1;
      while (axis >= 0 && offset[axis] == last[axis]) {
        offset[axis] = first[axis];
        axis--;
      }
      if (axis >= 0) {
        offset[axis] += chunk[axis];
      }
    } while (axis >= 0);
  }

  /** Receives chunks. */
  @FunctionalInterface
  interface ChunkVisitor {
    /** Receives a chunk by its first index, an array of its own. */
    void visit(long[] offset);
  }
}
