// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Pairs of units that UDUNITS and this package must convert alike. */
final class CleanUnits {

  record Pair(String from, String to) {}

  private CleanUnits() {}

  static List<Pair> pairs() {
    try (InputStream in =
        Objects.requireNonNull(CleanUnits.class.getResourceAsStream("/units/clean.tsv"))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isEmpty() && !line.startsWith("#"))
          .map(line -> line.split("\t"))
          .map(c -> new Pair(c[0], c[1]))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Our value of {@code x} of the first unit in the second. */
  static double ours(Pair pair, double x) {
    return new UnitConversionFinder(Quantity.UNSPECIFIED)
        .find(pair.from(), pair.to())
        .converter()
        .apply(x);
  }
}
