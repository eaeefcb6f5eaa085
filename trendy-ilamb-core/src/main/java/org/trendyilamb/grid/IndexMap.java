// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Source index of each index along one dimension, with the runs in which both ascend. */
final class IndexMap {
  private final int[] sources;
  private final int sourceSize;

  /** Starts of the runs of consecutive source indices (or of absent ones), and the total length. */
  private final int[] runs;

  private IndexMap(int[] sources, int sourceSize) {
    this.sources = sources;
    this.sourceSize = sourceSize;
    this.runs =
        IntStream.concat(
                IntStream.range(0, sources.length).filter(i -> i == 0 || !continues(i)),
                IntStream.of(sources.length))
            .toArray();
  }

  private boolean continues(int i) {
    return sources[i] == GridReorder.MISSING
        ? sources[i - 1] == GridReorder.MISSING
        : sources[i - 1] != GridReorder.MISSING && sources[i] == sources[i - 1] + 1;
  }

  static IndexMap identity(int size) {
    return new IndexMap(IntStream.range(0, size).toArray(), size);
  }

  static IndexMap of(int[] sources, int sourceSize) {
    boolean[] used = new boolean[sourceSize];
    for (int source : sources) {
      if (source < GridReorder.MISSING || source >= sourceSize) {
        throw new IllegalArgumentException("index " + source + " of " + sourceSize);
      }
      if (source != GridReorder.MISSING) {
        if (used[source]) {
          throw new IllegalArgumentException("index " + source + " used twice");
        }
        used[source] = true;
      }
    }
    return new IndexMap(sources.clone(), sourceSize);
  }

  int size() {
    return sources.length;
  }

  int sourceSize() {
    return sourceSize;
  }

  int source(int i) {
    return sources[i];
  }

  boolean isIdentity() {
    return sources.length == sourceSize
        && IntStream.range(0, sourceSize).allMatch(i -> sources[i] == i);
  }

  int[] dropped() {
    boolean[] used = new boolean[sourceSize];
    for (int source : sources) {
      if (source != GridReorder.MISSING) {
        used[source] = true;
      }
    }
    return IntStream.range(0, sourceSize).filter(i -> !used[i]).toArray();
  }

  void copy(double[] source, int offset, int stride, double[] target, int start, double fill) {
    for (int k = 0; k + 1 < runs.length; k++) {
      int from = runs[k];
      int to = runs[k + 1];
      if (sources[from] == GridReorder.MISSING) {
        Arrays.fill(target, start + from, start + to, fill);
      } else if (stride == 1) {
        System.arraycopy(source, offset + sources[from], target, start + from, to - from);
      } else {
        int next = offset + sources[from] * stride;
        for (int i = from; i < to; i++, next += stride) {
          target[start + i] = source[next];
        }
      }
    }
  }

  IndexMap then(IndexMap next) {
    if (next.sourceSize != sources.length) {
      throw new IllegalArgumentException(
          "length " + sources.length + " followed by a map of length " + next.sourceSize);
    }
    int[] both =
        Arrays.stream(next.sources).map(i -> i == GridReorder.MISSING ? i : sources[i]).toArray();
    return new IndexMap(both, sourceSize);
  }

  Optional<IndexMap> inverse() {
    if (sources.length != sourceSize) {
      return Optional.empty();
    }
    int[] back = new int[sourceSize];
    for (int i = 0; i < sourceSize; i++) {
      if (sources[i] == GridReorder.MISSING) {
        return Optional.empty();
      }
      back[sources[i]] = i;
    }
    return Optional.of(new IndexMap(back, sourceSize));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IndexMap that
        && sourceSize == that.sourceSize
        && Arrays.equals(sources, that.sources);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(sources);
  }
}
