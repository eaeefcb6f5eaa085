// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

/**
 * Smallest and largest value so far, in output units; NaN when there is none.
 *
 * @param minimum smallest
 * @param maximum largest
 */
public record Extremes(double minimum, double maximum) {}
