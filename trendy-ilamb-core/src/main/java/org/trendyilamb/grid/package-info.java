// SPDX-License-Identifier: Apache-2.0
/**
 * Latitude-longitude grids: which coordinates a file has, their cells, their order, and regridding.
 *
 * <p>Takes coordinate values (and bounds where a file has sane ones), gives a {@link
 * org.trendyilamb.grid.RectilinearGrid} with rows from south to north and columns within -180 to
 * 180, the {@link org.trendyilamb.grid.GridReorder} that takes the file's values there, and every
 * decision with its evidence. {@link org.trendyilamb.grid.Regridder} takes values on to another
 * grid, which is never done unasked. Never reads a file, never fills a gap in silence.
 */
@NullMarked
package org.trendyilamb.grid;

import org.jspecify.annotations.NullMarked;
