// SPDX-License-Identifier: Apache-2.0
/**
 * What is known of models beyond what their files say, as one table of data: {@code rules.yaml}.
 *
 * <p>Takes YAML, shipped or given by the user, and gives the rules that hold for one file. A rule
 * names its evidence and what it changes, out of a small closed set. Never opens a data file and
 * never changes a value itself: {@code interpret} asks, and tells which rule answered.
 */
@NullMarked
package org.trendyilamb.rules;

import org.jspecify.annotations.NullMarked;
