// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads products and quotients of units. A solidus, or the word per, binds to the next factor or
 * bracketed group only, as in UDUNITS: {@code kg/m2 s} is kilogram second per square metre.
 */
final class UnitParser {

  /** What stands between two factors. */
  private enum Link {
    START,
    TOUCHING,
    BLANK,
    PRODUCT,
    DIVISION
  }

  private static final int LARGEST_POWER_OF_TEN = 90;

  private static final Unit MILLIGRAM =
      Unit.of(Rational.of("1e-6"), UnitDimension.of(BaseUnit.KILOGRAM));

  private final UnitText text;
  private final UnitCursor cursor;
  private final UnitWords words;
  private final EnumSet<UnitRemark> remarks = EnumSet.noneOf(UnitRemark.class);
  private @Nullable AreaBasis area;

  private UnitParser(UnitText text) {
    this.text = text;
    this.cursor = new UnitCursor(text);
    this.words = new UnitWords(text);
  }

  static UnitReading parse(UnitText text) {
    UnitParser parser = new UnitParser(text);
    List<UnitFactor> factors = new ArrayList<>();
    parser.product(factors, '\0');
    return parser.reading(factors);
  }

  private UnitReading reading(List<UnitFactor> factors) {
    if (UnitFactors.describeScaleTwice(factors)) {
      throw cursor.error(
          "unit-ambiguous",
          "the text describes the scale of a plain number twice",
          0,
          "write one of them, such as % or 1");
    }
    Unit unit = Unit.ONE;
    for (UnitFactor factor : factors) {
      try {
        unit = unit.times(factor.raised());
      } catch (IllegalArgumentException twoLabels) {
        throw cursor.error(
            "unit-substance",
            "the text names two substances, " + twoLabels.getMessage(),
            0,
            "name one substance above and one below the solidus at most");
      } catch (ArithmeticException tooLarge) {
        throw cursor.error("unit-syntax", "an exponent is too large", 0, "check the exponents");
      }
    }
    double size = Math.abs(Math.log10(unit.scale()));
    if (!(size <= LARGEST_POWER_OF_TEN)) {
      throw cursor.error("unit-syntax", "the factor is out of range", 0, "check the numbers");
    }
    return new UnitReading(
        text.original(),
        unit,
        Optional.ofNullable(area),
        "",
        UnitFactors.ratioOf(factors),
        remarks);
  }

  /** Reads factors up to a closing bracket, or to the end where {@code close} is zero. */
  private void product(List<UnitFactor> factors, char close) {
    Link link = Link.START;
    while (true) {
      if (cursor.skipBlanks() && link == Link.TOUCHING) {
        link = Link.BLANK;
      }
      char c = cursor.here();
      if (c == '\0' || c == close) {
        if (c != close) {
          throw cursor.error("unit-syntax", "a bracket is not closed", "close the bracket");
        }
        if (link != Link.TOUCHING && link != Link.BLANK) {
          throw cursor.error("unit-syntax", "a unit is missing", "complete the text");
        }
        return;
      }
      if (c == '/' || c == '*' || c == '.') {
        link = operator(c, link);
      } else if (c == '(' || c == '[') {
        bracket(factors, link);
        link = Link.TOUCHING;
      } else if (c >= '0' && c <= '9') {
        link = number(factors, link);
      } else if (c == '-') {
        hyphen(factors, link);
        link = Link.TOUCHING;
      } else if (UnitCursor.isLetter(c) || c == '%' || c == '#') {
        link = word(factors, link);
      } else {
        throw cursor.error(
            "unit-syntax", "the character " + c + " has no meaning here", "remove or correct it");
      }
    }
  }

  private Link operator(char c, Link link) {
    boolean division = c == '/';
    if (link == Link.DIVISION || link == Link.PRODUCT || (link == Link.START && !division)) {
      throw cursor.error("unit-syntax", "a unit is missing before " + c, "complete the text");
    }
    cursor.advance(1);
    return division ? Link.DIVISION : Link.PRODUCT;
  }

