// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import java.util.Arrays;

/** The quantities of the sample world, with their names in TRENDY and in CMIP6. */
public enum TruthVariable {
  GPP("gpp", "gpp", Kind.CARBON_FLUX, "Gross Primary Production"),
  NPP("npp", "npp", Kind.CARBON_FLUX, "Net Primary Production"),
  RA("ra", "ra", Kind.CARBON_FLUX, "Autotrophic (Plant) Respiration"),
  RH("rh", "rh", Kind.CARBON_FLUX, "Heterotrophic Respiration"),
  NBP("nbp", "nbp", Kind.CARBON_FLUX, "Net Biospheric Production"),
  F_FIRE("fFire", "fFire", Kind.CARBON_FLUX, "CO2 Emission from Fire"),
  F_LUC("fLuc", "fLuc", Kind.CARBON_FLUX, "CO2 Flux to Atmosphere from Land Use Change"),
  F_HARVEST(
      "fHarvest", "fHarvest", Kind.CARBON_FLUX, "CO2 Flux to Atmosphere from Crop Harvesting"),
  F_LITTER_SOIL(
      "fLitterSoil", "fLitterSoil", Kind.CARBON_FLUX, "Total Carbon Flux from Litter to Soil"),
  C_VEG("cVeg", "cVeg", Kind.CARBON_POOL, "Carbon in Vegetation"),
  C_SOIL("cSoil", "cSoil", Kind.CARBON_POOL, "Carbon in Soil (including below-ground litter)"),
  C_LITTER("cLitter", "cLitter", Kind.CARBON_POOL, "Carbon in Above-ground Litter Pool"),
  C_PRODUCT("cProduct", "cProduct", Kind.CARBON_POOL, "Carbon in Products of Land Use Change"),
  LAI("lai", "lai", Kind.INDEX, "Leaf Area Index"),
  EVAPOTRANS("evapotrans", "evspsbl", Kind.WATER_FLUX, "Total Evapo-Transpiration"),
  TRAN("tran", "tran", Kind.WATER_FLUX, "Transpiration"),
  MRRO("mrro", "mrro", Kind.WATER_FLUX, "Total Runoff"),
  PR("pr", "pr", Kind.WATER_FLUX, "Precipitation"),
  MRSO("mrso", "mrso", Kind.WATER_POOL, "Total Soil Moisture Content"),
  TAS("tas", "tas", Kind.TEMPERATURE, "Near-Surface Air Temperature"),
  BURNT_AREA("burntArea", "burntFractionAll", Kind.BURNT, "Burnt Area Fraction"),
  LAND_COVER_FRAC("landCoverFrac", "landCoverFrac", Kind.COVER, "Fractional Land Cover of PFT"),
  /** Land fraction; TRENDY delivers its complement, {@code oceanCoverFrac}. */
  LAND_FRACTION("oceanCoverFrac", "sftlf", Kind.SURFACE, "Fractional Ocean Cover"),
  /** Land fraction from a model that tells land from sea only: 0 or 100. */
  LAND_MASK("oceanMask", "sftlf", Kind.SURFACE, "Fractional Ocean Cover");

  private final String trendyName;
  private final String cmipName;
  private final Kind kind;
  private final String longName;

  TruthVariable(String trendyName, String cmipName, Kind kind, String longName) {
    this.trendyName = trendyName;
    this.cmipName = cmipName;
    this.kind = kind;
    this.longName = longName;
  }

  /** What sort of quantity a variable is; it settles unit, yearly rule and scaling by land area. */
  public enum Kind {
    CARBON_FLUX("kg m-2 s-1", true),
    CARBON_POOL("kg m-2", true),
    WATER_FLUX("kg m-2 s-1", true),
    WATER_POOL("kg m-2", true),
    INDEX("1", true),
    TEMPERATURE("K", false),
    /** Percent burnt within the step: a year is the sum of its months. */
    BURNT("%", false),
    COVER("%", false),
    /** Percent of the cell; defined over sea too and free of time. */
    SURFACE("%", false);

    private final String units;
    private final boolean perArea;

    Kind(String units, boolean perArea) {
      this.units = units;
      this.perArea = perArea;
    }

    /** Unit in CMIP6. */
    public String units() {
      return units;
    }

    /** Whether a model that normalises by grid cell multiplies by the land fraction. */
    public boolean perArea() {
      return perArea;
    }
  }

  /** Name in the TRENDY protocol. */
  public String trendyName() {
    return trendyName;
  }

  /** Name in the CMIP6 tables. */
  public String cmipName() {
    return cmipName;
  }

  /** Unit in CMIP6. */
  public String units() {
    return kind.units();
  }

  /** Sort of quantity. */
  public Kind kind() {
    return kind;
  }

  /** Long name in the TRENDY protocol. */
  public String longName() {
    return longName;
  }

  /** Number of layers: the plant types of {@link #LAND_COVER_FRAC}, otherwise one. */
  public int layers() {
    return this == LAND_COVER_FRAC ? TruthField.COVER_CLASSES : 1;
  }

  /**
   * The variable with this TRENDY name.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static TruthVariable ofTrendyName(String name) {
    return Arrays.stream(values())
        .filter(v -> v.trendyName.equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no sample variable " + name));
  }
}
