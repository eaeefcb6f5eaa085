// SPDX-License-Identifier: Apache-2.0
/**
 * Latitude-longitude grids: cell edges, orientation, cell areas.
 *
 * <p>Takes the centres (and bounds where a file has sane ones), gives a grid in the order that is
 * written, and the reordering that takes the file's values there.
 */
@NullMarked
package org.trendyilamb.grid;

import org.jspecify.annotations.NullMarked;
