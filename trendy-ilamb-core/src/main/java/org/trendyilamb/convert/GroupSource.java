// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/** Gives the values of groups of steps. Belongs to one thread at a time. */
interface GroupSource extends AutoCloseable {

  /**
   * Reads a group. It is in this source until the next call.
   *
   * @throws org.trendyilamb.io.DatasetException when values cannot be read
   */
  void load(StepGroup group);

  /**
   * Gives one value of the loaded group.
   *
   * @param step which step, counted in the group
   * @param row row of the source
   * @param column column of the source
   * @return as stored
   */
  double value(int step, int row, int column);

  /**
   * Gives a part of a row of the loaded group to a sink.
   *
   * @param step which step, counted in the group
   * @param row row of the source
   * @param column first column of the source
   * @param count number of columns
   * @param scratch may be used, from index 0 to the count
   * @param sink takes them, in one or more calls
   * @param at index of the first of them in the plane
   */
  void give(
      int step, int row, int column, int count, double[] scratch, ReorderedRows.Sink sink, int at);

  /**
   * How many values of a row are the same from one on.
   *
   * @param step which step, counted in the group
   * @param row row of the source
   * @param column column of the source where it begins
   * @param most how many values may be looked at, at least 1
   * @return at least 1; there may be more than it tells
   */
  int run(int step, int row, int column, int most);

  @Override
  void close();
}
