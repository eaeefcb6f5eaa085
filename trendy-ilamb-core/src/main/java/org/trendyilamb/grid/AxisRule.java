// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One line of the table by which coordinates are known.
 *
 * @param role the kind of coordinate
 * @param clue where the text is found
 * @param text what it looks like, in lower case
 * @param score what it counts; negative when it speaks against the role
 */
record AxisRule(AxisRole role, Clue clue, Pattern text, int score) {
  /** Where a rule looks. */
  enum Clue {
    STANDARD_NAME("standard_name"),
    UNITS("units"),
    AXIS("axis"),
    POSITIVE("positive"),
    LONG_NAME("long_name"),
    NAME("name");

    private final String attribute;

    Clue(String attribute) {
      this.attribute = attribute;
    }

    String attribute() {
      return attribute;
    }
  }

  /**
   * The table. Spellings are those of the CF conventions (chapter 4) and those met in model output;
   * a length or an angle in radians as units, or the word that it belongs to a rotated or projected
   * grid, means that a variable called like a latitude is none.
   */
  static final List<AxisRule> TABLE =
      List.of(
          rule(AxisRole.Y, Clue.STANDARD_NAME, "latitude", 100),
          rule(AxisRole.Y, Clue.UNITS, "degrees?[ _]?n(orth)?( .*)?", 80),
          rule(AxisRole.Y, Clue.UNITS, "deg|degrees?", 10),
          rule(AxisRole.Y, Clue.UNITS, "k?m|met(er|re)s?|rad|radians?", -1000),
          rule(AxisRole.Y, Clue.STANDARD_NAME, "grid_latitude|projection_y_.*", -1000),
          rule(AxisRole.Y, Clue.LONG_NAME, ".*\\b(rotated|projection)\\b.*", -1000),
          rule(AxisRole.Y, Clue.AXIS, "y", 60),
          rule(AxisRole.Y, Clue.LONG_NAME, ".*\\blatitudes?\\b.*", 15),
          rule(AxisRole.Y, Clue.NAME, "n?lats?|latitudes?|nav_lat|lat_full", 40),
          rule(AxisRole.Y, Clue.NAME, "y", 20),
          rule(AxisRole.X, Clue.STANDARD_NAME, "longitude", 100),
          rule(AxisRole.X, Clue.UNITS, "degrees?[ _]?e(ast)?( .*)?", 80),
          rule(AxisRole.X, Clue.UNITS, "deg|degrees?", 10),
          rule(AxisRole.X, Clue.UNITS, "k?m|met(er|re)s?|rad|radians?", -1000),
          rule(AxisRole.X, Clue.STANDARD_NAME, "grid_longitude|projection_x_.*", -1000),
          rule(AxisRole.X, Clue.LONG_NAME, ".*\\b(rotated|projection)\\b.*", -1000),
          rule(AxisRole.X, Clue.AXIS, "x", 60),
          rule(AxisRole.X, Clue.LONG_NAME, ".*\\blongitudes?\\b.*", 15),
          rule(AxisRole.X, Clue.NAME, "n?lons?|long|longitudes?|nav_lon|lon_full", 40),
          rule(AxisRole.X, Clue.NAME, "x", 20),
          rule(AxisRole.T, Clue.STANDARD_NAME, "time", 100),
          rule(AxisRole.T, Clue.UNITS, ".+\\bsince\\b.+", 80),
          rule(AxisRole.T, Clue.UNITS, "(year|month|day)s? as %.*", 80),
          rule(AxisRole.T, Clue.UNITS, "s|seconds?|h|hours?|d|days?|mon|months?|yr|yrs|years?", 10),
          rule(AxisRole.T, Clue.AXIS, "t", 60),
          rule(AxisRole.T, Clue.LONG_NAME, ".*\\bsince\\b.*", 40),
          rule(AxisRole.T, Clue.LONG_NAME, "time|dates?", 15),
          rule(AxisRole.T, Clue.NAME, "time|time_counter", 40),
          rule(AxisRole.T, Clue.NAME, "t|months?|years?|days?", 20),
          rule(
              AxisRole.Z,
              Clue.STANDARD_NAME,
              "depth|height|altitude|air_pressure|model_level_number"
                  + "|(atmosphere|ocean)_\\w*(coordinate|level)",
              100),
          rule(AxisRole.Z, Clue.UNITS, "levels?|layers?", 30),
          rule(AxisRole.Z, Clue.UNITS, "m|cm|mm|met(er|re)s?|h?pa|m?bar", 10),
          rule(AxisRole.Z, Clue.AXIS, "z", 60),
          rule(AxisRole.Z, Clue.POSITIVE, "up|down", 50),
          rule(AxisRole.Z, Clue.LONG_NAME, ".*\\b(depth|soil (layers?|levels?))\\b.*", 15),
          rule(
              AxisRole.Z,
              Clue.NAME,
              "depth|depths|lev|levs|levels?|layers?|levgrnd|levsoi|s[mt]?layers?|s[mt]?levels?"
                  + "|soil|nsoil|solay|soil_?(layers?|levels?|depth|lev)|depth_soil|sdepth|height",
              40),
          rule(AxisRole.Z, Clue.NAME, "z", 20));

  private static AxisRule rule(AxisRole role, Clue clue, String text, int score) {
    return new AxisRule(role, clue, Pattern.compile(text), score);
  }

  /** Whether a text found at the clue is meant by this rule; case and outer blanks do not count. */
  boolean matches(String found) {
    return text.matcher(found.trim().toLowerCase(Locale.ROOT)).matches();
  }
}
