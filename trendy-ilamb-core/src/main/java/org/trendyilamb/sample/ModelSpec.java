// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.List;
import org.trendyilamb.cf.DataType;

/**
 * The habits of one model in one round, as far as all its files share them.
 *
 * @param id short name of the variant, such as {@code CLM5.0-v8}
 * @param round edition of TRENDY
 * @param folder folder below that of the round, with {@code {sim}}
 * @param pattern file name without extension, with {@code {sim}}, {@code {var}}, {@code {freq}}
 * @param packaging how files are packed
 * @param format id of the writer it is meant for
 * @param unlimited whether the time dimension may grow
 * @param chunk how netCDF-4 files are chunked
 * @param type type of data variables
 * @param fill number that stands for missing
 * @param declares which attributes declare it
 * @param sea what stands at sea
 * @param unitsName name of the units attribute of data variables
 * @param longName name of the long_name attribute of data variables
 * @param order dimensions of a data variable, slowest first: t, y, x
 * @param grid id of the grid
 * @param monthly id of the monthly time axis
 * @param annual id of the annual time axis
 * @param firstYear first year of the sample
 * @param years number of years
 * @param normalisation what area fluxes and pools refer to
 * @param fluxUnits units text of carbon fluxes
 * @param poolUnits units text of carbon pools
 * @param waterUnits units text of water fluxes
 * @param indexUnits units text of the leaf area index
 * @param extras further contents of all its files
 * @param remark what is special, for people
 */
record ModelSpec(
    String id,
    int round,
    String folder,
    String pattern,
    Packaging packaging,
    String format,
    boolean unlimited,
    Chunk chunk,
    DataType type,
    double fill,
    Declares declares,
    Sea sea,
    String unitsName,
    String longName,
    String order,
    String grid,
    String monthly,
    String annual,
    int firstYear,
    int years,
    Normalisation normalisation,
    String fluxUnits,
    String poolUnits,
    String waterUnits,
    String indexUnits,
    List<Extra> extras,
    String remark) {

  /** Shape of the chunks of a netCDF-4 file. */
  enum Chunk {
    NONE,
    /** One record. */
    STEP,
    /** A year's records of a quarter of the grid. */
    BLOCK,
    /** All records of a few cells. */
    COLUMN
  }

  /** Which attributes name the fill value. */
  enum Declares {
    BOTH,
    FILL_VALUE,
    MISSING_VALUE,
    NEITHER
  }

  /** What a cell without land holds. */
  enum Sea {
    FILL,
    NAN,
    /** Fill and NaN side by side. */
    MIXED
  }

  static ModelSpec of(SampleTable.Row row) {
    return new ModelSpec(
        row.get("id"),
        row.integer("round"),
        row.get("folder"),
        row.get("pattern"),
        Packaging.valueOf(row.get("packaging", "PLAIN")),
        row.get("format", "netcdf3"),
        row.get("time", "unlimited").equals("unlimited"),
        Chunk.valueOf(row.get("chunk", "NONE")),
        DataType.valueOf(row.get("type", "FLOAT")),
        Double.parseDouble(row.get("fill", "-99999")),
        Declares.valueOf(row.get("declares", "BOTH")),
        Sea.valueOf(row.get("sea", "FILL")),
        row.get("unitsName", "units"),
        row.get("longName", "long_name"),
        row.get("order", "tyx"),
        row.get("grid"),
        row.get("monthly"),
        row.get("annual"),
        row.integer("first"),
        row.integer("years"),
        Normalisation.valueOf(row.get("norm", "LAND")),
        row.get("flux", "kg m-2 s-1"),
        row.get("pool", "kg m-2"),
        row.get("water", "kg m-2 s-1"),
        row.get("lai", "1"),
        row.words("extras").stream().map(Extra::valueOf).toList(),
        row.get("remark"));
  }

  /** Usual units text of a kind of quantity in this model. */
  String units(TruthVariable.Kind kind) {
    return switch (kind) {
      case CARBON_FLUX -> fluxUnits;
      case CARBON_POOL -> poolUnits;
      case WATER_FLUX -> waterUnits;
      case INDEX -> indexUnits;
      case WATER_POOL, TEMPERATURE, BURNT, COVER -> kind.units();
      case SURFACE -> "1";
    };
  }
}
