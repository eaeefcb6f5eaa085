// SPDX-License-Identifier: Apache-2.0
/**
 * A checker of the structure of HDF5 files, written from the HDF5 File Format Specification alone:
 * it shares no code with the writer. It covers what netCDF-4 files of this project contain and says
 * of anything else that it does not cover it, which fails as well.
 */
@NullMarked
package org.trendyilamb.internal.hdf5.check;

import org.jspecify.annotations.NullMarked;
