// SPDX-License-Identifier: Apache-2.0
/**
 * A faster compressor: the deflate of Intel's ISA-L, from the native library inside the jar {@code
 * com.intel.gkl:gkl}. Nothing depends on it; it is used only when asked for.
 *
 * <p>With version 0.9.1 the same input now and then (about once in 5,000 chunks) gives another
 * stream, a few bytes longer or shorter, that inflates to the same values; it happens in one
 * thread, with any garbage collector, and with a new compressor for every chunk too, so that there
 * is nothing to mend from here. Outputs that shall be equal byte by byte need another compressor.
 *
 * <p>Only compresses, never inflates: what it is given are values of this project's own making.
 */
@NullMarked
package org.trendyilamb.internal.isal;

import org.jspecify.annotations.NullMarked;
