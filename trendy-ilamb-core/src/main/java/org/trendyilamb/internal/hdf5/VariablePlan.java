// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;

/**
 * A variable as it will be written.
 *
 * @param header what the caller defined
 * @param storage how the values will lie, with every wish settled
 * @param fill what stands for values never put
 * @param attributes the caller's attributes, encoded
 */
record VariablePlan(
    VariableHeader header, Storage storage, FillValue fill, List<EncodedAttribute> attributes) {

  VariablePlan {
    attributes = List.copyOf(attributes);
  }
}
