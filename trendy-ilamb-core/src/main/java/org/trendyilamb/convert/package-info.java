// SPDX-License-Identifier: Apache-2.0
/**
 * Fourth station: one task is read, converted and written slab by slab.
 *
 * <p>Takes a task, gives a file under a temporary name and what is needed to verify it. Holds one
 * block of values at a time.
 */
@NullMarked
package org.trendyilamb.convert;

import org.jspecify.annotations.NullMarked;
