// SPDX-License-Identifier: Apache-2.0
/**
 * Calendars, reference dates and time axes, in exact integer arithmetic.
 *
 * <p>Takes numbers and the text of their unit, gives dates, periods and their bounds; never touches
 * a file. {@link org.trendyilamb.time.TimeUnitsReader} and {@link
 * org.trendyilamb.time.TimeReference} read single values, {@link
 * org.trendyilamb.time.TimeAxisReader} understands whole axes, {@link
 * org.trendyilamb.time.EncodedTimeAxis} and {@link org.trendyilamb.time.NoleapProfile} write them.
 *
 * <p>Words: a <em>stamp</em> is a value of the time variable; a <em>step</em> is one record and the
 * <em>period</em> it stands for; an <em>edge</em> is where one period ends and the next begins. All
 * types are immutable and safe for many threads unless they say otherwise.
 */
@NullMarked
package org.trendyilamb.time;

import org.jspecify.annotations.NullMarked;
