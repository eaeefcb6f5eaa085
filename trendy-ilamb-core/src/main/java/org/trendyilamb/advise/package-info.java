// SPDX-License-Identifier: Apache-2.0
/**
 * Which strategy, with how many workers, and how long: times that were measured become a small cost
 * model, the model becomes forecasts, the best forecast becomes advice. Pure: opens no file and
 * reads no clock.
 */
@NullMarked
package org.trendyilamb.advise;

import org.jspecify.annotations.NullMarked;
