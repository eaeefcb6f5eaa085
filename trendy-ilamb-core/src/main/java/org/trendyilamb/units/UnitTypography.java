// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Map;

/**
 * Takes the typesetting out of unit text: superscripts, the many minus signs and blanks, micro and
 * degree signs, LaTeX, marks of HTML and NCL. What is left is ASCII with {@code ^} before exponents
 * that were raised, {@code *} for products and {@code deg} for the degree sign; letters keep their
 * case.
 */
final class UnitTypography {
  private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺";
  private static final String RAISED = "0123456789-+";
  private static final String SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

  /** One character for another, or for a word. */
  private static final Map<Character, String> SIGNS =
      Map.ofEntries(
          Map.entry('\u2010', "-"),
          Map.entry('\u2011', "-"),
          Map.entry('\u2012', "-"),
          Map.entry('\u2013', "-"),
          Map.entry('\u2014', "-"),
          Map.entry('\u2212', "-"),
          Map.entry('\uFE63', "-"),
          Map.entry('\uFF0D', "-"),
          Map.entry('\u00B5', "u"),
          Map.entry('\u03BC', "u"),
          Map.entry('\u00B7', "*"),
          Map.entry('\u2219', "*"),
          Map.entry('\u2022', "*"),
          Map.entry('\u22C5', "*"),
          Map.entry('\u00D7', "*"),
          Map.entry('\u2215', "/"),
          Map.entry('\u2044', "/"),
          Map.entry('\u00F7', "/"),
          Map.entry('\u2030', "permil"),
          Map.entry('\uFF05', "%"),
          Map.entry('\u212A', "K"),
          Map.entry('_', " "),
          Map.entry('~', " "));

  /** Marks of raised and lowered text in HTML and in the plotting language NCL. */
  private static final Map<String, String> MARKS =
      Map.of(
          "<sup>", "^",
          "</sup>", "",
          "<sub>", "",
          "</sub>", "",
          "~S~", "^",
          "~N~", "",
          "~B~", "");

  /** LaTeX commands and what they stand for. */
  private static final Map<String, String> COMMANDS =
      Map.ofEntries(
          Map.entry("circ", "deg"),
          Map.entry("degree", "deg"),
          Map.entry("deg", "deg"),
          Map.entry("mu", "u"),
          Map.entry("textmu", "u"),
          Map.entry("textsuperscript", "^"),
          Map.entry("cdot", "*"),
          Map.entry("times", "*"),
          Map.entry("mathrm", ""),
          Map.entry("mathsf", ""),
          Map.entry("mathregular", ""),
          Map.entry("textrm", ""),
          Map.entry("text", ""),
          Map.entry("rm", ""));

  private final String raw;
  private final StringBuilder out = new StringBuilder();
  private final int[] columns;
  private int position;

  private UnitTypography(String raw) {
    this.raw = raw;
    // A sign grows to six characters at most.
    this.columns = new int[raw.length() * 6 + 1];
  }

  static UnitText plain(String raw) {
    UnitTypography run = new UnitTypography(raw);
    while (run.position < raw.length()) {
      run.step();
    }
    UnitText text = new UnitText(raw, run.out.toString(), run.columns);
    return withoutQuotes(text.part(0, text.length()));
  }

  private void step() {
    char c = raw.charAt(position);
    for (Map.Entry<String, String> mark : MARKS.entrySet()) {
      if (raw.startsWith(mark.getKey(), position)) {
        emit(mark.getValue());
        position += mark.getKey().length();
        return;
      }
    }
    int superscript = SUPERSCRIPTS.indexOf(c);
    int subscript = SUBSCRIPTS.indexOf(c);
    String sign = SIGNS.get(c);
    if (superscript >= 0) {
      raised();
    } else if (subscript >= 0) {
      emit(Character.toString('0' + subscript));
    } else if (sign != null) {
      emit(sign.equals("*") || sign.length() == 1 ? sign : " " + sign);
    } else if (c == '\u00B0' || c == '\u00BA' || c == '\u02DA') {
      degree();
    } else if (c == '\u2103' || c == '\u2109') {
      degree();
      emit(c == '\u2103' ? "C" : "F");
    } else if (c == '\\') {
      command();
      return;
    } else if (c == '*' && position + 1 < raw.length() && raw.charAt(position + 1) == '*') {
      emit("^");
      position++;
    } else if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
      emit(" ");
    } else if (c != '$' && c != '{' && c != '}' && c != '\u200B' && c != '\uFEFF') {
      emit(Character.toString(c));
    }
    position++;
  }

  /** A run of superscripts is an exponent, but for the mass number of carbon. */
  private void raised() {
    StringBuilder digits = new StringBuilder();
    int end = position;
    while (end < raw.length() && SUPERSCRIPTS.indexOf(raw.charAt(end)) >= 0) {
      digits.append(RAISED.charAt(SUPERSCRIPTS.indexOf(raw.charAt(end++))));
    }
    boolean isotope =
        digits.toString().matches("1[34]") && end < raw.length() && raw.charAt(end) == 'C';
    if (!isotope && !endsWith('^') && !endsWith('-')) {
      emit("^");
    }
    for (int i = 0; i < digits.length(); i++) {
      emit(digits.substring(i, i + 1));
      position++;
    }
    position = end - 1;
  }

  private void degree() {
    if (endsWith('^')) {
      out.setLength(out.length() - 1);
    }
    emit("deg");
    emit(" ");
  }

  private void command() {
    int end = position + 1;
    while (end < raw.length() && Character.isLetter(raw.charAt(end))) {
      end++;
    }
    String name = raw.substring(position + 1, end);
    String meaning = COMMANDS.get(name);
    if (name.isEmpty() && end < raw.length()) {
      char escaped = raw.charAt(end);
      emit(escaped == '%' || escaped == '#' ? Character.toString(escaped) : " ");
      position = end + 1;
      return;
    }
    if (meaning == null) {
      emit("\\");
      position++;
      return;
    }
    if (meaning.equals("deg")) {
      degree();
    } else if (!meaning.isEmpty()) {
      emit(meaning);
    }
    position = end;
    while (position < raw.length() && raw.charAt(position) == ' ') {
      position++;
    }
  }

  private boolean endsWith(char c) {
    return out.length() > 0 && out.charAt(out.length() - 1) == c;
  }

  private void emit(String piece) {
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (c == ' ' && (out.length() == 0 || endsWith(' '))) {
        continue;
      }
      columns[out.length()] = position + 1;
      out.append(c);
    }
  }

  private static UnitText withoutQuotes(UnitText text) {
    char first = text.at(0);
    boolean quoted = first == '"' || first == '\'';
    return quoted && text.length() > 1 && text.at(text.length() - 1) == first
        ? text.part(1, text.length() - 1)
        : text;
  }
}
