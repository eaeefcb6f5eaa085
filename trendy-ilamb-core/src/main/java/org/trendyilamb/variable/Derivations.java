// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.List;
import java.util.Set;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.units.LatentHeat;
import org.trendyilamb.variable.Derivation.AreaRatio;
import org.trendyilamb.variable.Derivation.LayerSum;
import org.trendyilamb.variable.Derivation.Sum;
import org.trendyilamb.variable.Derivation.Term;
import org.trendyilamb.variable.Derivation.Use;

/**
 * The derivations known, surest first for each target. Balances of carbon are those that define the
 * CMIP6 variables: {@code npp = gpp - ra}, {@code nep = npp - rh}.
 */
public final class Derivations {
  private static final String FLUX = "kg m-2 s-1";
  private static final String POOL = "kg m-2";
  private static final String HEAT = "W m-2";
  private static final Set<Frequency> ANY = Set.of();

  private static final List<Derivation> STANDARD =
      List.of(
          flux(
              "npp",
              Use.WHERE_MISSING,
              "net primary production is gross primary production less plant respiration",
              plus("gpp"),
              minus("ra")),
          flux(
              "ra",
              Use.WHERE_MISSING,
              "plant respiration is gross less net primary production",
              plus("gpp"),
              minus("npp")),
          new Sum(
              VariableId.of("rh"),
              FLUX,
              0,
              List.of(plus("arh")),
              Use.WHERE_MISSING,
              Set.of(Frequency.YEARLY),
              "arh is the annual heterotrophic respiration"),
          new Sum(
              VariableId.of("sftlf"),
              "%",
              100,
              List.of(new Term(VariableId.of("oceanCoverFrac"), -100, "1")),
              Use.WHERE_MISSING,
              Set.of(Frequency.FIXED),
              "what is not ocean is land, lakes and ice included"),
          new AreaRatio(
              VariableId.of("sftlf"),
              "%",
              100,
              VariableId.of("land_area"),
              VariableId.of("areacella"),
              Use.WHERE_MISSING,
              Set.of(Frequency.FIXED),
              "land area over cell area"),
          new LayerSum(
              VariableId.of("mrso"),
              POOL,
              VariableId.of("msl"),
              Use.WHERE_MISSING,
              ANY,
              "water of the column is that of its layers, if the layers reach as deep as the soil"),
          flux(
              "nee",
              Use.ON_REQUEST,
              "net exchange to the atmosphere without fire, harvest and land-use change",
              plus("ra"),
              plus("rh"),
              minus("gpp")),
          flux("reco", Use.ON_REQUEST, "respiration of plants and soil", plus("ra"), plus("rh")),
          flux(
              "nep",
              Use.ON_REQUEST,
              "net primary production less heterotrophic respiration; other losses are left out",
              plus("npp"),
              minus("rh")),
          flux(
              "nbp",
              Use.ON_REQUEST,
              "equals the sum of pool changes but for lateral transfer of carbon",
              plus("netAtmosLandCO2Flux")),
          new Sum(
              VariableId.of("evspsbl"),
              FLUX,
              0,
              List.of(
                  new Term(
                      VariableId.of("hfls"), 1 / LatentHeat.STANDARD.joulePerKilogram(), HEAT)),
              Use.ON_REQUEST,
              ANY,
              "latent heat over the latent heat of vaporisation at 0 degC; sublimation needs more"),
          new Sum(
              VariableId.of("hfls"),
              HEAT,
              0,
              List.of(
                  new Term(
                      VariableId.of("evapotrans"), LatentHeat.STANDARD.joulePerKilogram(), FLUX)),
              Use.ON_REQUEST,
              ANY,
              "evapotranspiration times the latent heat of vaporisation at 0 degC"));

  private Derivations() {}

  /** All derivations. */
  public static List<Derivation> standard() {
    return STANDARD;
  }

  /** The derivations of a CMIP6 name, surest first; empty when there is none. */
  public static List<Derivation> of(VariableId target) {
    return STANDARD.stream().filter(derivation -> derivation.target().equals(target)).toList();
  }

  private static Sum flux(String target, Use use, String reason, Term... terms) {
    return new Sum(VariableId.of(target), FLUX, 0, List.of(terms), use, ANY, reason);
  }

  private static Term plus(String variable) {
    return new Term(VariableId.of(variable), 1, FLUX);
  }

  private static Term minus(String variable) {
    return new Term(VariableId.of(variable), -1, FLUX);
  }
}
