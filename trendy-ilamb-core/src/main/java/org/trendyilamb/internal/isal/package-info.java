// SPDX-License-Identifier: Apache-2.0
/**
 * A faster compressor: the deflate of Intel's ISA-L, from the native library inside the jar {@code
 * com.intel.gkl:gkl}. Nothing depends on it: where it cannot be used, the JDK compresses.
 *
 * <p>Only compresses, never inflates: what it is given are values of this project's own making.
 */
@NullMarked
package org.trendyilamb.internal.isal;

import org.jspecify.annotations.NullMarked;
