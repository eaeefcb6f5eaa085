// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** Oddities that no column of the tables can tell. */
enum Extra {
  /** Two-dimensional {@code latitude} and {@code longitude} beside the axes. */
  LATLON_2D,
  /** The same as {@code latitude_2} and {@code longitude_2}, with -9e33 at sea. */
  LATLON_2D_FILLED,
  /** {@code bounds_lat} and {@code bounds_lon} holding nothing but zeros. */
  ZERO_BOUNDS,
  /** {@code grid_area} and {@code land_fraction} beside the variable. */
  AREA_INSIDE,
  /** Quantiles of the variable beside it. */
  QUANTILES,
  /** The dates in a second variable {@code Time}, its reference in the long name, day first. */
  DAY_FIRST,
  /** The file lies in the model's own folder, not in that of a simulation. */
  MODEL_ROOT,
  /** The file holds the cell areas only. */
  AREA,
  /** Latitudes and longitudes are all zero. */
  COORDINATES_ZERO,
  /** Every stamp repeats the first. */
  TIME_CONSTANT,
  /** {@code missing_value = 0} and no {@code _FillValue}. */
  MISSING_VALUE_ZERO,
  /** Land points along one dimension, latitude and longitude along it too. */
  LAND_POINTS
}
