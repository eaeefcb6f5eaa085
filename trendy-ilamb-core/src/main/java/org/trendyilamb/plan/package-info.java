// SPDX-License-Identifier: Apache-2.0
/**
 * Third station: one printable task per output.
 *
 * <p>Takes an inventory and a configuration, gives tasks that can cross a process border as text.
 * Reads no field values.
 */
@NullMarked
package org.trendyilamb.plan;

import org.jspecify.annotations.NullMarked;
