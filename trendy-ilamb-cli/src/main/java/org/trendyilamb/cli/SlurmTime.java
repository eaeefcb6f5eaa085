// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A time limit as {@code sbatch --time} takes it: {@code minutes}, {@code minutes:seconds}, {@code
 * hours:minutes:seconds}, {@code days-hours}, {@code days-hours:minutes} or {@code
 * days-hours:minutes:seconds} (sbatch(1)).
 *
 * @param text as given
 * @param length how long that is
 */
record SlurmTime(String text, Duration length) {
  private static final Duration MOST_DRAIN = Duration.ofMinutes(5);
  private static final int SHARE_OF_LIMIT = 10;

  private static final Pattern WITH_DAYS =
      Pattern.compile("(\\d{1,4})-(\\d{1,4})(?::(\\d{1,4})(?::(\\d{1,4}))?)?");
  private static final Pattern WITHOUT_DAYS =
      Pattern.compile("(?:(\\d{1,5}):(?=\\d+:))?(\\d{1,7})(?::(\\d{1,5}))?");

  /** Reads a limit; empty when it has none of the forms or is no time at all. */
  static Optional<SlurmTime> parse(String text) {
    Matcher days = WITH_DAYS.matcher(text);
    Duration length;
    if (days.matches()) {
      length =
          Duration.ofDays(number(days, 1))
              .plusHours(number(days, 2))
              .plusMinutes(number(days, 3))
              .plusSeconds(number(days, 4));
    } else {
      Matcher rest = WITHOUT_DAYS.matcher(text);
      if (!rest.matches()) {
        return Optional.empty();
      }
      length =
          Duration.ofHours(number(rest, 1))
              .plusMinutes(number(rest, 2))
              .plusSeconds(number(rest, 3));
    }
    return length.isZero() ? Optional.empty() : Optional.of(new SlurmTime(text, length));
  }

  /**
   * How long before the limit no more files are started: five minutes, or a tenth of a shorter
   * limit, so that a short job does not begin with its end. Slurm may be a minute early.
   */
  Duration drain() {
    Duration share = length.dividedBy(SHARE_OF_LIMIT);
    return share.compareTo(MOST_DRAIN) < 0 ? share : MOST_DRAIN;
  }

  private static long number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }
}
