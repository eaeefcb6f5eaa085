// SPDX-License-Identifier: Apache-2.0
/**
 * The {@code trendy-ilamb} command: options in, library calls, text out. Nothing is decided here.
 *
 * <p>Results go to standard output, everything else to standard error.
 */
@NullMarked
package org.trendyilamb.cli;

import org.jspecify.annotations.NullMarked;
