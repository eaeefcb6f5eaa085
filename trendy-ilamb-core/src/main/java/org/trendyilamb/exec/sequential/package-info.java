// SPDX-License-Identifier: Apache-2.0
/**
 * The reference strategy: one task after another on the caller's thread.
 *
 * <p>Takes the same recipes as every other strategy and gives the outcomes that the others are
 * compared with. Never starts a thread or a process.
 */
@NullMarked
package org.trendyilamb.exec.sequential;

import org.jspecify.annotations.NullMarked;
