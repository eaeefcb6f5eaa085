// SPDX-License-Identifier: Apache-2.0
/**
 * Reader of the netCDF classic formats (CDF-1, CDF-2, CDF-5) by positional reads.
 *
 * <p>Follows the format specification in the netCDF User Guide, appendix B. A file that is shorter
 * than its header promises is refused; nothing in a header is believed before it was checked.
 */
@NullMarked
package org.trendyilamb.internal.classic;

import org.jspecify.annotations.NullMarked;
