// SPDX-License-Identifier: Apache-2.0
/**
 * Last station: what happened to every input, for people and for programs.
 *
 * <p>Takes outcomes, gives text, JSON and the tables that ILAMB starts from.
 */
@NullMarked
package org.trendyilamb.report;

import org.jspecify.annotations.NullMarked;
