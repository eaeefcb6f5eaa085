// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Words that say which area a value is per, in a closed list. */
final class AreaPhrases {
  private static final Set<String> HEADS =
      Set.of(
          "ground",
          "land",
          "leaf",
          "leaves",
          "canopy",
          "vegetation",
          "vegetated",
          "veg",
          "grid",
          "gridcell",
          "gridcells",
          "gridbox",
          "cell",
          "box",
          "tile",
          "pft",
          "patch",
          "stand",
          "surface",
          "soil");

  private static final Set<String> FILLERS =
      Set.of(
          "per",
          "unit",
          "of",
          "the",
          "area",
          "areas",
          "by",
          "occupied",
          "covered",
          "in",
          "each",
          "a",
          "total",
          "natural");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]+");

  private AreaPhrases() {}

  /** The meaning of a phrase made of nothing but words of the list. */
  static Optional<Phrase> whole(String phrase) {
    return match(phrase, 0, true).filter(p -> p.length == phrase.length());
  }

  /** The longest phrase that starts at a position with a word that names an area. */
  static Optional<Phrase> startingAt(String text, int position) {
    return match(text, position, false);
  }

  private static Optional<Phrase> match(String text, int position, boolean fillersFirst) {
    Matcher matcher = WORD.matcher(text);
    int end = position;
    AreaBasis basis = null;
    boolean named = false;
    while (end < text.length()) {
      int from = end;
      while (from < text.length() && (text.charAt(from) == ' ' || text.charAt(from) == '-')) {
        from++;
      }
      if (!matcher.region(from, text.length()).lookingAt()) {
        break;
      }
      String word = matcher.group().toLowerCase(Locale.ROOT);
      boolean head = HEADS.contains(word);
      boolean filler = FILLERS.contains(word) && (named || fillersFirst);
      if (!head && !(filler && (fillersFirst || word.startsWith("area")))) {
        break;
      }
      named |= head || word.startsWith("area");
      basis = head ? narrower(basis, basisOf(word)) : basis;
      end = matcher.end();
    }
    return named
        ? Optional.of(new Phrase(Optional.ofNullable(basis), end - position))
        : Optional.empty();
  }

  /**
   * A phrase about an area.
   *
   * @param basis the area; empty for "per unit area", which adds nothing
   * @param length number of characters
   */
  record Phrase(Optional<AreaBasis> basis, int length) {}

  private static AreaBasis narrower(@Nullable AreaBasis first, AreaBasis second) {
    return first == null || second.compareTo(first) > 0 ? second : first;
  }

  private static AreaBasis basisOf(String word) {
    return switch (word) {
      case "land" -> AreaBasis.LAND;
      case "ground", "surface", "soil" -> AreaBasis.GROUND;
      case "leaf", "leaves" -> AreaBasis.LEAF;
      case "canopy" -> AreaBasis.CANOPY;
      case "vegetation", "vegetated", "veg" -> AreaBasis.VEGETATION;
      case "tile", "pft", "patch", "stand" -> AreaBasis.TILE;
      default -> AreaBasis.GRID_CELL;
    };
  }
}
