// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that was probably meant. */
public final class NearestName {
  /** A third of the letters may be wrong; with more the guess is no help. */
  private static final int LETTERS_PER_ERROR = 3;

  private NearestName() {}

  /** The name with the fewest letters to change, when few enough are. */
  public static Optional<String> to(String wrong, Collection<String> names) {
    Optional<String> best = Optional.empty();
    int least = Integer.MAX_VALUE;
    for (String name : names) {
      int distance = distance(wrong, name);
      if (distance < least && distance * LETTERS_PER_ERROR <= name.length()) {
        least = distance;
        best = Optional.of(name);
      }
    }
    return best;
  }

  /** Number of letters to insert, delete or replace (Levenshtein's distance). */
  static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replaced = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
