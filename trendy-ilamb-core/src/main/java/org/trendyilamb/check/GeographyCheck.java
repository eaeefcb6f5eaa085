// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;
import org.trendyilamb.grid.GridAxis;
import org.trendyilamb.verify.IlambContract;

/**
 * Between 30 and 70 degrees the north has about six times as much land as the south. A first plane
 * that has it the other way about is upside down.
 */
final class GeographyCheck implements FieldCheck {
  private static final double FROM = 30;
  private static final double TO = 70;

  /** Degrees of longitude below which a grid may miss the continents of one hemisphere. */
  private static final double NEARLY_ROUND = 330;

  private final Subject subject;
  private int north;
  private int south;

  GeographyCheck(Subject subject) {
    this.subject = subject;
  }

  @Override
  public void see(int plane, float[] values) {
    if (plane != 0 || !reachesBoth()) {
      return;
    }
    GridAxis latitude = subject.grid().latitude();
    int columns = subject.grid().columns();
    for (int i = 0; i < values.length; i++) {
      double lat = latitude.centre(i / columns);
      boolean within = Math.abs(lat) >= FROM && Math.abs(lat) <= TO;
      if (within && values[i] != IlambContract.FILL && values[i] != 0) {
        if (lat > 0) {
          north++;
        } else {
          south++;
        }
      }
    }
  }

  private boolean reachesBoth() {
    return subject.grid().latitude().first() <= -FROM
        && subject.grid().latitude().last() >= FROM
        && subject.grid().longitude().extent() >= NEARLY_ROUND;
  }

  @Override
  public Optional<Finding> last(Extremes all) {
    if (south <= north) {
      return Optional.empty();
    }
    return Optional.of(
        subject.finding(
            false,
            "geography-implausible",
            "there is more land between 30 and 70 degrees south than north: perhaps rows are"
                + " upside down under their latitudes",
            south + " cells with values in the south, " + north + " in the north",
            "more in the north",
            "check the latitudes of the file"));
  }
}
