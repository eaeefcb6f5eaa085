// SPDX-License-Identifier: Apache-2.0
/**
 * What can go wrong and where: places, issues that are collected, and the root of all exceptions.
 *
 * <p>Takes nothing from the other packages; every other package may use it. Trouble found while
 * looking at data becomes an {@link org.trendyilamb.problem.Issue}; trouble that stops one task
 * becomes a {@link org.trendyilamb.problem.TrendyIlambException}.
 */
@NullMarked
package org.trendyilamb.problem;

import org.jspecify.annotations.NullMarked;
