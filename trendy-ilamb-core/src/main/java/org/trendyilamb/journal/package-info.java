// SPDX-License-Identifier: Apache-2.0
/**
 * What a run remembers beyond its end: one line per finished task, beside the outputs.
 *
 * <p>Takes outcomes, gives what a second run may skip. Append-only; a line that was torn by a crash
 * counts for nothing.
 */
@NullMarked
package org.trendyilamb.journal;

import org.jspecify.annotations.NullMarked;
