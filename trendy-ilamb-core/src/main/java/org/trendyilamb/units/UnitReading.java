// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * What a unit text says: the unit, and what else stands in the text. Immutable.
 *
 * @param text the text as written
 * @param unit the unit
 * @param area which area the value is per, where the text says so
 * @param qualifier the words after a comma; empty when there are none
 * @param ratioOf base units that stand both above and below the solidus and cancel, as the kilogram
 *     in kg kg-1: they tell a ratio of masses from a ratio of volumes or amounts
 * @param remarks what was repaired or odd
 */
public record UnitReading(
    String text,
    Unit unit,
    Optional<AreaBasis> area,
    String qualifier,
    Set<BaseUnit> ratioOf,
    Set<UnitRemark> remarks) {

  /** Copies the sets. */
  public UnitReading {
    ratioOf = Set.copyOf(ratioOf);
    remarks = Set.copyOf(remarks);
  }

  static UnitReading of(String text, Unit unit) {
    return new UnitReading(text, unit, Optional.empty(), "", Set.of(), Set.of());
  }

  UnitReading withArea(Optional<AreaBasis> basis, String words) {
    return new UnitReading(text, unit, basis.or(() -> area), words, ratioOf, remarks);
  }

  UnitReading withRemarks(Set<UnitRemark> more) {
    EnumSet<UnitRemark> all = EnumSet.noneOf(UnitRemark.class);
    all.addAll(remarks);
    all.addAll(more);
    return new UnitReading(text, unit, area, qualifier, ratioOf, all);
  }
}
