// SPDX-License-Identifier: Apache-2.0
/**
 * The only door to netcdf-java ({@code ucar.*}): adapters behind the ports of {@code io}.
 *
 * <p>Classic files and netCDF-4 are read in pure Java with an explicit format class, so that
 * nothing is unpacked beside the input and no address is ever fetched.
 */
@NullMarked
package org.trendyilamb.internal.netcdf;

import org.jspecify.annotations.NullMarked;
