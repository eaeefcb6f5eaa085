// SPDX-License-Identifier: Apache-2.0
/**
 * First station: a folder becomes an inventory of what was found and what was not understood.
 *
 * <p>Takes paths and file names, opens headers only, never reads values.
 */
@NullMarked
package org.trendyilamb.scan;

import org.jspecify.annotations.NullMarked;
