// SPDX-License-Identifier: Apache-2.0
/** Tests of the tables of variables and derivations. */
@NullMarked
package org.trendyilamb.variable;

import org.jspecify.annotations.NullMarked;
