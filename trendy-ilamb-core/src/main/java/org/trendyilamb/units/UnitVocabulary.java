// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.trendyilamb.units.BaseUnit.COUNT;
import static org.trendyilamb.units.BaseUnit.KELVIN;
import static org.trendyilamb.units.BaseUnit.KILOGRAM;
import static org.trendyilamb.units.BaseUnit.METRE;
import static org.trendyilamb.units.BaseUnit.MOLE;
import static org.trendyilamb.units.BaseUnit.MONTH;
import static org.trendyilamb.units.BaseUnit.RADIAN;
import static org.trendyilamb.units.BaseUnit.SECOND;
import static org.trendyilamb.units.BaseUnit.STEP;
import static org.trendyilamb.units.BaseUnit.YEAR;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Every word that is a unit. Closed: a word that is not here is refused. Symbols count as written,
 * because case tells mega from milli; names of three letters and more count in any case; repairs
 * are wrong cases that no other symbol claims.
 *
 * <p>Scales are those of the SI brochure (9th edition) and, outside the SI, of UDUNITS-2, but for
 * {@code a}, which is a year here and an are there, and for month and year, which have no fixed
 * length here.
 */
final class UnitVocabulary {
  private static final UnitVocabulary STANDARD = new UnitVocabulary();

  private final Map<String, Unit> symbols = new HashMap<>();
  private final Map<String, Unit> names = new HashMap<>();
  private final Map<String, Unit> repairs = new HashMap<>();

  /** A word found, and whether its case had to be repaired. */
  record Word(Unit unit, boolean repaired) {}

  private UnitVocabulary() {
    massAndAmount();
    space();
    time();
    energyAndPressure();
    numbers();
    repairs();
  }

  static UnitVocabulary standard() {
    return STANDARD;
  }

  /** The unit of a word; an upper-case {@code G} counts as gram only in text all in capitals. */
  Optional<Word> find(String word, boolean allCapitals) {
    Unit exact = symbols.get(word);
    if (exact == null) {
      exact = names.get(word.toLowerCase(Locale.ROOT));
    }
    if (exact != null) {
      return Optional.of(new Word(exact, false));
    }
    if (word.equals("G") && !allCapitals) {
      return Optional.empty();
    }
    return Optional.ofNullable(repairs.get(word)).map(u -> new Word(u, true));
  }

  private void massAndAmount() {
    UnitDimension mass = UnitDimension.of(KILOGRAM);
    symbol("ng", "1e-12", mass);
    symbol("ug", "1e-9", mass);
    symbol("mg", "1e-6", mass);
    symbol("g", "1e-3", mass);
    symbol("kg", "1", mass);
    symbol("Mg t", "1e3", mass);
    symbol("Gg kt", "1e6", mass);
    symbol("Tg Mt", "1e9", mass);
    symbol("Pg Gt", "1e12", mass);
    longNames("gram grams gramme grammes", "1e-3", mass, "micro milli kilo mega giga tera peta");
    longNames("tonne tonnes", "1e3", mass, "kilo mega giga");
    UnitDimension amount = UnitDimension.of(MOLE);
    symbol("pmol", "1e-12", amount);
    symbol("nmol", "1e-9", amount);
    symbol("umol mumol", "1e-6", amount);
    symbol("mmol", "1e-3", amount);
    symbol("mol", "1", amount);
    symbol("kmol", "1e3", amount);
    symbol("umole umoles umols", "1e-6", amount);
    symbol("mmole mmoles mmols", "1e-3", amount);
    symbol("Tmol", "1e12", amount);
    symbol("Pmol", "1e15", amount);
    longNames("mol mols mole moles", "1", amount, "nano micro milli kilo");
    Unit einstein = unit("1", amount).labelled(Optional.of(Substance.PHOTONS), Optional.empty());
    symbols.put("uE", unit("1e-6", UnitDimension.NONE).times(einstein));
    name("microeinstein microeinsteins", unit("1e-6", UnitDimension.NONE).times(einstein));
  }

  private void space() {
    UnitDimension length = UnitDimension.of(METRE);
    symbol("nm", "1e-9", length);
    symbol("um", "1e-6", length);
    symbol("mm", "1e-3", length);
    symbol("cm", "1e-2", length);
    symbol("dm", "1e-1", length);
    symbol("m", "1", length);
    symbol("dam", "10", length);
    symbol("hm", "100", length);
    symbol("km", "1e3", length);
    longNames("metre metres meter meters", "1", length, "nano micro milli centi deci hecto kilo");
    name("micron microns", unit("1e-6", length));
    name("inch inches", unit("0.0254", length));
    UnitDimension area = UnitDimension.of(METRE, 2);
    symbol("ha", "1e4", area);
    symbol("kha", "1e7", area);
    symbol("Mha", "1e10", area);
    name("hectare hectares", unit("1e4", area));
    UnitDimension volume = UnitDimension.of(METRE, 3);
    symbol("ml mL", "1e-6", volume);
    symbol("l L", "1e-3", volume);
    longNames("litre litres liter liters", "1e-3", volume, "milli");
  }

