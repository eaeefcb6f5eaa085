// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.List;
import org.trendyilamb.grid.Regridder;
import org.trendyilamb.problem.Issue;

/** Planes of another source on another grid. Holds one plane of the source. One thread. */
final class RegriddedPlanes implements PlaneSource {
  private final PlaneSource source;
  private final Regridder regridder;
  private final double[] work;

  RegriddedPlanes(PlaneSource source, Regridder regridder) {
    this.source = source;
    this.regridder = regridder;
    this.work = new double[regridder.source().size()];
  }

  @Override
  public void plane(int plane, double[] into) {
    source.plane(plane, work);
    regridder.apply(work, into, Double.NaN);
  }

  @Override
  public long undeclared() {
    return source.undeclared();
  }

  @Override
  public List<Issue> issues() {
    return source.issues();
  }
}
