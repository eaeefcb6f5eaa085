// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** A time as people write it: {@code 90}, {@code 90s}, {@code 2m}, {@code 1h}. */
final class BudgetOption {
  private static final Pattern FORM = Pattern.compile("([0-9]+(?:\\.[0-9]+)?)\\s*([smh]?)");
  private static final int LEAST = 1;
  private static final int MOST = 24 * 3600;

  private BudgetOption() {}

  /** Seconds. */
  static double seconds(String text) {
    Matcher matcher = FORM.matcher(text.strip().toLowerCase(Locale.ROOT));
    if (!matcher.matches()) {
      throw refused(text);
    }
    double unit =
        switch (matcher.group(2)) {
          case "m" -> 60;
          case "h" -> 3600;
          default -> 1;
        };
    double seconds = Double.parseDouble(matcher.group(1)) * unit;
    if (seconds < LEAST || seconds > MOST) {
      throw refused(text);
    }
    return seconds;
  }

  private static UsageException refused(String text) {
    return new UsageException(
        new Problem(
            "config-budget",
            Where.nowhere(),
            "--budget takes a time",
            text,
            "1s to 24h, such as 90s or 2m",
            "correct --budget"));
  }
}
