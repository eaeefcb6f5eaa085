// SPDX-License-Identifier: Apache-2.0
/**
 * The words of the CF conventions as types: dimensions, variables, attributes, bounds.
 *
 * <p>Pure data about a dataset, without its values and without any library's own types.
 */
@NullMarked
package org.trendyilamb.cf;

import org.jspecify.annotations.NullMarked;
