// SPDX-License-Identifier: Apache-2.0
/**
 * Which reader a file goes to, told by its first bytes alone.
 *
 * <p>A file is never opened by trying readers in turn, and never by its name.
 */
@NullMarked
package org.trendyilamb.internal.format;

import org.jspecify.annotations.NullMarked;
