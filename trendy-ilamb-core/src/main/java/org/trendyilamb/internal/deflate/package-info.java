// SPDX-License-Identifier: Apache-2.0
/**
 * Deflate (RFC 1951) in plain Java for shuffled values of land models: long runs of one byte where
 * there is sea, nearly random bytes where there is land. The compressor looks at one earlier place
 * for each position, takes what matches there, and passes quickly over what does not compress.
 *
 * <p>Why not a library: the zlib of the JDK takes several times as long to compress such bytes, and
 * ISA-L (package {@code internal.isal}) does not give the same bytes for the same input every time,
 * which outputs that are compared byte by byte need. What the inflater does not take, the JDK's
 * decides on.
 */
@NullMarked
package org.trendyilamb.internal.deflate;

import org.jspecify.annotations.NullMarked;
