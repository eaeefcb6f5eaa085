// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import java.util.List;
import org.trendyilamb.problem.Issue;

/** Sum over the layers of one field; missing where any layer is. One thread. */
final class LayerSum implements PlaneSource {
  private final FieldReading layered;
  private double[] work = new double[0];

  LayerSum(FieldReading layered) {
    this.layered = layered;
  }

  @Override
  public void plane(int plane, double[] into) {
    if (work.length != into.length) {
      work = new double[into.length];
    }
    int levels = layered.meaning().levelCount();
    Arrays.fill(into, 0);
    for (int level = 0; level < levels; level++) {
      layered.plane(plane * levels + level, work);
      for (int i = 0; i < into.length; i++) {
        into[i] += work[i];
      }
    }
  }

  @Override
  public long undeclared() {
    return layered.undeclared();
  }

  @Override
  public List<Issue> issues() {
    return layered.issues();
  }
}
