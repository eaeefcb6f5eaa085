// SPDX-License-Identifier: Apache-2.0
/**
 * The ports to files: read slab by slab, write slab by slab, and put an output in place safely.
 *
 * <p>Gives and takes only the types of {@code cf}. Adapters live under {@code internal}.
 */
@NullMarked
package org.trendyilamb.io;

import org.jspecify.annotations.NullMarked;
