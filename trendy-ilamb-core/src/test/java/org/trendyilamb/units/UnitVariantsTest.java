// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.units;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every combination of mass, label, style and time gives the product of its parts. */
class UnitVariantsTest {
  private static final Map<String, String> MASSES =
      Map.of("kg", "1", "g", "0.001", "mg", "1e-6", "Mg", "1000", "t", "1000", "Kg", "1");
  private static final List<String> LABELS = List.of("", "C", " C", "(C)", "-C", " carbon", "[C]");
  private static final Map<String, String> AREAS = Map.of("m2", "1", "ha", "1e4", "km2", "1e6");

  /** Times, with the seconds or the calendar length that they are. */
  private static final Map<String, String> TIMES =
      Map.ofEntries(
          Map.entry("s", "1"),
          Map.entry("sec", "1"),
          Map.entry("h", "3600"),
          Map.entry("hr", "3600"),
          Map.entry("d", "86400"),
          Map.entry("day", "86400"),
          Map.entry("month", "month"),
          Map.entry("mon", "month"),
          Map.entry("yr", "year"),
          Map.entry("year", "year"),
          Map.entry("a", "year"),
          Map.entry("y", "year"),
          Map.entry("timestep", "step"));

  @Test
  void everyCombinationGivesTheProductOfItsParts() {
    List<String> wrong = new ArrayList<>();
    int count = 0;
    UnitReading target = UnitReader.read("kg m-2 s-1");
    UnitConversionFinder finder = new UnitConversionFinder(Quantity.CARBON);
    for (String mass : MASSES.keySet()) {
      for (String label : LABELS) {
        for (String area : AREAS.keySet()) {
          for (String time : TIMES.keySet()) {
            for (String text : styles(mass + label, area, time)) {
              count++;
              UnitConversion conversion = finder.find(UnitReader.read(text), target);
              String basis = TIMES.get(time).matches("\\d+") ? "fixed" : TIMES.get(time);
              BigDecimal seconds =
                  basis.equals("fixed") ? decimal(TIMES.get(time)) : BigDecimal.ONE;
              BigDecimal expected =
                  decimal(MASSES.get(mass))
                      .divide(decimal(AREAS.get(area)).multiply(seconds), new MathContext(40));
              double error = conversion.converter().scale() / expected.doubleValue() - 1;
              if (Math.abs(error) > 2e-16 || !conversion.basis().text().equals(basis)) {
                wrong.add(text + " gave " + conversion.formula());
              }
            }
          }
        }
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(count).isGreaterThan(20_000);
  }

  private static BigDecimal decimal(String text) {
    return new BigDecimal(text);
  }

  private static List<String> styles(String mass, String area, String time) {
    String base = area.replace("2", "");
    int power = area.endsWith("2") ? 2 : 1;
    String minus = power == 2 ? "-2" : "-1";
    return List.of(
        mass + " " + base + minus + " " + time + "-1",
        mass + " " + base + "^" + minus + " " + time + "^-1",
        mass + " " + base + "**" + minus + " " + time + "**-1",
        mass + "." + base + minus + "." + time + "-1",
        mass + " " + base + "^{" + minus + "} " + time + "^{-1}",
        mass + " " + base + "$^{" + minus + "}$ " + time + "$^{-1}$",
        mass + " " + base + (power == 2 ? "⁻²" : "⁻¹") + "·" + time + "⁻¹",
        mass + " " + base + "\u2212" + power + " " + time + "\u22121",
        mass + "/" + area + "/" + time,
        mass + " / " + area + " / " + time,
        mass + "/(" + area + " " + time + ")",
        mass + " per " + area + " per " + time,
        "[" + mass + "/" + area + "/" + time + "]");
  }
}
