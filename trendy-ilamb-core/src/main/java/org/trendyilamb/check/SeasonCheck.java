// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.TimeAxis;

/**
 * North of 30 degrees plants take up more carbon from June to August than from December to
 * February: photosynthesis, leaf area and the net uptake of the land are larger then.
 */
final class SeasonCheck implements FieldCheck {
  private final Subject subject;
  private final TimeAxis axis;
  private final GlobalSums sums;

  /**
   * For a monthly field.
   *
   * @param sums have seen every plane when {@link #last} is asked
   */
  SeasonCheck(Subject subject, TimeAxis axis, GlobalSums sums) {
    this.subject = subject;
    this.axis = axis;
    this.sums = sums;
  }

  static boolean applies(Subject subject) {
    return subject.axis().filter(axis -> axis.frequency() == Frequency.MONTHLY).isPresent();
  }

  private int month(int plane) {
    return axis.edge(subject.step(plane)).month();
  }

  private static boolean isWarm(int month) {
    return month >= 6 && month <= 8;
  }

  private static boolean isCold(int month) {
    return month == 12 || month <= 2;
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    double summer = 0;
    double winter = 0;
    int summers = 0;
    int winters = 0;
    for (int plane = 0; plane < subject.meaning().planes(); plane++) {
      int month = month(plane);
      if (isWarm(month)) {
        summer += sums.north(plane);
        summers++;
      } else if (isCold(month)) {
        winter += sums.north(plane);
        winters++;
      }
    }
    boolean seen = summers > 0 && winters > 0 && (summer != 0 || winter != 0);
    if (!seen || summer / summers > winter / winters) {
      return Optional.empty();
    }
    boolean net = subject.name().equals("nbp");
    String found =
        "mean of "
            + subject.name()
            + " times area north of 30N: "
            + summer / summers
            + " in June to August, "
            + winter / winters
            + " in December to February";
    return Optional.of(
        net
            ? subject.finding(
                false,
                "sign-suspect",
                "the northern land takes up more carbon in winter than in summer: perhaps the sign"
                    + " is reversed, or the months are",
                found,
                "a sink in summer, positive into the land",
                "check the sign convention of the file")
            : subject.finding(
                false,
                "season-implausible",
                subject.name() + " of the north is larger in winter than in summer",
                found,
                "the greater value from June to August",
                "check the time axis, and whether north and south are reversed"));
  }
}
