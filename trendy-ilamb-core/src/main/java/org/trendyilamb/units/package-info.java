// SPDX-License-Identifier: Apache-2.0
/**
 * Unit text with a closed vocabulary, and exact conversions between units.
 *
 * <p>Takes the text of a file, gives a unit or a refusal that names the column. Never guesses.
 */
@NullMarked
package org.trendyilamb.units;

import org.jspecify.annotations.NullMarked;
