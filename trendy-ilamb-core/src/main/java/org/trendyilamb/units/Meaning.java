// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What plain words about a variable say for the conversion of its unit. Rules, by words in any
 * case:
 *
 * <ul>
 *   <li>placeholder, not a unit: nothing can be converted
 *   <li>keep as X, or only a compound named: that compound (CH4, N2O, NH3, CO2)
 *   <li>isotope: carbon of one mass number
 *   <li>volumetric: volume of water in soil; mole fraction, mixing ratio: amounts in air
 *   <li>carbon, nitrogen, phosphorus, water and its fluxes, energy and heat, temperature, fraction
 *       and percentage: that; several words make several candidates, which must agree
 *   <li>given as X: masses without a label are of X
 *   <li>per step, accumulated: totals over the step; on its own for carbon, nitrogen, water or
 *       energy
 *   <li>latent heat beside water, or with its value: that latent heat, 2.501e6 J kg-1 if none is
 *       given
 *   <li>anything else, or nothing: algebra only
 * </ul>
 *
 * @param candidates the quantities that it may be, in the order they are tried
 * @param options what the words ask for
 * @param placeholder whether the words say that there is no unit
 */
record Meaning(Set<Quantity> candidates, ConversionOptions options, boolean placeholder) {
  private static final Pattern KEEP =
      Pattern.compile("\\b(?:keep|kept|stays?|remain(?:s|ing)?)\\b[^,;]*?\\bas (\\w+)");
  private static final Pattern GIVEN =
      Pattern.compile(
          "\\b(?:given|expressed|reported|stored) (?:as|in) (?:a |the )?(?:mass of )?(\\w+)");
  private static final Pattern STEP =
      Pattern.compile(
          "\\b(?:per|each)[ -](?:time[ -]?)?step|\\bstep totals?\\b|\\baccumulated\\b"
              + "|\\btotals? (?:over|of) the (?:time[ -]?)?step");
  private static final Pattern CARBON =
      Pattern.compile(
          "\\bcarbon\\b(?!"
              + " (?:dioxide|monoxide))|\\b(?:gpp|npp|nbp|nep|nee)\\b|\\brespiration|\\bphotosynthe|\\b(?:gross|net)"
              + " primary produc|\\bnet (?:ecosystem|biome|biospheric) (?:produc|exchange)");
  private static final Pattern WATER =
      Pattern.compile(
          "\\bwater|\\bevap|\\btranspir|\\bprecip|\\brain|\\brunoff|\\bsoil moisture|\\bh2o\\b"
              + "|\\bsnow ?(?:fall|melt)|\\bdrainage|\\binterception");
  private static final Pattern SNOW =
      Pattern.compile("\\bsnow(?! ?(?:fall|melt))(?!.*\\b(?:water|equivalent|swe)\\b)");
  private static final Pattern ENERGY =
      Pattern.compile("\\benergy|\\bheat|\\bradiat|\\bshortwave|\\blongwave|\\birradiance");
  private static final Pattern FRACTION =
      Pattern.compile(
          "\\bfraction|\\bdimensionless|\\bunitless|\\bpercent|\\bper"
              + " cent|\\bproportion|\\bratio\\b|\\bleaf area"
              + " index|\\blai\\b|\\bcover\\b|\\balbedo");

  private static final Pattern DIFFERENCE =
      Pattern.compile(
          "\\btemperature"
              + " (?:difference|anomal|range|interval|change|increment)|\\b(?:difference|anomaly|change|increment)"
              + " (?:of|in) \\w*(?: \\w+)? ?temperature");

