// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.Optional;

/**
 * What is kept of a field to compare it with the others of its model and simulation. Data only.
 *
 * @param variable name that is written
 * @param totals global totals of a flux on a grid with all vegetated land
 * @param footprint where the field has values; empty for fixed and layered fields
 */
public record FieldTraits(
    String variable, Optional<YearlyTotals> totals, Optional<Footprint> footprint) {}
