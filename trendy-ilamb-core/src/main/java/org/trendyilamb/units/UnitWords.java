// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the unit that a word stands for: alone, in a phrase, or grown together with its label. */
final class UnitWords {
  private static final Unit KELVIN = Unit.of(Rational.ONE, UnitDimension.of(BaseUnit.KELVIN));

  /** Newton; only where the letter cannot be nitrogen. */
  private static final Unit NEWTON =
      Unit.of(
          Rational.ONE,
          UnitDimension.of(BaseUnit.KILOGRAM)
              .times(UnitDimension.of(BaseUnit.METRE))
              .times(UnitDimension.of(BaseUnit.SECOND, -2)));

  private static final String DEGREE = "(?i:degrees|degree|degs|deg)\\.? ?";

  /** A unit of more than one word. */
  private record Phrase(Pattern pattern, Unit unit) {}

  /** A temperature scale within a product means an interval. */
  private static final List<Phrase> PHRASES =
      List.of(
          phrase("(?i:per ?cents?)", vocabulary("percent")),
          phrase("(?i:per ?mill?e?)", vocabulary("permil")),
          phrase("(?i:(?:model )?time[ -]?steps?)", vocabulary("step")),
          phrase("(?:mu|u|(?i:micro)) (?i:mol|moles?)", vocabulary("umol")),
          phrase("(?i:metric (?:tonnes?|tons?))", vocabulary("tonne")),
          phrase(DEGREE + "(?:C|(?i:celsius|centigrade))", KELVIN),
          phrase("(?:oC|(?i:celsius|centigrade))", KELVIN),
          phrase(DEGREE + "(?:K|(?i:kelvins?))", KELVIN),
          phrase(
              DEGREE + "(?:F|(?i:fahrenheit))",
              Unit.of(Rational.of(5).dividedBy(Rational.of(9)), KELVIN.dimension())));

  private static final Pattern PER = Pattern.compile("(?i:per)(?![A-Za-z])(?! ?(?:cent|mil))");
  private static final Pattern SQUARE = Pattern.compile("(?i:square|sq)\\.? (?=[A-Za-z])");
  private static final Pattern CUBIC = Pattern.compile("(?i:cubic|cu)\\.? (?=[A-Za-z])");
  private static final Pattern MASS_OF_ISOTOPE = Pattern.compile("[kmu]?g1[34]-?C(?![A-Za-z0-9])");
  private static final Pattern BELOW = Pattern.compile("\\^?\\(?-\\d");

  /** Units that may touch the next one, as in kgm-2 and Wm-2; never the bare metre. */
  private static final Set<String> BEFORE_GLUE =
      Set.of(
          "kg", "g", "mg", "ug", "Mg", "t", "Tg", "Pg", "Gt", "mol", "mmol", "umol", "nmol", "W",
          "kW", "J", "kJ", "MJ", "mm", "cm");

  private static final Set<String> AFTER_GLUE =
      Set.of(
          "m", "ha", "s", "d", "day", "yr", "year", "y", "a", "h", "hr", "month", "mon", "K", "kg",
          "g", "mol");

  private final UnitText text;
  private final boolean allCapitals;

  UnitWords(UnitText text) {
    this.text = text;
    this.allCapitals = text.text().equals(text.text().toUpperCase(Locale.ROOT));
  }

  /** A unit of a word, its label, and what was odd about it. */
  record Piece(Unit unit, Optional<SubstanceLabels.Label> label, Set<UnitRemark> remarks) {}

  boolean isPer(UnitCursor cursor) {
    return cursor.at(PER).lookingAt();
  }

  /** Passes over a word and the blank after it; false where another word stands. */
  boolean skip(UnitCursor cursor, String word) {
    if (!cursor.run().equalsIgnoreCase(word)) {
      return false;
    }
    cursor.advance(word.length());
    cursor.skipBlanks();
    return true;
  }

  /** The power that a word such as square gives the unit after it. */
  int powerAhead(UnitCursor cursor) {
    Matcher square = cursor.at(SQUARE);
    Matcher cubic = cursor.at(CUBIC);
    if (square.lookingAt()) {
      cursor.moveTo(square.end());
      return 2;
    }
    if (cubic.lookingAt()) {
      cursor.moveTo(cubic.end());
      return 3;
    }
    return 1;
  }

  void refuseCarbonDioxideEquivalent(UnitCursor cursor) {
    if (cursor.at(RefusedWords.CARBON_DIOXIDE_EQUIVALENT).lookingAt()) {
      throw cursor.error(
          "unit-substance",
          "carbon dioxide equivalents depend on a time horizon",
          "give the mass of the gas itself");
    }
  }

