// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import org.jspecify.annotations.Nullable;

/**
 * Name of a variable, as CMIP's {@code variable_id} or as TRENDY spells it. Letter case counts.
 *
 * @param text letters, digits and underscores, beginning with a letter
 */
public record VariableId(String text) implements Comparable<VariableId> {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public VariableId {
    if (!isName(text)) {
      throw new IllegalArgumentException("not a variable name: '" + text + "'");
    }
  }

  private static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (i == 0 || !((c >= '0' && c <= '9') || c == '_'))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /**
   * A variable name.
   *
   * @throws IllegalArgumentException when the text is not of the form of a name
   */
  public static VariableId of(String text) {
    return new VariableId(text);
  }

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof VariableId that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(VariableId other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
