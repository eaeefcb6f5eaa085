// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Optional;
import java.util.Set;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.LevelKind;
import org.trendyilamb.trendy.Normalisation;
import org.trendyilamb.variable.ExtraDimension;
import org.trendyilamb.variable.QuantityKind;

/**
 * What source cells count when a field is regridded, by what the field measures.
 *
 * <p>A mass per area must keep its total. Where values are per land area that asks for the land
 * fraction of the source cells; where they are per area of the whole cell, the sea beside the land
 * holds nothing and counts as zero. A fraction of the cell counts so too. What has no total, such
 * as a temperature, is a mean over the cells that have a value. A value for each plant type is per
 * area of that type, which only the model's own rule tells.
 *
 * @param weight what source cells count
 * @param reason why, for people
 * @param totals what happens to totals that should be kept and are not; empty when they are kept
 */
record RegridChoice(Regrid.Weight weight, String reason, Optional<String> totals) {
  /** Water that comes from outside and knows no land fraction. */
  private static final Set<String> RAIN = Set.of("pr", "prsn");

  /** How a field behaves when cells are joined. */
  private enum Nature {
    /** An amount per area: its total means something. */
    DENSITY,
    /** A part of the cell. */
    FRACTION,
    /** A quantity without a total. */
    MEAN,
    /** Numbers that name something. */
    CATEGORY,
    /** Values for each class, per area of that class. */
    CLASS_VALUES,
    /** Not told. */
    UNKNOWN
  }

  /**
   * Chooses.
   *
   * @param meaning the field on its own grid
   * @param landKnown whether the land fraction on that grid is known
   * @throws PlanException when the method does not suit the field, or nobody knows
   */
  static RegridChoice of(Interpretation meaning, RegridMethod method, boolean landKnown) {
    Nature nature = nature(meaning);
    return switch (method) {
      case CONSERVATIVE -> conservative(meaning, nature, landKnown);
      case NEAREST -> nearest(nature);
      case BILINEAR -> bilinear(meaning, nature);
    };
  }

  private static RegridChoice conservative(
      Interpretation meaning, Nature nature, boolean landKnown) {
    Normalisation per = meaning.normalisation().normalisation();
    boolean land = per == Normalisation.LAND_AREA && landKnown;
    return switch (nature) {
      case DENSITY -> land ? overLand() : density(per);
      case MEAN ->
          land ? overLand() : kept(Regrid.Weight.VALID, "mean over the cells that have a value");
      case FRACTION ->
          kept(
              Regrid.Weight.CELL,
              "fractions of the whole cell; where there is no value it is zero");
      case CATEGORY -> throw RegridRefusals.category(meaning);
      case CLASS_VALUES -> throw RegridRefusals.classes(meaning);
      case UNKNOWN -> throw RegridRefusals.unknown(meaning);
    };
  }

  private static RegridChoice overLand() {
    return kept(Regrid.Weight.LAND, "values are per land area, and the land fraction is known");
  }

  private static RegridChoice density(Normalisation per) {
    return per == Normalisation.GRID_CELL
        ? kept(
            Regrid.Weight.CELL,
            "values are per area of the whole cell; cells without a value count as zero")
        : new RegridChoice(
            Regrid.Weight.VALID,
            "the land fraction of the cells is not known: mean over the cells that have a value",
            Optional.of("coastal cells are taken for full land, so that totals become larger"));
  }

  private static RegridChoice nearest(Nature nature) {
    Optional<String> totals =
        nature == Nature.DENSITY || nature == Nature.FRACTION
            ? Optional.of("the value of one cell stands for others, so that totals change")
            : Optional.empty();
    return new RegridChoice(
        Regrid.Weight.NONE, "the value of the cell around the new centre", totals);
  }

  private static RegridChoice bilinear(Interpretation meaning, Nature nature) {
    return switch (nature) {
      case MEAN -> kept(Regrid.Weight.NONE, "between the four nearest centres");
      case CATEGORY -> throw RegridRefusals.category(meaning);
      case CLASS_VALUES -> throw RegridRefusals.classes(meaning);
      case UNKNOWN -> throw RegridRefusals.unknown(meaning);
      case DENSITY, FRACTION -> throw RegridRefusals.totals(meaning);
    };
  }

  private static RegridChoice kept(Regrid.Weight weight, String reason) {
    return new RegridChoice(weight, reason, Optional.empty());
  }

  private static Nature nature(Interpretation meaning) {
    boolean flags =
        meaning.field().attributes().get("flag_values").isPresent()
            || meaning.field().attributes().get("flag_meanings").isPresent();
    if (flags) {
      return Nature.CATEGORY;
    }
    QuantityKind kind = meaning.target().kind();
    ExtraDimension extra = meaning.target().extraDimension();
    boolean classes =
        meaning.levels().filter(levels -> levels.kind() == LevelKind.CLASSES).isPresent()
            && (extra == ExtraDimension.PFT || extra == ExtraDimension.LAND_USE);
    if (classes && kind != QuantityKind.AREA_FRACTION) {
      return Nature.CLASS_VALUES;
    }
    return switch (kind) {
      case CARBON_FLUX, CARBON_POOL, NITROGEN_FLUX, NITROGEN_POOL, METHANE_FLUX, WATER_STORE ->
          Nature.DENSITY;
      case WATER_FLUX -> RAIN.contains(meaning.target().id().text()) ? Nature.MEAN : Nature.DENSITY;
      case AREA_FRACTION -> Nature.FRACTION;
      case DIMENSIONLESS ->
          meaning.target().standardName().filter("leaf_area_index"::equals).isPresent()
              ? Nature.DENSITY
              : Nature.MEAN;
      case ENERGY_FLUX, TEMPERATURE, LENGTH, PRESSURE, SPEED, MIXING_RATIO -> Nature.MEAN;
      case AREA, OTHER -> Nature.UNKNOWN;
    };
  }
}
