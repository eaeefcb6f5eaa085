// SPDX-License-Identifier: Apache-2.0
/**
 * Who made a file and how it is called: models, simulations, rounds, and the names of files.
 *
 * <p>Takes paths below the input folder and gives what their names tell; gives the place and name
 * of an output file. Never opens a file. {@link org.trendyilamb.trendy.ModelName} is what CMIP
 * calls {@code source_id}, but in the spelling of TRENDY; {@link org.trendyilamb.trendy.Simulation}
 * is what CMIP calls an experiment.
 */
@NullMarked
package org.trendyilamb.trendy;

import org.jspecify.annotations.NullMarked;
