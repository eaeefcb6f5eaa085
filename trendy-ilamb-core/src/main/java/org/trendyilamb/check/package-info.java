// SPDX-License-Identifier: Apache-2.0
/**
 * Whether converted values can be what they are said to be: size, global total, percent or
 * fraction, sign, season, years, fill values, the place of the continents.
 *
 * <p>Takes planes of values as they are written, gives findings that warn or stop. Never changes a
 * value.
 */
@NullMarked
package org.trendyilamb.check;

import org.jspecify.annotations.NullMarked;
