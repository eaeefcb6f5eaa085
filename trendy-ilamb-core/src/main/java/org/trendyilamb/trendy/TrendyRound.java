// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A yearly round of TRENDY, such as v13.
 *
 * @param version number of the round, 1 to 99
 */
public record TrendyRound(int version) implements Comparable<TrendyRound> {
  /** Round 7 ends in 2017, and every later round up to 14 a year later than the one before. */
  private static final int LAST_YEAR_OFFSET = 2010;

  /** Round 10 belongs to the budget of 2021, round 14 to that of 2025. */
  private static final int BUDGET_YEAR_OFFSET = 2011;

  private static final int FIRST_KNOWN = 7;
  private static final int LAST_KNOWN = 14;
  private static final Pattern NAMED =
      Pattern.compile("(?i)(?:^|[^a-z])trendy[-_ .]?v?(\\d{1,2})(?!\\d)");
  private static final Pattern BUDGET =
      Pattern.compile("(?i)(?:^|[^a-z])gcb[-_]?(20\\d\\d)(?!\\d)");

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is not from 1 to 99
   */
  public TrendyRound {
    if (version < 1 || version > 99) {
      throw new IllegalArgumentException("not a TRENDY round: " + version);
    }
  }

  /** A round by its number. */
  public static TrendyRound of(int version) {
    return new TrendyRound(version);
  }

  /**
   * Last year of the simulations by the protocol, known for rounds 7 (2017) to 14 (2024). Files of
   * a model may end earlier.
   */
  public OptionalInt lastYear() {
    return version >= FIRST_KNOWN && version <= LAST_KNOWN
        ? OptionalInt.of(version + LAST_YEAR_OFFSET)
        : OptionalInt.empty();
  }

  /**
   * The round a text names by {@code trendyv11}, {@code TRENDY_v8} or {@code gcb2022}, or none. The
   * bare {@code v2} of a re-issue is not a round.
   */
  static Optional<TrendyRound> find(String text) {
    Matcher named = NAMED.matcher(text);
    if (named.find() && Integer.parseInt(named.group(1)) > 0) {
      return Optional.of(of(Integer.parseInt(named.group(1))));
    }
    Matcher budget = BUDGET.matcher(text);
    if (budget.find()) {
      int version = Integer.parseInt(budget.group(1)) - BUDGET_YEAR_OFFSET;
      if (version >= FIRST_KNOWN) {
        return Optional.of(of(version));
      }
    }
    return Optional.empty();
  }

  /** The round a folder called {@code v7} or later names. */
  static Optional<TrendyRound> ofBareVersion(String text) {
    if (!text.matches("[vV]\\d{1,2}")) {
      return Optional.empty();
    }
    int version = Integer.parseInt(text.substring(1));
    return version >= FIRST_KNOWN ? Optional.of(of(version)) : Optional.empty();
  }

  @Override
  public int compareTo(TrendyRound other) {
    return Integer.compare(version, other.version);
  }

  @Override
  public String toString() {
    return "v" + version;
  }
}
