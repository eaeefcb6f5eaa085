// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;

/**
 * Whether a field lies where the other fields of its model lie on the same grid. One that fits the
 * others only when its rows or columns are moved has probably lost its coordinates. Fields that
 * differ in another way are no concern: a forcing covers more land than a flux.
 */
final class FootprintComparison {
  /** Part of all cells with values that must differ before a shift is looked for. */
  private static final double DIFFERENT = 0.03;

  /** A shift explains a difference when no more than this part of it is left. */
  private static final double LEFT = 0.25;

  private FootprintComparison() {}

  /** What is odd about one of several fields. */
  static Optional<Issue> odd(List<FieldTraits> fields, int index) {
    List<FieldTraits> others = new ArrayList<>(fields);
    FieldTraits field = others.remove(index);
    return odd(field, others);
  }

  private static Optional<Issue> odd(FieldTraits field, List<FieldTraits> others) {
    if (field.footprint().isEmpty()) {
      return Optional.empty();
    }
    Footprint own = field.footprint().get();
    List<String> against = new ArrayList<>();
    int agreeing = 0;
    String moved = "";
    for (FieldTraits other : others) {
      Optional<Footprint> there = other.footprint().filter(f -> f.grid().equals(own.grid()));
      if (there.isEmpty()) {
        continue;
      }
      int rows = shift(Footprint.counts(own.rows()), Footprint.counts(there.get().rows()));
      int columns = shift(Footprint.counts(own.columns()), Footprint.counts(there.get().columns()));
      if (rows == 0 && columns == 0) {
        agreeing++;
      } else {
        against.add(other.variable());
        moved =
            moved(rows, "row")
                + (rows != 0 && columns != 0 ? " and " : "")
                + moved(columns, "column");
      }
    }
    if (against.isEmpty() || agreeing > against.size()) {
      return Optional.empty();
    }
    return Optional.of(
        new Issue(
            Severity.WARNING,
            new Problem(
                "geography-shifted",
                Where.nowhere(),
                field.variable()
                    + " does not lie where other fields of the model lie on the same grid: perhaps its"
                    + " values stand under wrong latitudes or longitudes",
                "it fits " + String.join(", ", against) + " when moved by " + moved,
                "land in the same cells",
                "compare a map of the field with one of the others; mend the coordinates of the file that"
                    + " is wrong")));
  }

  private static String moved(int shift, String word) {
    int size = Math.abs(shift);
    return shift == 0 ? "" : size + " " + word + (size == 1 ? "" : "s");
  }

  /** By how many places one profile must be turned to fit another far better; 0 for none. */
  private static int shift(int[] one, int[] other) {
    long unmoved = difference(one, other, 0);
    long total = 0;
    for (int count : other) {
      total += count;
    }
    if (unmoved <= DIFFERENT * total) {
      return 0;
    }
    int best = 0;
    long least = unmoved;
    for (int shift = 1; shift < one.length; shift++) {
      long difference = difference(one, other, shift);
      if (difference < least) {
        least = difference;
        best = shift;
      }
    }
    boolean explained = least <= LEFT * unmoved;
    return explained ? (best > one.length / 2 ? best - one.length : best) : 0;
  }

  private static long difference(int[] one, int[] other, int shift) {
    long sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[(i + shift) % one.length] - other[i]);
    }
    return sum;
  }
}
