// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Arrays;
import java.util.Optional;

/**
 * Latent heats of vaporisation that link a heat flux in W m-2 with an evaporation flux in kg m-2
 * s-1. Models use different numbers, so the caller must name one. None is for ice, whose
 * sublimation needs about 2.834e6 J kg-1.
 */
public enum LatentHeat {
  /** 2.501e6 J kg-1, water at 0 degC: the usual constant of meteorology and of most land models. */
  STANDARD("2.501e6"),
  /** 2.5014e6 J kg-1, as in the TRENDY writer of CABLE. */
  CABLE("2.5014e6"),
  /** 2.5e6 J kg-1, the rounded value, as for LPJ-GUESS. */
  ROUNDED("2.5e6"),
  /** 2.257e6 J kg-1, water at 100 degC, as in the TRENDY writer of SDGVM. */
  SDGVM("2.257e6");

  private final String text;
  private final Rational joulePerKilogram;

  LatentHeat(String text) {
    this.text = text;
    this.joulePerKilogram = Rational.of(text);
  }

  /** The value in J kg-1. */
  public double joulePerKilogram() {
    return joulePerKilogram.doubleValue();
  }

  /** The value as written in provenance, such as {@code 2.501e6}. */
  public String text() {
    return text;
  }

  Rational exact() {
    return joulePerKilogram;
  }

  /** The constant with this value in J kg-1, whatever its notation. */
  public static Optional<LatentHeat> ofValue(String decimal) {
    Rational value = Rational.of(decimal);
    return Arrays.stream(values()).filter(l -> l.joulePerKilogram.equals(value)).findFirst();
  }
}
