// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.util.Map;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;

/**
 * A header and where its values lie.
 *
 * @param header dimensions, variables, attributes
 * @param places where each variable lies, by name
 * @param recordStride bytes from one record to the next
 */
record ClassicLayout(DatasetHeader header, Map<String, Place> places, long recordStride) {

  /**
   * Where a variable lies.
   *
   * @param begin offset of its first value
   * @param stored type of its values in the file
   * @param record whether its first dimension is the record dimension
   */
  record Place(long begin, DataType stored, boolean record) {}
}
