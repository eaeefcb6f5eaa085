// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Optional;
import org.trendyilamb.grid.Regridder;
import org.trendyilamb.interpret.Interpretation;

/**
 * What is read, what is written, and what lies between. Immutable and safe for use by many threads.
 *
 * @param source the field as it is understood, on the grid of the model
 * @param output the same on the grid that is written
 * @param regridder from one to the other; empty when values only change places
 * @param totals compares totals over land, where they are to be kept
 */
record Transfer(
    Interpretation source,
    Interpretation output,
    Optional<Regridder> regridder,
    Optional<LandTotals> totals) {

  /** Regrids a plane, NaN as missing. */
  void regrid(double[] own, double[] into) {
    regridder.orElseThrow().apply(own, into, Double.NaN);
    totals.ifPresent(all -> all.see(own, into));
  }

  /** Bytes that each thread needs for planes as double precision. */
  long workBytes() {
    return regridder
        .map(
            r ->
                (long) Double.BYTES * ((long) r.source().size() + r.target().size())
                    + Double.BYTES * 4L * r.source().columns())
        .orElse(0L);
  }
}
