// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of substances beside masses and amounts, longest first. */
final class SubstanceLabels {
  private static final String ENDS = "(?![A-Za-z0-9])";

  /** A label may touch the next unit when that has an exponent below zero, as in gCO2m-2. */
  private static final String ENDS_OR_GLUED =
      "(?![A-Za-z0-9])|(?=(?:m|ha|s|d|day|h|hr|yr|year|y|a|mon|month)\\^?-\\d)";

  /** Spellings by the character they may start with, so that most of a text is passed over fast. */
  private static final Map<Character, List<Spelling>> SPELLINGS = byFirstCharacter(spellings());

  /**
   * A label in a text.
   *
   * @param substance what it names
   * @param length number of characters
   * @param single whether it is one letter, which elsewhere means coulomb or newton
   * @param zeroForLetter whether it is H20
   * @param lowerCase whether it is a formula in lower case, as in text that lost its case
   */
  record Label(
      Substance substance, int length, boolean single, boolean zeroForLetter, boolean lowerCase) {}

  private record Spelling(
      Pattern pattern, Substance substance, boolean single, boolean zero, boolean lowerCase) {}

  private SubstanceLabels() {}

  /** The longest label that starts at a position. */
  static Optional<Label> match(String text, int position) {
    if (position >= text.length()) {
      return Optional.empty();
    }
    Label best = null;
    for (Spelling spelling : SPELLINGS.getOrDefault(text.charAt(position), List.of())) {
      Matcher matcher =
          spelling.pattern.matcher(text).region(position, text.length()).useTransparentBounds(true);
      if (matcher.lookingAt()
          && matcher.end() > position
          && (best == null || matcher.end() - position > best.length)) {
        best =
            new Label(
                spelling.substance,
                matcher.end() - position,
                spelling.single,
                spelling.zero,
                spelling.lowerCase);
      }
    }
    return Optional.ofNullable(best);
  }

  private static Map<Character, List<Spelling>> byFirstCharacter(List<Spelling> all) {
    Map<Character, List<Spelling>> byFirst = new HashMap<>();
    for (char c = ' '; c < 128; c++) {
      List<Spelling> here = new ArrayList<>();
      for (Spelling spelling : all) {
        Matcher matcher = spelling.pattern.matcher(Character.toString(c));
        if (matcher.lookingAt() || matcher.hitEnd()) {
          here.add(spelling);
        }
      }
      if (!here.isEmpty()) {
        byFirst.put(c, List.copyOf(here));
      }
    }
    return Map.copyOf(byFirst);
  }

  private static List<Spelling> spellings() {
    List<Spelling> all = new ArrayList<>();
    // The element counted within a compound: g CO2-C, kg N2O-N, g N-NO3.
    formula(all, "(?:CO2|CO|CH4|C5H8|DOC|DIC)-C|C-(?:CO2|CO|CH4)", Substance.CARBON);
    formula(
        all,
        "(?:N2O|NH3|NH4|NO3|NO2|NOx|NO|N2)-N|N-(?:N2O|NH3|NH4|NO3|NO2|NOx|NO|N2)",
        Substance.NITROGEN);
    formula(all, "PO4-P|P-PO4", Substance.PHOSPHORUS);
    formula(all, "C-?13|13-?C", Substance.CARBON_13);
    formula(all, "C-?14|14-?C", Substance.CARBON_14);
    for (Substance s : Substance.values()) {
      if (s.exactMolarMass().isPresent() && !s.isElement()) {
        formula(all, s.label(), s);
      }
    }
    all.add(formula("H20", Substance.WATER, false, true, false));
    for (String lower : List.of("co2", "ch4", "h2o", "n2o")) {
      Substance s = SubstanceLabels.ofFormula(lower);
      all.add(formula(lower, s, false, false, true));
    }
    single(all, "C", Substance.CARBON);
    single(all, "N", Substance.NITROGEN);
    single(all, "P", Substance.PHOSPHORUS);
    formula(all, "DM", Substance.DRY_MATTER);
    word(all, "(?:organic )?carbon", Substance.CARBON);
    word(all, "nitrogen", Substance.NITROGEN);
    word(all, "phosphorus", Substance.PHOSPHORUS);
    word(all, "carbon dioxide", Substance.CARBON_DIOXIDE);
    word(all, "methane", Substance.METHANE);
    word(all, "isoprene", Substance.ISOPRENE);
    word(all, "ammonia", Substance.AMMONIA);
    word(all, "nitrous oxide", Substance.NITROUS_OXIDE);
    word(all, "water(?: equivalents?| eq)?|w\\.? ?e\\.?q?|weq|swe", Substance.WATER);
    word(all, "dry (?:matter|mass|weight|biomass)|biomass", Substance.DRY_MATTER);
    word(all, "(?:dry )?soil", Substance.SOIL);
    word(all, "(?:dry )?air", Substance.AIR);
    word(all, "photons?|quanta", Substance.PHOTONS);
    return List.copyOf(all);
  }

  private static Substance ofFormula(String lowerCase) {
    for (Substance s : Substance.values()) {
      if (s.label().equalsIgnoreCase(lowerCase)) {
        return s;
      }
    }
    throw new IllegalArgumentException(lowerCase);
  }

  private static void formula(List<Spelling> all, String regex, Substance substance) {
    all.add(formula(regex, substance, false, false, false));
  }

  private static void single(List<Spelling> all, String letter, Substance substance) {
    all.add(formula(letter, substance, true, false, false));
  }

  private static Spelling formula(
      String regex, Substance substance, boolean single, boolean zero, boolean lowerCase) {
    Pattern pattern = Pattern.compile("(?:" + regex + ")(?:" + ENDS_OR_GLUED + ")");
    return new Spelling(pattern, substance, single, zero, lowerCase);
  }

  private static void word(List<Spelling> all, String regex, Substance substance) {
    Pattern pattern = Pattern.compile("(?i)(?:" + regex + ")" + ENDS);
    all.add(new Spelling(pattern, substance, false, false, false));
  }
}
