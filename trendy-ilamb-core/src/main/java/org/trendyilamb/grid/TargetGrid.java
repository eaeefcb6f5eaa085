// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Global regular grids by name. */
public final class TargetGrid {
  private static final Pattern COUNTS = Pattern.compile("r([1-9][0-9]{0,4})x([1-9][0-9]{0,4})");
  private static final Pattern STEPS =
      Pattern.compile("([0-9]{1,3}(?:\\.[0-9]{1,9})?)x([0-9]{1,3}(?:\\.[0-9]{1,9})?)");

  /** Finer than half a minute of arc is no land-model grid. */
  private static final int MOST_COLUMNS = 43_200;

  private TargetGrid() {}

  /**
   * A grid by name.
   *
   * <ul>
   *   <li>{@code r360x180}: that many columns and rows, as CDO means it: the first column is
   *       centred on the prime meridian, the first row ends at the pole. Columns still run from
   *       -180 to 180.
   *   <li>{@code 0.5x0.5} or {@code 2.5x2}: step in longitude and latitude in degrees; cells begin
   *       at the date line and at the pole.
   * </ul>
   *
   * @throws GridException when the name is neither, or the steps do not divide 360 and 180
   */
  public static RectilinearGrid named(String name) {
    Matcher counts = COUNTS.matcher(name);
    if (counts.matches()) {
      return of(name, Integer.parseInt(counts.group(1)), Integer.parseInt(counts.group(2)), true);
    }
    Matcher steps = STEPS.matcher(name);
    if (steps.matches()) {
      return of(
          name,
          parts(name, 360, new BigDecimal(steps.group(1))),
          parts(name, 180, new BigDecimal(steps.group(2))),
          false);
    }
    throw unknown(name, "no grid by that name");
  }

  /** The name that was probably meant: blanks, another sign for times, one step, no letter. */
  public static Optional<String> suggestion(String wrong) {
    String plain = wrong.strip().toLowerCase(Locale.ROOT).replaceAll("(deg(rees?)?|°|\\s)", "");
    String times = plain.replaceAll("[*,;×:_]", "x");
    return Stream.of(times, "r" + times, times + "x" + times, "r" + times.replaceAll("[^0-9x]", ""))
        .filter(name -> !name.equals(wrong) && isName(name))
        .findFirst();
  }

  private static boolean isName(String name) {
    try {
      named(name);
      return true;
    } catch (GridException e) {
      return false;
    }
  }

  private static int parts(String name, int degrees, BigDecimal step) {
    if (step.signum() > 0) {
      BigDecimal[] parts = new BigDecimal(degrees).divideAndRemainder(step);
      if (parts[1].signum() == 0 && parts[0].compareTo(new BigDecimal(MOST_COLUMNS)) <= 0) {
        return parts[0].intValueExact();
      }
    }
    throw unknown(name, "a step of " + step + " does not divide " + degrees + " degrees");
  }

  private static RectilinearGrid of(String name, int columns, int rows, boolean fromMeridian) {
    if (columns > MOST_COLUMNS || rows > MOST_COLUMNS / 2 || columns < 2 || rows < 2) {
      throw unknown(name, "too many cells, or too few");
    }
    double[] latitudes =
        IntStream.range(0, rows).mapToDouble(i -> (180.0 * i + 90) / rows - 90).toArray();
    double[] longitudes =
        IntStream.range(0, columns)
            .mapToDouble(
                i -> fromMeridian ? 360.0 * i / columns : (360.0 * i + 180) / columns - 180)
            .toArray();
    Where where = Where.nowhere();
    return GridReading.of(
            AxisValues.of(where, latitudes, false),
            AxisValues.of(where, longitudes, false),
            GridOptions.defaults())
        .grid();
  }

  private static GridException unknown(String name, String why) {
    return new GridException(
        new Problem(
            "grid-name-unknown",
            Where.nowhere(),
            why,
            name,
            "columns and rows as in r360x180, or steps in longitude and latitude as in 0.5x0.5",
            "give one of these"));
  }
}
