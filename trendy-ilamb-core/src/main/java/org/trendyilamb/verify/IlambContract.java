// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

/**
 * The fixed parts of an output file, as ILAMB 2.7 and ilamb3 read them without repair.
 *
 * <p>The reference date 1850-01-01 is ILAMB's own; 1e20 is the CMIP missing value.
 */
public final class IlambContract {
  /** Unit of time and of its bounds. */
  public static final String TIME_UNITS = "days since 1850-01-01";

  /** Missing value of every data variable: {@code _FillValue} and {@code missing_value}. */
  public static final float FILL = 1e20f;

  /** Conventions that outputs follow. */
  public static final String CONVENTIONS = "CF-1.8";

  public static final String TIME = "time";
  public static final String LAT = "lat";
  public static final String LON = "lon";
  public static final String DEPTH = "depth";

  /** Number of a plant type, pool or class; ILAMB does not read it. */
  public static final String TYPE = "type";

  /** Cell areas, and what {@code cell_measures} names. */
  public static final String AREA = "areacella";

  public static final String DEPTH_BOUNDS = "depth_bnds";
  public static final String BOUNDS_DIMENSION = "bnds";
  public static final String TIME_BOUNDS = "time_bnds";
  public static final String LAT_BOUNDS = "lat_bnds";
  public static final String LON_BOUNDS = "lon_bnds";

  private IlambContract() {}
}
