// SPDX-License-Identifier: Apache-2.0
/**
 * Made-up TRENDY files to measure with: what they hold, how they lie in the file, and trees of
 * them. The same parameters give the same bytes, on any machine.
 */
@NullMarked
package org.trendyilamb.bench.input;

import org.jspecify.annotations.NullMarked;
