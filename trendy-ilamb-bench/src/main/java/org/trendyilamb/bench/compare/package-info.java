// SPDX-License-Identifier: Apache-2.0
/**
 * Other tools beside this one, on the same files, in the same run, in turn; and whether their
 * results agree.
 */
@NullMarked
package org.trendyilamb.bench.compare;

import org.jspecify.annotations.NullMarked;
