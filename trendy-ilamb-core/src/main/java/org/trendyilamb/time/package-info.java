// SPDX-License-Identifier: Apache-2.0
/**
 * Calendars, reference dates and time axes, in exact integer arithmetic.
 *
 * <p>Takes numbers and the text of their unit, gives dates, periods and their bounds.
 */
@NullMarked
package org.trendyilamb.time;

import org.jspecify.annotations.NullMarked;