  private void time() {
    UnitDimension second = UnitDimension.of(SECOND);
    symbol("s", "1", second);
    symbol("h", "3600", second);
    symbol("d", "86400", second);
    name("sec secs second seconds", unit("1", second));
    name("min mins minute minutes", unit("60", second));
    name("hr hrs hour hours", unit("3600", second));
    name("day days", unit("86400", second));
    name("week weeks", unit("604800", second));
    name("mo mon mons mth mths month months", unit("1", UnitDimension.of(MONTH)));
    symbol("a y", "1", UnitDimension.of(YEAR));
    name("yr yrs year years annum", unit("1", UnitDimension.of(YEAR)));
    name("timestep timesteps tstep step steps", unit("1", UnitDimension.of(STEP)));
  }

  private void energyAndPressure() {
    UnitDimension energy =
        UnitDimension.of(KILOGRAM)
            .times(UnitDimension.of(METRE, 2))
            .times(UnitDimension.of(SECOND, -2));
    symbol("J", "1", energy);
    symbol("kJ", "1e3", energy);
    symbol("MJ", "1e6", energy);
    symbol("GJ", "1e9", energy);
    symbol("Wh", "3600", energy);
    symbol("kWh", "3.6e6", energy);
    longNames("joule joules", "1", energy, "kilo mega giga");
    UnitDimension power = energy.times(UnitDimension.of(SECOND, -1));
    symbol("mW", "1e-3", power);
    symbol("W", "1", power);
    symbol("kW", "1e3", power);
    symbol("MW", "1e6", power);
    longNames("watt watts", "1", power, "milli kilo mega");
    UnitDimension pressure = energy.times(UnitDimension.of(METRE, -3));
    symbol("Pa", "1", pressure);
    symbol("hPa", "100", pressure);
    symbol("kPa", "1e3", pressure);
    symbol("MPa", "1e6", pressure);
    symbol("mb", "100", pressure);
    symbol("uatm", "0.101325", pressure);
    name("mbar millibar millibars", unit("100", pressure));
    name("bar bars", unit("1e5", pressure));
    name("atm", unit("101325", pressure));
    longNames("pascal pascals", "1", pressure, "hecto kilo mega");
    symbol("K", "1", UnitDimension.of(KELVIN));
    name("kelvin kelvins", unit("1", UnitDimension.of(KELVIN)));
  }

  private void numbers() {
    Unit degree = unit("1", UnitDimension.of(RADIAN)).times(degreesToRadians());
    name("deg degree degrees", degree);
    name("rad radian radians", unit("1", UnitDimension.of(RADIAN)));
    symbol("%", "0.01", UnitDimension.NONE);
    symbol("#", "1", UnitDimension.NONE);
    name("percent pct percentage", unit("0.01", UnitDimension.NONE));
    name("permil permille", unit("1e-3", UnitDimension.NONE));
    name("ppm ppmv", unit("1e-6", UnitDimension.NONE));
    name("ppb ppbv", unit("1e-9", UnitDimension.NONE));
    name("fraction frac proportion ratio", Unit.ONE);
    Unit count = unit("1", UnitDimension.of(COUNT));
    name("count counts individual individuals indiv plant plants tree trees stem stems", count);
    name("strike strikes flash flashes ignition ignitions ign fire fires event events", count);
    name("molecule molecules molec molecs particle particles", count);
  }

  private void repairs() {
    repair("kg", "Kg KG kG");
    repair("g", "G");
    repair("mm", "MM");
    repair("cm", "CM");
    repair("km", "KM Km");
    repair("m", "M");
    repair("s", "S");
    repair("h", "H");
    repair("d", "D");
    repair("y", "Y");
    repair("W", "w");
    repair("ha", "HA Ha");
    repair("Pa", "PA pa");
    repair("hPa", "HPA hpa Hpa hPA");
    repair("kPa", "KPA kpa Kpa");
    repair("kJ", "KJ");
    repair("umol", "UMOL Umol uMol uMOL");
  }

  static Unit degreesToRadians() {
    return Unit.of(PhysicalConstants.EXACT_PI.dividedBy(Rational.of(180)), UnitDimension.NONE);
  }

  private static Unit unit(String scale, UnitDimension dimension) {
    return Unit.of(Rational.of(scale), dimension);
  }

  private void symbol(String words, String scale, UnitDimension dimension) {
    for (String word : words.split(" ")) {
      symbols.put(word, unit(scale, dimension));
    }
  }

  private void name(String words, Unit unit) {
    for (String word : words.split(" ")) {
      names.put(word, unit);
    }
  }

  private void longNames(String words, String scale, UnitDimension dimension, String prefixes) {
    name(words, unit(scale, dimension));
    for (String prefix : prefixes.split(" ")) {
      Unit unit = Unit.of(prefixScale(prefix).times(Rational.of(scale)), dimension);
      for (String word : words.split(" ")) {
        names.put(prefix + word, unit);
      }
    }
  }

  private void repair(String symbol, String wrongCases) {
    for (String wrong : wrongCases.split(" ")) {
      repairs.put(wrong, find(symbol, false).orElseThrow().unit());
    }
  }

  private static Rational prefixScale(String prefix) {
    return Rational.of(
        switch (prefix) {
          case "nano" -> "1e-9";
          case "micro" -> "1e-6";
          case "milli" -> "1e-3";
          case "centi" -> "1e-2";
          case "deci" -> "1e-1";
          case "hecto" -> "1e2";
          case "kilo" -> "1e3";
          case "mega" -> "1e6";
          case "giga" -> "1e9";
          case "tera" -> "1e12";
          case "peta" -> "1e15";
          default -> throw new IllegalArgumentException(prefix);
        });
  }
}
