// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import org.jspecify.annotations.Nullable;

/**
 * Name of a land model, as TRENDY spells it: {@code CABLE-POP}, {@code CLM5.0}, {@code ISBA-CTRIP}.
 *
 * @param text letters, digits, dots, hyphens and plus signs, beginning with a letter or digit
 */
public record ModelName(String text) implements Comparable<ModelName> {
  /**
   * Checks the form.
   *
   * @throws IllegalArgumentException when the text has another form
   */
  public ModelName {
    if (!isName(text)) {
      throw new IllegalArgumentException("not a model name: '" + text + "'");
    }
  }

  /**
   * A model name.
   *
   * @throws IllegalArgumentException when the text is not of the form of a name
   */
  public static ModelName of(String text) {
    return new ModelName(text);
  }

  /** Whether a text has the form of a model name. */
  static boolean isName(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isLetterOrDigit(c) && (i == 0 || (c != '.' && c != '+' && c != '-'))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  private static boolean isLetterOrDigit(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
  }

  /**
   * The name as CMIP would write its {@code source_id}: letters, digits and hyphens only, every
   * other character replaced by a hyphen, so {@code CLM5.0} becomes {@code CLM5-0}.
   */
  public String sourceId() {
    StringBuilder id = new StringBuilder(text);
    for (int i = 0; i < id.length(); i++) {
      if (!isLetterOrDigit(id.charAt(i))) {
        id.setCharAt(i, '-');
      }
    }
    return id.toString();
  }

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ModelName that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public int compareTo(ModelName other) {
    return text.compareTo(other.text);
  }

  @Override
  public String toString() {
    return text;
  }
}