  /**
   * Reads the unit at the cursor and moves past it.
   *
   * @param before the factors so far
   * @param divided whether a solidus stands before the word
   */
  List<Piece> read(UnitCursor cursor, List<UnitFactor> before, boolean divided) {
    for (Phrase phrase : PHRASES) {
      Matcher matcher = cursor.at(phrase.pattern);
      if (matcher.lookingAt()) {
        cursor.moveTo(matcher.end());
        return List.of(new Piece(phrase.unit, Optional.empty(), Set.of()));
      }
    }
    char first = cursor.here();
    String run = first == '%' || first == '#' ? Character.toString(first) : cursor.run();
    Optional<UnitVocabulary.Word> known = UnitVocabulary.standard().find(run, allCapitals);
    // g13C is a mass of an isotope, not a gram to the thirteenth.
    boolean isotope = cursor.at(MASS_OF_ISOTOPE).lookingAt();
    if (known.isPresent() && !isotope) {
      cursor.advance(run.length());
      return List.of(piece(known.get(), Optional.empty()));
    }
    List<Piece> found = labelled(cursor, run);
    if (found.isEmpty()) {
      found = letter(cursor, run, before, divided);
    }
    if (found.isEmpty()) {
      found = glued(cursor, run);
    }
    if (found.isEmpty()) {
      throw unknown(cursor, run);
    }
    return found;
  }

  private static Piece piece(UnitVocabulary.Word word, Optional<SubstanceLabels.Label> label) {
    return new Piece(
        word.unit(), label, word.repaired() ? EnumSet.of(UnitRemark.CASE_REPAIRED) : Set.of());
  }

  /** A unit and its label in one word: gC, kgN2O, umolCO2, mmH2O. */
  private List<Piece> labelled(UnitCursor cursor, String run) {
    for (int length = run.length(); length > 0; length--) {
      Optional<UnitVocabulary.Word> unit =
          UnitVocabulary.standard().find(run.substring(0, length), allCapitals);
      if (unit.isEmpty()) {
        continue;
      }
      UnitFactor factor = UnitFactor.unit(unit.get().unit(), false);
      int start = cursor.position();
      cursor.advance(length);
      refuseCarbonDioxideEquivalent(cursor);
      Optional<SubstanceLabels.Label> label =
          SubstanceLabels.match(text.text(), cursor.position())
              .filter(
                  l ->
                      factor.isMassOrAmount()
                          || (factor.isSpace() && l.substance() == Substance.WATER));
      if (label.isPresent()) {
        cursor.advance(label.get().length());
        return List.of(piece(unit.get(), label));
      }
      cursor.moveTo(start);
    }
    return List.of();
  }

  /** C and N where they cannot be carbon and nitrogen. */
  private List<Piece> letter(
      UnitCursor cursor, String run, List<UnitFactor> before, boolean divided) {
    Unit unit = null;
    if (run.equals("C")) {
      cursor.advance(1);
      boolean below = cursor.at(BELOW).lookingAt();
      cursor.advance(-1);
      unit = divided || below ? KELVIN : null;
    } else if (run.equals("N") && text.length() > 1) {
      unit = before.stream().noneMatch(UnitFactor::isMassOrAmount) ? NEWTON : null;
    }
    if (unit == null) {
      return List.of();
    }
    cursor.advance(1);
    return List.of(new Piece(unit, Optional.empty(), Set.of()));
  }

  /** Two units without a blank, told apart by the exponent below zero: kgm-2, Wm-2. */
  private static List<Piece> glued(UnitCursor cursor, String run) {
    int start = cursor.position();
    cursor.advance(run.length());
    boolean below = cursor.at(BELOW).lookingAt();
    cursor.moveTo(start);
    if (!below) {
      return List.of();
    }
    List<Piece> found = new ArrayList<>();
    for (int cut = 1; cut < run.length(); cut++) {
      String left = run.substring(0, cut);
      String right = run.substring(cut);
      if (BEFORE_GLUE.contains(left) && AFTER_GLUE.contains(right)) {
        for (String word : List.of(left, right)) {
          found.add(
              new Piece(vocabulary(word), Optional.empty(), EnumSet.of(UnitRemark.GLUED_FACTORS)));
        }
      }
    }
    if (found.size() != 2) {
      return List.of();
    }
    cursor.advance(run.length());
    return found;
  }

  private UnitException unknown(UnitCursor cursor, String run) {
    if (RefusedWords.isPlaceholder(text.text())) {
      return placeholder(text);
    }
    Optional<String> ambiguous = RefusedWords.ambiguous(run);
    if (ambiguous.isPresent()) {
      return cursor.error(
          "unit-ambiguous", ambiguous.get(), "correct the unit or state it for this variable");
    }
    return cursor.error(
        "unit-unknown-word",
        "the word \"" + run + "\" is not a unit",
        "correct the unit, or state the unit of this variable, such as kg m-2 s-1");
  }

  static UnitException placeholder(UnitText text) {
    return UnitException.of(
        "unit-placeholder",
        "the text stands in the place of a unit and is none",
        "\"" + text.original() + "\" at column " + text.column(0),
        "a unit such as kg m-2 s-1",
        "find the unit in the documentation of the model and state it for this variable");
  }

  private static Phrase phrase(String regex, Unit unit) {
    return new Phrase(Pattern.compile("(?:" + regex + ")(?![A-Za-z])"), unit);
  }

  private static Unit vocabulary(String word) {
    return UnitVocabulary.standard().find(word, false).orElseThrow().unit();
  }
}
