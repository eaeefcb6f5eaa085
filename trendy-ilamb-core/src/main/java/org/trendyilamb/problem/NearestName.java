// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

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
      int distance = SpellingDistance.between(wrong, name);
      if (distance < least && distance * LETTERS_PER_ERROR <= name.length()) {
        least = distance;
        best = Optional.of(name);
      }
    }
    return best;
  }
}
