// SPDX-License-Identifier: Apache-2.0
/**
 * Fifth station: an output is opened again and held against what ILAMB asks of a file.
 *
 * <p>Takes a file, gives findings. Never changes anything.
 */
@NullMarked
package org.trendyilamb.verify;

import org.jspecify.annotations.NullMarked;
