// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Repairs of spelling that a reference date needs before its fields can be told apart. */
final class ReferenceText {
  private static final Pattern STORAGE_TYPE =
      Pattern.compile("\\s*\\((?i:double|single|float|real|integer|int|long|short)\\)\\s*$");
  private static final Pattern BEFORE_CHRIST =
      Pattern.compile("(?i)(?<![a-z])B\\.?C\\.?(E\\.?)?(?![a-z])");
  private static final Pattern ERA =
      Pattern.compile("(?i)(?<![a-z])(A\\.?\\s?D\\.?|C\\.?E\\.?)(?![a-z])");
  private static final Pattern ZERO_LIKE =
      Pattern.compile("(?<![A-Za-z&&[^TtOo]])[0-9Oo]+(?![A-Za-z&&[^TtZzOo]])");

  private ReferenceText() {}

  /**
   * Drops what carries no meaning: blanks and NUL characters at the ends, quotation marks, a
   * storage type in brackets; makes dashes and blanks plain.
   */
  static String plain(String text) {
    String plain =
        text.replaceAll("[\\u2010-\\u2015\\u2212]", "-")
            .replaceAll("[\\u0000\\u00a0\\u2007\\u202f\\ufeff]", " ")
            .strip()
            .replaceAll("^[\"']+|[\"']+$", "");
    return STORAGE_TYPE.matcher(plain).replaceAll("").strip().replaceAll("[;,.]$", "").strip();
  }

  /**
   * Drops AD and CE, and turns the letter O into zero where it stands among digits only.
   *
   * @throws TimeException for years before Christ, which have no year 0 and are nobody's model time
   */
  static String repaired(String date) {
    if (BEFORE_CHRIST.matcher(date).find()) {
      throw TimeException.of(
          "time-reference-unreadable",
          "years BC are not read",
          date,
          "a year such as -0044",
          "write the astronomical year");
    }
    String withoutEra = ERA.matcher(date).replaceAll(" ").strip();
    Matcher matcher = ZERO_LIKE.matcher(withoutEra);
    return matcher.replaceAll(found -> found.group().replace('O', '0').replace('o', '0'));
  }
}
