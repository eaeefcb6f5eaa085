// SPDX-License-Identifier: Apache-2.0
/**
 * A writer of netCDF-4 files in plain Java: no native library, no lock.
 *
 * <p>Takes a {@link org.trendyilamb.cf.DatasetHeader} and blocks of values through the port {@link
 * org.trendyilamb.io.DatasetWriter}; gives an HDF5 file that follows the netCDF-4 layout. Never
 * reads a dataset.
 *
 * <p>Structures and their names are those of the HDF5 File Format Specification, version 2.0
 * (superblock 2, object headers 2, data layout 3 with version 1 B-trees, and for attributes that no
 * header can hold fractal heaps with version 2 B-trees), which HDF5 1.8 and later read. The
 * conventions on top of it (dimension scales, {@code _Netcdf4Dimid}, {@code _nc3_strict}) are those
 * of netCDF-C 4. The way of a value: {@code NetCdf4Writer} finds the variable's {@code
 * VariableStore}, which encodes it and writes it through {@code FileSpace}; at the end {@code
 * FileMetadata} writes everything that says what the bytes are, the superblock last.
 */
@NullMarked
package org.trendyilamb.internal.hdf5;

import org.jspecify.annotations.NullMarked;
