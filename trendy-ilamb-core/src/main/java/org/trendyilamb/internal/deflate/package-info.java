// SPDX-License-Identifier: Apache-2.0
/**
 * A deflate compressor (RFC 1951) in plain Java for shuffled values of land models: long runs of
 * one byte where there is sea, nearly random bytes where there is land. It looks at one earlier
 * place for each position, takes what matches there, and passes quickly over what does not
 * compress.
 *
 * <p>Why not a library: the zlib of the JDK takes several times as long on such bytes, and ISA-L
 * (package {@code internal.isal}) does not give the same bytes for the same input every time, which
 * outputs that are compared byte by byte need. Nothing here inflates; that is left to the JDK.
 */
@NullMarked
package org.trendyilamb.internal.deflate;

import org.jspecify.annotations.NullMarked;
