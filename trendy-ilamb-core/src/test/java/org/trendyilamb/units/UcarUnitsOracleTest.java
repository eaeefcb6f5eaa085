// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import ucar.units.Unit;
import ucar.units.UnitFormatManager;

/**
 * The Java port of UDUNITS agrees on clean text. It never fails on unknown words, so that only
 * compatible pairs prove anything; some spellings of UDUNITS-2 are unknown to it and left out.
 */
class UcarUnitsOracleTest {
  private static final List<String> NOT_IN_THE_PORT = List.of("kg-m-2-s-1", "deg_C");

  static List<CleanUnits.Pair> pairs() {
    return CleanUnits.pairs().stream().filter(p -> !NOT_IN_THE_PORT.contains(p.from())).toList();
  }

  @ParameterizedTest
  @MethodSource("pairs")
  void agreesOnCleanText(CleanUnits.Pair pair) throws Exception {
    Unit from = UnitFormatManager.instance().parse(pair.from());
    Unit to = UnitFormatManager.instance().parse(pair.to());
    assertThat(from.isCompatible(to)).isTrue();
    for (double x : new double[] {1, 17.25, -3}) {
      double theirs = from.getConverterTo(to).convert(x);
      assertThat(CleanUnits.ours(pair, x))
          .isCloseTo(theirs, within(1e-12 * Math.max(Math.abs(theirs), 1e-12)));
    }
  }

  @Test
  void thereAreEnoughPairs() {
    assertThat(pairs()).hasSizeGreaterThan(100);
  }
}
