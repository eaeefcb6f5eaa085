// SPDX-License-Identifier: Apache-2.0
/**
 * A small TRENDY archive made on the spot: a known world, written the way each land model delivers
 * it.
 *
 * <p>Takes writers (ports of {@code io}) and a folder. Gives a tree of files with the habits of the
 * models (units, calendars, stamps, grids, fill values, packaging) and, for each file, the truth
 * that a right converter must arrive at. The tables beside the classes hold all facts about models;
 * the truth never passes through the code that puts the habits in. Never reads files, uses neither
 * clock nor randomness.
 *
 * <p>"Round" is the yearly edition of TRENDY (v7 = 7); a "variant" is one model in one round.
 */
@NullMarked
package org.trendyilamb.sample;

import org.jspecify.annotations.NullMarked;
