// SPDX-License-Identifier: Apache-2.0
/**
 * Unit text with a closed vocabulary, and exact conversions between units.
 *
 * <p>Takes the text of a file, gives a unit or a refusal that names the column. Never guesses.
 *
 * <p>A text becomes a {@link org.trendyilamb.units.UnitReading} by {@link
 * org.trendyilamb.units.UnitReader}; two readings and a {@link org.trendyilamb.units.Quantity}
 * become a prepared {@link org.trendyilamb.units.UnitConversion} by {@link
 * org.trendyilamb.units.UnitConversionFinder}; its {@link org.trendyilamb.units.LinearConverter} is
 * applied to values. Words follow UDUNITS, but month, year and step are units of their own: their
 * length in seconds is that of the record and is supplied by the caller.
 */
@NullMarked
package org.trendyilamb.units;

import org.jspecify.annotations.NullMarked;
