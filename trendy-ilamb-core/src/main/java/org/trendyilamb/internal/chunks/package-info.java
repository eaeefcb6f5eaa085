// SPDX-License-Identifier: Apache-2.0
/**
 * Where the chunks of a variable lie in a file, and their bytes.
 *
 * <p>Takes a place that a reader has found in the file's structures; gives {@link
 * org.trendyilamb.io.RawChunks}. Nothing here trusts the file: an index that is not exactly as
 * expected is not used at all, and the reader's own way of reading remains.
 */
@NullMarked
package org.trendyilamb.internal.chunks;

import org.jspecify.annotations.NullMarked;
