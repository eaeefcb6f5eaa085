// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GridReorderProperties {

  private static int[] map(Random random, int length, int sourceLength) {
    List<Integer> indices = new ArrayList<>(IntStream.range(0, sourceLength).boxed().toList());
    while (indices.size() < length) {
      indices.add(GridReorder.MISSING);
    }
    Collections.shuffle(indices, random);
    return indices.subList(0, length).stream().mapToInt(Integer::intValue).toArray();
  }

  private static GridReorder reorder(Random random, int rows, int columns, int toRows, int toCols) {
    return GridReorder.of(
        map(random, toRows, rows), rows, map(random, toCols, columns), columns, List.of());
  }

  @Property(tries = 300)
  void everyValueComesFromItsSourceCell(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 9) int rows,
      @ForAll @IntRange(min = 1, max = 9) int columns,
      @ForAll @IntRange(min = 1, max = 9) int toRows,
      @ForAll @IntRange(min = 1, max = 9) int toColumns) {
    GridReorder reorder = reorder(random, rows, columns, toRows, toColumns);
    double[] latLon = random.doubles((long) rows * columns).toArray();
    double[] lonLat = new double[rows * columns];
    for (int r = 0; r < rows; r++) {
      for (int c = 0; c < columns; c++) {
        lonLat[c * rows + r] = latLon[r * columns + c];
      }
    }
    double[] target = new double[toRows * toColumns];
    double[] transposed = new double[toRows * toColumns];

    reorder.apply(latLon, target, -1);
    reorder.apply(lonLat, PlaneLayout.lonLat(rows), transposed, 0, -1);

    assertThat(transposed).containsExactly(target);
    for (int r = 0; r < toRows; r++) {
      for (int c = 0; c < toColumns; c++) {
        int sr = reorder.sourceRow(r);
        int sc = reorder.sourceColumn(c);
        double expected = sr < 0 || sc < 0 ? -1 : latLon[sr * columns + sc];
        assertThat(target[r * toColumns + c]).isEqualTo(expected);
      }
    }
  }

  @Property(tries = 300)
  void applyingOneAfterTheOtherIsApplyingBoth(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 9) int n,
      @ForAll @IntRange(min = 1, max = 9) int m) {
    GridReorder first = reorder(random, n, m, m, n);
    GridReorder second = reorder(random, m, n, n, n);
    double[] source = random.doubles((long) n * m).toArray();
    double[] between = new double[m * n];
    double[] stepwise = new double[n * n];
    double[] atOnce = new double[n * n];

    first.apply(source, between, -1);
    second.apply(between, stepwise, -1);
    first.then(second).apply(source, atOnce, -1);

    assertThat(atOnce).containsExactly(stepwise);
  }

  @Property(tries = 300)
  void thereAndBackIsWhereItWas(
      @ForAll Random random,
      @ForAll @IntRange(min = 1, max = 12) int rows,
      @ForAll @IntRange(min = 1, max = 12) int columns) {
    GridReorder there = reorder(random, rows, columns, rows, columns);
    GridReorder back = there.inverse().orElseThrow();
    double[] source = random.doubles((long) rows * columns).toArray();
    double[] moved = new double[source.length];
    double[] home = new double[source.length];

    there.apply(source, moved, -1);
    back.apply(moved, home, -1);

    assertThat(home).containsExactly(source);
    assertThat(there.then(back).isIdentity()).isTrue();
    assertThat(Arrays.stream(moved).sorted().toArray())
        .containsExactly(Arrays.stream(source).sorted().toArray());
  }
}
