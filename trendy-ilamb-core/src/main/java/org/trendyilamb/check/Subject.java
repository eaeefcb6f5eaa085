// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;
import java.util.OptionalInt;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.TimeAxis;

/**
 * The field that is checked.
 *
 * @param meaning what it is
 * @param round TRENDY round where known
 * @param where its place, for findings
 */
record Subject(Interpretation meaning, OptionalInt round, Where where) {
  String name() {
    return meaning.target().id().text();
  }

  String units() {
    return meaning.target().units();
  }

  String sourceUnit() {
    return meaning.conversion().source().text();
  }

  RectilinearGrid grid() {
    return meaning.grid().grid();
  }

  Optional<TimeAxis> axis() {
    return meaning.time().map(TimeSelection::source);
  }

  /** The step of the source's axis that a plane holds. */
  int step(int plane) {
    return meaning.time().map(time -> time.sourceStep(plane)).orElse(0);
  }

  /** A finding about this field. */
  Finding finding(
      boolean stops, String code, String what, String found, String expected, String remedy) {
    return new Finding(stops, new Problem(code, where, what, found, expected, remedy));
  }
}
