// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import org.trendyilamb.trendy.ModelName;

/**
 * Latent heat of vaporisation of water by which a water flux given as heat is divided: {@code kg
 * m-2 s-1 = W m-2 / (J kg-1)}.
 *
 * @param joulesPerKilogram latent heat in J kg-1
 * @param basis where the number comes from, for reports
 */
public record LatentHeat(double joulesPerKilogram, String basis) {

  /**
   * Latent heat at 0 °C, 2.501e6 J kg-1, as in the tables of the World Meteorological Organization
   * and most land models.
   */
  public static final LatentHeat AT_FREEZING =
      new LatentHeat(
          2.501e6, "latent heat of vaporisation at 0 degC; assumed, the model's own unknown");

  /** What SDGVM multiplies its water fluxes by: 2.257e6 J kg-1, the value at the boiling point. */
  public static final LatentHeat SDGVM = new LatentHeat(2.257e6, "constant of the SDGVM writer");

  /** What LPJ-GUESS seems to use: 2.5e6 J kg-1. */
  public static final LatentHeat LPJ_GUESS = new LatentHeat(2.5e6, "inferred for LPJ-GUESS");

  /** What CABLE uses: 2.5014e6 J kg-1. */
  public static final LatentHeat CABLE = new LatentHeat(2.5014e6, "constant of CABLE");

  /**
   * Checks the number.
   *
   * @throws IllegalArgumentException when it is not near that of water, 2.2e6 to 2.6e6 J kg-1
   */
  public LatentHeat {
    if (!(joulesPerKilogram >= 2.2e6 && joulesPerKilogram <= 2.6e6)) {
      throw new IllegalArgumentException("not a latent heat of water: " + joulesPerKilogram);
    }
  }

  /** The constant of a model where known, otherwise {@link #AT_FREEZING}. */
  public static LatentHeat of(ModelName model) {
    return switch (model.text()) {
      case "SDGVM" -> SDGVM;
      case "LPJ-GUESS" -> LPJ_GUESS;
      case "CABLE-POP" -> CABLE;
      default -> AT_FREEZING;
    };
  }
}
