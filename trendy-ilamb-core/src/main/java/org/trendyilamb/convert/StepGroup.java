// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

/**
 * Steps that are read and converted together, and the planes of the output that come from them.
 *
 * @param band band of chunks that the steps belong to
 * @param firstStep first step, counted in the source
 * @param steps how many
 * @param firstPlane first plane of the output
 * @param planes how many; planes follow each other, their steps may leave some out
 */
record StepGroup(int band, int firstStep, int steps, int firstPlane, int planes) {}
