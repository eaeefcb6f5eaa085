// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;
import java.util.OptionalInt;

/**
 * One dataset of the HDF5 file: a variable, or a dimension without variable.
 *
 * @param linkName name in the file
 * @param variable position of the variable; absent for a dimension without variable
 * @param dimensions netCDF ids of its dimensions
 * @param scale netCDF id of the dimension it is the scale of
 */
record HdfDataset(
    String linkName, OptionalInt variable, List<Integer> dimensions, OptionalInt scale) {

  HdfDataset {
    dimensions = List.copyOf(dimensions);
  }

  /** Whether it refers to scales; a scale itself does not. */
  boolean hasDimensionList() {
    return scale.isEmpty() && !dimensions.isEmpty();
  }
}