  static Meaning of(String words) {
    String text = words.toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", " ");
    Set<Quantity> found = new LinkedHashSet<>();
    ConversionOptions options = ConversionOptions.none();
    Optional<Quantity> kept = kept(text);
    if (text.contains("placeholder") || text.contains("not a unit")) {
      return new Meaning(Set.of(Quantity.UNSPECIFIED), options, true);
    }
    if (text.contains("isotop")) {
      found.add(Quantity.CARBON_ISOTOPE);
    } else if (kept.isPresent()) {
      found.add(kept.get());
    } else if (text.contains("volumetric")) {
      found.add(Quantity.VOLUMETRIC_WATER);
    } else if (text.contains("mole fraction") || text.contains("mixing ratio")) {
      found.add(Quantity.MOLE_FRACTION);
    } else {
      subjects(text, found);
    }
    boolean steps = STEP.matcher(text).find();
    if (steps) {
      options = options.with(PhysicalEquivalence.STEP_TOTAL);
      if (found.isEmpty()) {
        found.addAll(List.of(Quantity.CARBON, Quantity.NITROGEN, Quantity.WATER, Quantity.ENERGY));
      }
    }
    Optional<LatentHeat> heat = latentHeat(text);
    if (heat.isPresent()) {
      options = options.with(heat.get());
    }
    options = given(text, options);
    if (found.isEmpty()) {
      found.add(Quantity.UNSPECIFIED);
    }
    return new Meaning(found, options, false);
  }

  private static void subjects(String text, Set<Quantity> found) {
    add(found, CARBON.matcher(text).find(), Quantity.CARBON);
    add(found, text.contains("nitrogen"), Quantity.NITROGEN);
    add(found, text.contains("phosph") || text.contains("or p)"), Quantity.PHOSPHORUS);
    if (found.isEmpty()) {
      add(found, text.matches(".*\\b(?:ch4|methane)\\b.*"), Quantity.METHANE);
      add(found, text.matches(".*\\b(?:n2o|nitrous oxide)\\b.*"), Quantity.NITROUS_OXIDE);
      add(found, text.matches(".*\\b(?:nh3|ammonia)\\b.*"), Quantity.AMMONIA);
    }
    boolean snow = SNOW.matcher(text).find();
    add(found, snow, Quantity.SNOW);
    add(found, !snow && WATER.matcher(text).find(), Quantity.WATER);
    boolean heatIsTemperature = text.contains("temperature");
    add(found, !heatIsTemperature && ENERGY.matcher(text).find(), Quantity.ENERGY);
    if (heatIsTemperature) {
      boolean difference = DIFFERENCE.matcher(text).find();
      found.add(difference ? Quantity.TEMPERATURE_DIFFERENCE : Quantity.TEMPERATURE);
    }
    add(found, FRACTION.matcher(text).find(), Quantity.FRACTION);
  }

  private static void add(Set<Quantity> found, boolean condition, Quantity quantity) {
    if (condition) {
      found.add(quantity);
    }
  }

  private static Optional<Quantity> kept(String text) {
    Matcher matcher = KEEP.matcher(text);
    if (!matcher.find()) {
      return Optional.empty();
    }
    return switch (matcher.group(1)) {
      case "ch4", "methane" -> Optional.of(Quantity.METHANE);
      case "n2o" -> Optional.of(Quantity.NITROUS_OXIDE);
      case "nh3", "ammonia" -> Optional.of(Quantity.AMMONIA);
      case "co2" -> Optional.of(Quantity.CARBON_DIOXIDE);
      case "c", "carbon" -> Optional.of(Quantity.CARBON);
      case "n", "nitrogen" -> Optional.of(Quantity.NITROGEN);
      default -> Optional.empty();
    };
  }

  private static ConversionOptions given(String text, ConversionOptions options) {
    Matcher matcher = GIVEN.matcher(text);
    if (!matcher.find()) {
      return options;
    }
    for (Substance substance : Substance.values()) {
      if (substance.label().equalsIgnoreCase(matcher.group(1)) && !substance.isIsotope()) {
        ConversionOptions more = options.withUnlabelled(substance);
        return substance == Substance.METHANE
            ? more.with(PhysicalEquivalence.CARBON_IN_METHANE)
            : more;
      }
    }
    return options;
  }

  private static Optional<LatentHeat> latentHeat(String text) {
    if (!text.contains("latent heat")) {
      return Optional.empty();
    }
    Matcher number = Pattern.compile("\\d+(?:\\.\\d+)?e\\+?\\d+").matcher(text);
    if (number.find()) {
      return LatentHeat.ofValue(number.group());
    }
    return WATER.matcher(text).find() ? Optional.of(LatentHeat.STANDARD) : Optional.empty();
  }
}
