// SPDX-License-Identifier: Apache-2.0
/**
 * Discrete-event simulation of a run on a machine that is not at hand: files pass through reading,
 * computing, a lock and writing, and share storage and cores with each other. Pure.
 */
@NullMarked
package org.trendyilamb.advise.simulate;

import org.jspecify.annotations.NullMarked;
