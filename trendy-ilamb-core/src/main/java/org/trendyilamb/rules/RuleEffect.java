// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.List;
import org.trendyilamb.time.Calendar;
import org.trendyilamb.time.DateOrder;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.time.StampPosition;

/** What a rule changes. The set is closed: a table can ask for nothing else. */
public sealed interface RuleEffect {

  /**
   * The calendar that a model runs by.
   *
   * @param calendar the calendar
   * @param inPlaceOf calendar words of files this holds for; {@link #ABSENT} for none at all
   */
  record CalendarIs(Calendar calendar, List<String> inPlaceOf) implements RuleEffect {
    /** Stands for a file without a calendar. */
    public static final String ABSENT = "absent";

    public CalendarIs {
      inPlaceOf = List.copyOf(inPlaceOf);
    }
  }

  /** How reference dates of three bare numbers are meant. */
  record DateOrderIs(DateOrder order) implements RuleEffect {}

  /** Units of the time axis, in place of those of the file. */
  record TimeUnitsAre(String text) implements RuleEffect {}

  /** The year that the run begins with. */
  record FirstYearIs(int year) implements RuleEffect {}

  /** Where stamps stand that lie between two periods. */
  record StampsStand(StampPosition position) implements RuleEffect {}

  /**
   * The first period of an axis whose numbers say nothing.
   *
   * @param month 1 to 12; 1 for years
   */
  record FirstPeriodIs(Frequency frequency, int year, int month) implements RuleEffect {}

  /** Bounds of the time axis are set aside. */
  record TimeBoundsIgnored() implements RuleEffect {}

  /**
   * The unit of the values.
   *
   * @param text the unit
   * @param inPlaceOf unit texts of files this holds for; nothing else is replaced
   */
  record UnitIs(String text, List<String> inPlaceOf) implements RuleEffect {
    public UnitIs {
      inPlaceOf = List.copyOf(inPlaceOf);
    }
  }

  /**
   * The burnt fraction is a rate, whatever its unit says, and must be summed over the time step.
   *
   * @param seconds the time it is per, in s
   */
  record BurntPer(double seconds) implements RuleEffect {}

  /**
   * Latent heat that a model multiplied its water fluxes by.
   *
   * @param constant in J kg-1, one of the constants known
   */
  record LatentHeatIs(org.trendyilamb.units.LatentHeat constant) implements RuleEffect {}

  /** Name of the variable inside the file. */
  record SourceVariableIs(String name) implements RuleEffect {}

  /** A stored value that means missing although nothing declares it. */
  record MissingValueIs(double value) implements RuleEffect {}

  /**
   * Thickness of the soil layers, for files that do not give depths.
   *
   * @param metres one for each layer in m, from the surface down, in the order of the file
   */
  record SoilThickness(List<Double> metres) implements RuleEffect {
    public SoilThickness {
      metres = List.copyOf(metres);
    }
  }

  /** Files that no conversion is meant for. */
  record Ignored(String reason) implements RuleEffect {}

  /** Files that must not be converted. */
  record Refused(String reason) implements RuleEffect {}
}
