// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** Groups that were rearranged in a scratch file, which belongs to somebody else. */
final class ScratchSource implements GroupSource {
  private final ScratchGroups scratch;
  private final TiledGroup group;

  ScratchSource(ScratchGroups scratch, PlaneTiles tiles, StoredValues values, int groupSteps) {
    this.scratch = scratch;
    this.group = new TiledGroup(tiles, values, groupSteps, false);
  }

  @Override
  public void load(StepGroup wanted) {
    scratch.read(wanted, group.bytes());
  }

  @Override
  public double value(int step, int row, int column) {
    return group.value(step, row, column);
  }

  @Override
  public void give(
      int step, int row, int column, int count, double[] scratch, ReorderedRows.Sink sink, int at) {
    group.give(step, row, column, count, scratch, sink, at);
  }

  @Override
  public int run(int step, int row, int column, int most) {
    return group.run(step, row, column, most);
  }

  @Override
  public void close() {
    // Holds nothing but memory.
  }
}