  private void bracket(List<UnitFactor> factors, Link link) {
    char close = cursor.here() == '(' ? ')' : ']';
    int end = cursor.matching(close);
    String inside = cursor.between(cursor.position() + 1, end).trim();
    if (!factors.isEmpty() && (link == Link.TOUCHING || link == Link.BLANK)) {
      int from = inside.startsWith("as ") || inside.startsWith("of ") ? 3 : 0;
      Optional<SubstanceLabels.Label> label = SubstanceLabels.match(inside, from);
      if (label.isPresent() && from + label.get().length() == inside.length()) {
        Optional<UnitFactor> owner = owner(factors, label.get(), true);
        if (owner.isPresent()) {
          attach(owner.get(), label.get());
          cursor.moveTo(end + 1);
          cursor.exponent(false, remarks).ifPresent(e -> raise(owner.get(), e));
          return;
        }
      }
      Optional<AreaPhrases.Phrase> phrase = AreaPhrases.whole(inside);
      if (phrase.isPresent()) {
        note(phrase.get());
        cursor.moveTo(end + 1);
        return;
      }
    }
    List<UnitFactor> group = new ArrayList<>();
    cursor.advance(1);
    product(group, close);
    cursor.advance(1);
    int power = cursor.exponent(false, remarks).orElse(1) * (link == Link.DIVISION ? -1 : 1);
    group.forEach(f -> f.raiseGroup(power));
    factors.addAll(group);
  }

  private Link number(List<UnitFactor> factors, Link link) {
    if (link != Link.DIVISION && labelHere(factors, link)) {
      return Link.TOUCHING;
    }
    boolean afterNumber = !factors.isEmpty() && factors.get(factors.size() - 1).isNumber();
    if (link != Link.START && link != Link.DIVISION && !afterNumber) {
      throw cursor.error(
          "unit-syntax",
          "a number stands after a unit",
          "write exponents next to the unit, as in m-2");
    }
    UnitFactor factor = UnitFactor.number(cursor.number(), link == Link.DIVISION);
    cursor.raisedExponent(remarks).ifPresent(factor::raise);
    factors.add(factor);
    // 6h after a solidus is one length of time, so the solidus holds for both.
    return link == Link.DIVISION && UnitCursor.isLetter(cursor.here())
        ? Link.DIVISION
        : Link.TOUCHING;
  }

  private void hyphen(List<UnitFactor> factors, Link link) {
    int start = cursor.position();
    if (link != Link.TOUCHING || !UnitCursor.isLetter(cursor.next())) {
      throw cursor.error("unit-syntax", "a hyphen stands alone", "write exponents as in m-2");
    }
    cursor.advance(1);
    if (labelHere(factors, Link.TOUCHING)) {
      return;
    }
    int before = factors.size();
    word(factors, Link.BLANK);
    if (factors.size() == before || factors.get(factors.size() - 1).exponent() >= 0) {
      throw cursor.error(
          "unit-ambiguous",
          "a hyphen between two units may mean a product or a quotient",
          start,
          "write a blank or a solidus");
    }
  }

  private Link word(List<UnitFactor> factors, Link link) {
    if (words.isPer(cursor)) {
      if (link == Link.DIVISION || link == Link.PRODUCT) {
        throw cursor.error("unit-syntax", "a unit is missing before per", "complete the text");
      }
      cursor.advance(3);
      return Link.DIVISION;
    }
    if (link != Link.START && link != Link.DIVISION && note(factors, link)) {
      return Link.TOUCHING;
    }
    int power = words.powerAhead(cursor);
    UnitFactor first = null;
    UnitFactor last = null;
    for (UnitWords.Piece piece : words.read(cursor, factors, link == Link.DIVISION)) {
      UnitFactor factor = UnitFactor.unit(piece.unit(), link == Link.DIVISION && first == null);
      piece.label().ifPresent(l -> attach(factor, l));
      remarks.addAll(piece.remarks());
      factors.add(factor);
      first = first == null ? factor : first;
      last = factor;
    }
    if (last == null) {
      throw new IllegalStateException("no unit in a word");
    }
    UnitFactor raised = last;
    OptionalInt exponent = cursor.exponent(true, remarks);
    if (power != 1) {
      raised.raise(power);
    }
    exponent.ifPresent(e -> raise(raised, e, power != 1));
    return Link.TOUCHING;
  }

