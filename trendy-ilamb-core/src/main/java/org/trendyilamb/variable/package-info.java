// SPDX-License-Identifier: Apache-2.0
/**
 * What is written for each variable: name, CMIP table, standard name, units and direction, and how
 * a variable that is not delivered follows from others.
 *
 * <p>Takes names met in files and gives {@link org.trendyilamb.variable.SourceVariable}s with their
 * {@link org.trendyilamb.variable.TargetVariable}s. Pure tables: no file is opened, no unit parsed,
 * no value touched. The CMIP facts are those of the CMIP6 CMOR tables, see {@code META-INF/NOTICE}.
 */
@NullMarked
package org.trendyilamb.variable;

import org.jspecify.annotations.NullMarked;
