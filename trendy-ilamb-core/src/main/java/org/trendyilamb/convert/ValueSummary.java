// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/**
 * What the converted values look like.
 *
 * @param present number of values that are there
 * @param missing number of missing values
 * @param undeclared how many of the missing were known leftovers that the file does not declare
 * @param minimum smallest value in output units; NaN when there is none
 * @param maximum largest value in output units; NaN when there is none
 * @param mean plain mean in output units; NaN when there is none
 */
public record ValueSummary(
    long present, long missing, long undeclared, double minimum, double maximum, double mean) {}
