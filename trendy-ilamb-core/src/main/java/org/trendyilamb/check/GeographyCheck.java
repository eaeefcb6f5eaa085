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
    for (int row = 0; row < latitude.size(); row++) {
      double lat = latitude.centre(row);
      if (Math.abs(lat) >= FROM && Math.abs(lat) <= TO) {
        int land = land(values, row * columns, (row + 1) * columns);
        north += lat > 0 ? land : 0;
        south += lat > 0 ? 0 : land;
      }
    }
  }

  private static int land(float[] values, int from, int to) {
    int land = 0;
    for (int i = from; i < to; i++) {
      land += values[i] != IlambContract.FILL && values[i] != 0 ? 1 : 0;
    }
    return land;
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
