// SPDX-License-Identifier: Apache-2.0
/**
 * Second station: what one file means, and why. Units, time axis, grid, missing values.
 *
 * <p>Takes an open dataset and what is known of its origin; gives an interpretation with every
 * decision, its rule and its evidence. Reads coordinates, never the field itself.
 */
@NullMarked
package org.trendyilamb.interpret;

import org.jspecify.annotations.NullMarked;
