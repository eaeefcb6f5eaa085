// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import java.util.Map;

/**
 * Writes units in the canonical CF spelling: blanks for products, exponents without a caret, {@code
 * kg m-2 s-1}. UDUNITS reads all of it but {@code timestep}. Labels are left out, because CF keeps
 * the substance in the standard name.
 */
public final class UnitFormatter {

  /** Dimensions whose usual spelling is not the product of base units, by that product. */
  private static final Map<String, String> USUAL =
      Map.of(
          "kg s-3", "W m-2",
          "kg s-2", "J m-2",
          "kg m-1 s-2", "Pa",
          "kg m2 s-3", "W",
          "kg m2 s-2", "J",
          "kg K-1 s-3", "W m-2 K-1",
          "m2 K-1 s-2", "J kg-1 K-1");

  private static final Rational DEGREE = UnitVocabulary.degreesToRadians().exactScale();
  private static final UnitDimension ANGLE = UnitDimension.of(BaseUnit.RADIAN);
  private static final UnitDimension TEMPERATURE = UnitDimension.of(BaseUnit.KELVIN);

  private UnitFormatter() {}

  /** The canonical text of a unit; reading it gives the same scale, offset and dimension. */
  public static String format(Unit unit) {
    UnitDimension dimension = unit.dimension();
    Rational scale = unit.exactScale();
    if (unit.isShifted() && dimension.equals(TEMPERATURE)) {
      return scale.isOne() ? "degC" : "degF";
    }
    if (dimension.equals(ANGLE) && scale.equals(DEGREE)) {
      return unit.compass()
          .map(c -> c == Unit.Compass.NORTH ? "degrees_north" : "degrees_east")
          .orElse("degree");
    }
    if (dimension.isDimensionless() && scale.equals(Rational.of("0.01"))) {
      return "%";
    }
    String product = dimension.toString();
    return scaled(scale, USUAL.getOrDefault(product, product), dimension.isDimensionless());
  }

  /** A factor before the product or, where no decimal is exact, a fraction around it. */
  private static String scaled(Rational scale, String product, boolean number) {
    if (scale.isOne()) {
      return product;
    }
    boolean endless = scale.toString().contains("/");
    String front = endless ? scale.numerator().toString() : scale.toString();
    String back = endless ? "/" + scale.denominator() : "";
    if (number) {
      return front + back;
    }
    return (front.equals("1") ? "" : front + " ") + product + back;
  }
}