  /** Reads a label, an area or a word such as squared that belongs to a factor before. */
  private boolean note(List<UnitFactor> factors, Link link) {
    int start = cursor.position();
    boolean of = words.skip(cursor, "of") || words.skip(cursor, "as");
    if (labelHere(factors, of ? Link.BLANK : link, of)) {
      return true;
    }
    if (factors.stream().anyMatch(f -> f.isSpace() || f.unit().dimension().isDimensionless())) {
      Optional<AreaPhrases.Phrase> phrase = AreaPhrases.startingAt(text.text(), cursor.position());
      if (phrase.isPresent()) {
        note(phrase.get());
        cursor.advance(phrase.get().length());
        return true;
      }
    }
    if (of) {
      throw cursor.error(
          "unit-unknown-word", "no substance or area after of or as", start, "remove it");
    }
    UnitFactor last = factors.get(factors.size() - 1);
    int power = words.skip(cursor, "squared") ? 2 : words.skip(cursor, "cubed") ? 3 : 1;
    if (power != 1) {
      raise(last, power);
    }
    return power != 1;
  }

  private void note(AreaPhrases.Phrase phrase) {
    AreaBasis basis = phrase.basis().orElse(null);
    if (basis != null && (area == null || basis.compareTo(area) > 0)) {
      area = basis;
    }
  }

  private boolean labelHere(List<UnitFactor> factors, Link link) {
    return labelHere(factors, link, false);
  }

  private boolean labelHere(List<UnitFactor> factors, Link link, boolean announced) {
    words.refuseCarbonDioxideEquivalent(cursor);
    Optional<SubstanceLabels.Label> label = SubstanceLabels.match(text.text(), cursor.position());
    if (label.isEmpty()) {
      return false;
    }
    Optional<UnitFactor> owner = owner(factors, label.get(), announced);
    if (owner.isEmpty()) {
      return false;
    }
    int start = cursor.position();
    cursor.advance(label.get().length());
    OptionalInt exponent = cursor.exponent(false, remarks);
    boolean elsewhere = owner.get() != factors.get(factors.size() - 1);
    boolean raised = owner.get().hasExponent();
    if ((exponent.isPresent() && (raised || elsewhere)) || (raised && link == Link.TOUCHING)) {
      // J kg-1 C-1: a letter with an exponent of its own is no label.
      cursor.moveTo(start);
      return false;
    }
    attach(owner.get(), label.get());
    exponent.ifPresent(e -> raise(owner.get(), e));
    return true;
  }

  /** The factor that a label belongs to. */
  private static Optional<UnitFactor> owner(
      List<UnitFactor> factors, SubstanceLabels.Label label, boolean bracketed) {
    boolean nearestOnly =
        (!bracketed && label.single())
            || label.substance() == Substance.SOIL
            || label.substance() == Substance.AIR;
    for (int i = factors.size() - 1; i >= 0; i--) {
      UnitFactor factor = factors.get(i);
      boolean depth =
          label.substance() == Substance.WATER && factor.isSpace() && factor.power() > 0;
      if ((factor.isMassOrAmount() || depth) && !factor.isLabelled()) {
        return Optional.of(factor);
      }
      if (nearestOnly) {
        break;
      }
    }
    return Optional.empty();
  }

  private void attach(UnitFactor factor, SubstanceLabels.Label label) {
    if (label.lowerCase() && factor.unit().equals(MILLIGRAM)) {
      throw cursor.error(
          "unit-ambiguous",
          "a formula in lower case beside mg leaves open whether Mg was meant",
          "write Mg or mg and the formula in capitals");
    }
    if (label.zeroForLetter()) {
      remarks.add(UnitRemark.ZERO_FOR_LETTER);
    }
    if (label.lowerCase()) {
      remarks.add(UnitRemark.CASE_REPAIRED);
    }
    factor.label(label.substance());
  }

  private void raise(UnitFactor factor, int power) {
    raise(factor, power, factor.hasExponent());
  }

  private void raise(UnitFactor factor, int power, boolean twice) {
    if (twice) {
      throw cursor.error("unit-syntax", "two exponents for one unit", "write one exponent");
    }
    factor.raise(power);
  }
}
