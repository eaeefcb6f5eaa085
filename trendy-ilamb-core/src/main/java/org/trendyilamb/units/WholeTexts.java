// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts that name a unit as a whole and are no product of units: the many ways to write a plain
 * number, percentages, temperature scales and degrees of latitude and longitude.
 */
final class WholeTexts {
  private static final Set<String> PLAIN =
      Set.of(
          "",
          "-",
          "--",
          "---",
          "#",
          "none",
          "non",
          "n/a",
          "unitless",
          "unit less",
          "unit-less",
          "no unit",
          "no units",
          "without unit",
          "nondim",
          "nondimensional",
          "non dimensional",
          "non-dimensional",
          "non-dim",
          "undim",
          "adim",
          "adimensional",
          "dimensionless",
          "dimension less",
          "dimension-less",
          "dimless",
          "fraction",
          "fractional",
          "fractions",
          "frac",
          "proportion",
          "ratio",
          "vol/vol",
          "v/v",
          "volume/volume",
          "vol vol-1",
          "vol vol^-1");

  private static final String FRACTION_RANGE =
      "(?:between )?0(?:\\.0)?(?: ?(?:-|to|\\.\\.\\.?|,|and) ?)1(?:\\.0)?";
  private static final String PERCENT_RANGE =
      "(?:between )?0(?: ?(?:-|to|\\.\\.\\.?|,|and) ?)100(?: ?%)?";

  private static final Pattern PLAIN_PHRASE =
      Pattern.compile(
          "(?:an? )?(?:(?:area|areal|cover|volume|volumetric|mass|dimensionless|unitless"
              + "|grid[ -]?(?:cell|box)|land)[ -])?"
              + "(?:fraction|frac\\.?|fractional|proportion|ratio|unitless|dimensionless|none|1|-)"
              + "(?: ?[(\\[]?"
              + FRACTION_RANGE
              + "[)\\]]?)?"
              + "(?: ?\\((?:fraction|unitless|dimensionless|-)\\))?"
              + "(?: of (?<area>[a-z -]+))?");

  private static final Pattern RANGE_PHRASE =
      Pattern.compile(FRACTION_RANGE + "(?: (?:fraction|proportion))?");

  private static final Pattern PERCENT_PHRASE =
      Pattern.compile(
          "(?:(?:area|volume|volumetric|vol\\.?|cover|mass) ?)?"
              + "(?:%|per ?cents?|pct|percentages?)"
              + "(?: ?(?:area|volume|vol\\.?|cover))?"
              + "(?: ?[(\\[]?"
              + PERCENT_RANGE
              + "[)\\]]?)?"
              + "(?: ?[(\\[]?(?:%|per ?cent|pct)[)\\]]?)?"
              + "(?: ?\\(?of (?<area>[a-z -]+)\\)?)?");

  private static final Pattern PERCENT_RANGE_ALONE =
      Pattern.compile("[(\\[]?" + PERCENT_RANGE + "[)\\]]?");

  private static final Pattern CELSIUS =
      Pattern.compile("(?:deg|degree|degrees|degs)?\\.? ?(?:celsius|centigrade)|\\^?o ?c");
  private static final Pattern DEGREE_LETTER =
      Pattern.compile("\\^?(?:deg|degree|degrees|degs)\\.? ?(?<scale>[ckf])");
  private static final Pattern KELVIN =
      Pattern.compile("(?:deg|degree|degrees|degs)\\.? ?kelvins?");
  private static final Pattern FAHRENHEIT =
      Pattern.compile("(?:(?:deg|degree|degrees|degs)\\.? ?)?fahrenheit");
  private static final Pattern COMPASS =
      Pattern.compile(
          "(?:deg|degree|degrees|degs)\\.? ?(?<way>n|north|e|east)"
              + "(?: ?\\(-?\\d+ ?(?:->|to|-|:) ?-?\\d+\\))?");

  private static final UnitDimension KELVIN_DIMENSION = UnitDimension.of(BaseUnit.KELVIN);

  private WholeTexts() {}

