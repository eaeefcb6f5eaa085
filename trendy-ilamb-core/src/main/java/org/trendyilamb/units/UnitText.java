// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Arrays;

/**
 * Unit text in plain ASCII, with the column in the text as written of every character. Immutable.
 */
final class UnitText {
  private final String original;
  private final String text;
  private final int[] columns;

  UnitText(String original, String text, int[] columns) {
    this.original = original;
    this.text = text;
    this.columns = columns.clone();
  }

  /** The text as it was written. */
  String original() {
    return original;
  }

  /** The plain text. */
  String text() {
    return text;
  }

  int length() {
    return text.length();
  }

  /** The character at {@code i}; a zero character beyond the end. */
  char at(int i) {
    return i >= 0 && i < text.length() ? text.charAt(i) : '\0';
  }

  /** The column, counted from 1, of the character as it was written. */
  int column(int i) {
    return i < columns.length ? columns[i] : original.length() + 1;
  }

  /** A part without the blanks around it. */
  UnitText part(int start, int end) {
    int from = start;
    int to = end;
    while (from < to && text.charAt(from) == ' ') {
      from++;
    }
    while (to > from && text.charAt(to - 1) == ' ') {
      to--;
    }
    return new UnitText(original, text.substring(from, to), Arrays.copyOfRange(columns, from, to));
  }
}
