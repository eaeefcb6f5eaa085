// SPDX-License-Identifier: Apache-2.0
/** Tests of names of files, models and outputs. */
@NullMarked
package org.trendyilamb.trendy;

import org.jspecify.annotations.NullMarked;
