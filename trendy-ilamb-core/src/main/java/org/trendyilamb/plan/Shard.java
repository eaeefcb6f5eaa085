// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One of several runs that share a plan without talking to each other.
 *
 * @param number which one, from 1 on
 * @param count how many there are
 */
public record Shard(int number, int count) {
  private static final Pattern TEXT = Pattern.compile("(\\d{1,6})/(\\d{1,6})");

  public Shard {
    if (count < 1 || number < 1 || number > count) {
      throw new IllegalArgumentException(
          "there is no shard " + number + " of " + count + "; shards are numbered from 1");
    }
  }

  /**
   * Reads {@code 3/8}.
   *
   * @throws IllegalArgumentException when the text is of another form or out of range
   */
  public static Shard parse(String text) {
    Matcher matcher = TEXT.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is no shard; the third of eight is written 3/8");
    }
    return new Shard(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  /** Name of its lock, journal, report and temporary files: {@code shard-3-of-8}. */
  public String owner() {
    return "shard-" + number + "-of-" + count;
  }

  /** {@code 3/8}. */
  @Override
  public String toString() {
    return number + "/" + count;
  }
}
