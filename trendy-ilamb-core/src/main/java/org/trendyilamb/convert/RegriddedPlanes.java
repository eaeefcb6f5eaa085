// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.List;
import org.trendyilamb.problem.Issue;

/** Planes of another source on another grid. Holds one plane of the source. One thread. */
final class RegriddedPlanes implements PlaneSource {
  private final PlaneSource source;
  private final Transfer transfer;
  private final double[] work;

  RegriddedPlanes(PlaneSource source, Transfer transfer) {
    this.source = source;
    this.transfer = transfer;
    this.work = new double[transfer.source().grid().grid().size()];
  }

  @Override
  public void plane(int plane, double[] into) {
    source.plane(plane, work);
    transfer.regrid(work, into);
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
