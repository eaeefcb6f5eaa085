// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Locale;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place in a unit text that moves forward; reads numbers and exponents and words errors. */
final class UnitCursor {
  private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?");
  private static final Pattern CARET =
      Pattern.compile(" *\\^ *(?:\\( *([+-]?\\d+) *\\)|([+-]?\\d+))");
  private static final Pattern PLAIN = Pattern.compile("[+-]?\\d+");
  private static final Pattern DETACHED = Pattern.compile(" +-\\d+");
  private static final int LARGEST_EXPONENT = 24;

  private final UnitText text;
  private int position;

  UnitCursor(UnitText text) {
    this.text = text;
  }

  static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  int position() {
    return position;
  }

  char here() {
    return text.at(position);
  }

  char next() {
    return text.at(position + 1);
  }

  void advance(int count) {
    position += count;
  }

  void moveTo(int place) {
    position = place;
  }

  String between(int start, int end) {
    return text.text().substring(start, end);
  }

  boolean skipBlanks() {
    int start = position;
    while (here() == ' ') {
      position++;
    }
    return position > start;
  }

  /** The letters from here on. */
  String run() {
    int end = position;
    while (isLetter(text.at(end))) {
      end++;
    }
    return between(position, end);
  }

  /** Where the bracket opened here is closed. */
  int matching(char close) {
    char open = here();
    int depth = 0;
    for (int i = position; i < text.length(); i++) {
      depth += text.at(i) == open ? 1 : text.at(i) == close ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw error("unit-syntax", "a bracket is not closed", "close the bracket");
  }

  /** The number here, exactly. */
  Rational number() {
    Matcher matcher = at(NUMBER);
    if (!matcher.lookingAt()) {
      throw error("unit-syntax", "not a number", "correct the number");
    }
    String digits = matcher.group();
    int power = digits.toLowerCase(Locale.ROOT).indexOf('e');
    if (digits.length() > 120 || (power >= 0 && digits.length() - power > 4)) {
      throw error("unit-syntax", "the number is too long", "shorten the number");
    }
    Rational value = Rational.of(digits);
    if (value.isZero()) {
      throw error("unit-syntax", "a unit cannot be zero", "correct the number");
    }
    position = matcher.end();
    return value;
  }

  /** An exponent that is marked by a caret. */
  OptionalInt raisedExponent(Set<UnitRemark> remarks) {
    return at(CARET).lookingAt() ? exponent(false, remarks) : OptionalInt.empty();
  }

  /**
   * The exponent here, if there is one.
   *
   * @param detached whether a blank may stand before the minus sign
   */
  OptionalInt exponent(boolean detached, Set<UnitRemark> remarks) {
    Matcher caret = at(CARET);
    Matcher plain = at(PLAIN);
    Matcher apart = at(DETACHED);
    String digits;
    int end;
    if (caret.lookingAt()) {
      digits = caret.group(1) != null ? caret.group(1) : caret.group(2);
      end = caret.end();
    } else if (plain.lookingAt()) {
      digits = plain.group();
      end = plain.end();
    } else if (detached && apart.lookingAt()) {
      digits = apart.group().trim();
      end = apart.end();
      remarks.add(UnitRemark.DETACHED_EXPONENT);
    } else {
      return OptionalInt.empty();
    }
    boolean fraction = text.at(end) == '.' && Character.isDigit(text.at(end + 1));
    int value = digits.length() > 3 ? LARGEST_EXPONENT + 1 : Integer.parseInt(digits);
    if (fraction || Math.abs(value) > LARGEST_EXPONENT) {
      throw error("unit-syntax", "not a usable whole exponent", "write a small whole exponent");
    }
    position = end;
    return OptionalInt.of(value);
  }

  Matcher at(Pattern pattern) {
    return pattern.matcher(text.text()).region(position, text.length()).useTransparentBounds(true);
  }

  UnitException error(String code, String what, String remedy) {
    return error(code, what, position, remedy);
  }

  UnitException error(String code, String what, int place, String remedy) {
    return UnitException.of(
        code, what, "\"" + text.original() + "\" at column " + text.column(place), "", remedy);
  }
}
