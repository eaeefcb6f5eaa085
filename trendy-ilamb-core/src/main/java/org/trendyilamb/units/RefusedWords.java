// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Words that are refused for a reason worth telling, because a guess would look plausible. */
final class RefusedWords {
  private static final Map<String, String> AMBIGUOUS =
      Map.ofEntries(
          Map.entry("Mm", "Mm is a megametre; write mm for millimetres"),
          Map.entry("ms", "ms is a millisecond; write m s for metres and seconds"),
          Map.entry("MG", "MG may be Mg (a tonne) or mg (a milligram)"),
          Map.entry("MT", "MT may be a metric tonne (t) or a megatonne (Mt)"),
          Map.entry("T", "T is the tesla; write t for tonnes"),
          Map.entry("ton", "a ton has several sizes; write t or tonne for 1000 kg"),
          Map.entry("tons", "a ton has several sizes; write t or tonne for 1000 kg"),
          Map.entry("gm", "gm may be g or g m; write one of them"),
          Map.entry("ppt", "ppt may be per thousand or per trillion; write a power of ten"),
          Map.entry("MMOL", "MMOL may be mmol or Mmol"),
          Map.entry("Mmol", "Mmol is a megamole; write mmol for millimoles"),
          Map.entry("PG", "PG may be Pg or pg"),
          Map.entry("Mj", "Mj may be MJ or mJ"),
          Map.entry("mj", "mj may be MJ or mJ"),
          Map.entry("k", "k is a prefix; write K for kelvin"),
          Map.entry("P", "P alone is no unit; write g P or mol P for phosphorus"),
          Map.entry("LAI", "LAI is a variable, not a unit"),
          Map.entry("PFT", "PFT is not a unit; put the area after a comma"),
          Map.entry("since", "this is a reference time, not the unit of a variable"),
          Map.entry("growing", "a growing season has no known length"),
          Map.entry("season", "a season has no known length"));

  private static final Set<String> PLACEHOLDERS =
      Set.of(
          "check",
          "metadata",
          "variable",
          "variables",
          "varies",
          "various",
          "flag",
          "logical",
          "unknown",
          "undefined",
          "undef",
          "undetermined",
          "unspecified",
          "tbd",
          "todo",
          "fixme",
          "see",
          "missing",
          "some",
          "units",
          "unit",
          "class",
          "code",
          "category",
          "text",
          "string",
          "name",
          "null",
          "nan",
          "xxx",
          "yyyymmdd",
          "doy",
          "jday",
          "bool",
          "boolean",
          "mask",
          "index");

  /** Comparison with carbon dioxide by warming, which depends on a time horizon. */
  static final Pattern CARBON_DIOXIDE_EQUIVALENT =
      Pattern.compile("CO2[- ]?(e|eq|eqv|equiv|equivalents?)(?![A-Za-z0-9])");

  private RefusedWords() {}

  /** Why a word is refused although it looks like a unit. */
  static Optional<String> ambiguous(String word) {
    String why = AMBIGUOUS.get(word);
    return Optional.ofNullable(why != null ? why : AMBIGUOUS.get(word.toLowerCase(Locale.ROOT)));
  }

  /** Whether a text speaks about units instead of giving one. */
  static boolean isPlaceholder(String text) {
    if (text.matches("[?.\\s]+")) {
      return true;
    }
    for (String word : text.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
      if (PLACEHOLDERS.contains(word)) {
        return true;
      }
    }
    return false;
  }
}