  /** Degrees Celsius as a scale. */
  static Unit celsius() {
    return Unit.shifted(Rational.ONE, PhysicalConstants.EXACT_CELSIUS_ZERO, KELVIN_DIMENSION);
  }

  private static Unit fahrenheit() {
    Rational step = Rational.of(5).dividedBy(Rational.of(9));
    return Unit.shifted(
        step, step.times(PhysicalConstants.EXACT_FAHRENHEIT_SHIFT), KELVIN_DIMENSION);
  }

  /** What a whole text says, if it is one of these. */
  static Optional<UnitReading> read(UnitText text) {
    String plain = text.text();
    String key = withoutBrackets(plain).toLowerCase(Locale.ROOT);
    if (key.equals("na")) {
      return reading(text, Unit.ONE, UnitRemark.NOT_STATED);
    }
    if (key.equals("psu") || key.equals("pss-78")) {
      return reading(text, Unit.ONE, UnitRemark.PRACTICAL_SALINITY);
    }
    if (PLAIN.contains(key) || RANGE_PHRASE.matcher(key).matches()) {
      return reading(text, Unit.ONE);
    }
    if (PERCENT_RANGE_ALONE.matcher(key).matches()) {
      return reading(text, percent());
    }
    Optional<UnitReading> number = phrase(text, PLAIN_PHRASE.matcher(key), Unit.ONE);
    if (number.isEmpty()) {
      number = phrase(text, PERCENT_PHRASE.matcher(key), percent());
    }
    return number.isPresent() ? number : temperature(text, key, plain).or(() -> compass(text, key));
  }

  private static Optional<UnitReading> phrase(UnitText text, Matcher matcher, Unit unit) {
    if (!matcher.matches()) {
      return Optional.empty();
    }
    String area = matcher.group("area");
    if (area == null) {
      return reading(text, unit);
    }
    return AreaPhrases.whole(area)
        .map(p -> UnitReading.of(text.original(), unit).withArea(p.basis(), ""));
  }

  private static Optional<UnitReading> temperature(UnitText text, String key, String plain) {
    Matcher letter = DEGREE_LETTER.matcher(key);
    if (letter.matches()) {
      return reading(
          text,
          switch (letter.group("scale")) {
            case "c" -> celsius();
            case "f" -> fahrenheit();
            default -> Unit.of(Rational.ONE, KELVIN_DIMENSION);
          });
    }
    if (CELSIUS.matcher(key).matches() || withoutBrackets(plain).equals("C")) {
      return reading(text, celsius());
    }
    if (FAHRENHEIT.matcher(key).matches()) {
      return reading(text, fahrenheit());
    }
    return KELVIN.matcher(key).matches()
        ? reading(text, Unit.of(Rational.ONE, KELVIN_DIMENSION))
        : Optional.empty();
  }

  private static Optional<UnitReading> compass(UnitText text, String key) {
    Matcher matcher = COMPASS.matcher(key);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    Unit degree = UnitVocabulary.standard().find("degree", false).orElseThrow().unit();
    boolean north = matcher.group("way").startsWith("n");
    return reading(text, degree.along(north ? Unit.Compass.NORTH : Unit.Compass.EAST));
  }

  private static Unit percent() {
    return Unit.of(Rational.of("0.01"), UnitDimension.NONE);
  }

  private static Optional<UnitReading> reading(UnitText text, Unit unit, UnitRemark... remarks) {
    EnumSet<UnitRemark> all = EnumSet.noneOf(UnitRemark.class);
    all.addAll(Set.of(remarks));
    return Optional.of(UnitReading.of(text.original(), unit).withRemarks(all));
  }

  private static String withoutBrackets(String text) {
    String inner = text;
    while (inner.length() > 1
        && ((inner.startsWith("(") && inner.endsWith(")"))
            || (inner.startsWith("[") && inner.endsWith("]")))
        && inner.indexOf(inner.charAt(0), 1) < 0) {
      inner = inner.substring(1, inner.length() - 1).trim();
    }
    return inner;
  }
}
