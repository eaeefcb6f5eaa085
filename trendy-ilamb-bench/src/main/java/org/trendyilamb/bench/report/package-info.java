// SPDX-License-Identifier: Apache-2.0
/**
 * What was measured, as text, charts and a page. Everything here is made from the JSON files of a
 * results folder alone, so that it can be made again anywhere.
 */
@NullMarked
package org.trendyilamb.bench.report;

import org.jspecify.annotations.NullMarked;
