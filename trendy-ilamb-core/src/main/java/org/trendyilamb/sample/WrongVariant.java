// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import org.trendyilamb.sample.TruthVariable.Kind;

/**
 * Mistakes that can be put into the sample on purpose, each with the finding it must give rise to.
 */
public enum WrongVariant {
  /** Fluxes summed over the month under the label of a rate per second (as LPJ did in v9). */
  PER_MONTH_AS_PER_SECOND(Reason.MAGNITUDE),
  /** Carbon in grams under the label of kilograms. */
  GRAMS_AS_KILOGRAMS(Reason.MAGNITUDE),
  /** Degrees Celsius under the label of kelvin. */
  CELSIUS_AS_KELVIN(Reason.MAGNITUDE),
  /** nbp counted as a source. */
  NBP_REVERSED(Reason.SIGN),
  /** {@code kg m-2 s}: the sign of the last exponent is lost. */
  LOST_EXPONENT(Reason.UNIT),
  /** All stamps half a year late. */
  HALF_YEAR_LATE(Reason.SEASON),
  /** All stamps four hundred years late. */
  FOUR_CENTURIES_LATE(Reason.PERIOD),
  /** The second stamp repeats the first. */
  REPEATED_STAMP(Reason.TIME_AXIS),
  /** gpp upside down under its latitudes, while the other files are right. */
  ROWS_REVERSED(Reason.GEOGRAPHY),
  /** gpp one row off its latitudes, while the other files are right. */
  ROWS_ROLLED(Reason.GEOGRAPHY),
  /** Latitudes and longitudes all zero. */
  COORDINATES_ZERO(Reason.COORDINATES),
  /** Percent under the unit 1. */
  PERCENT_AS_FRACTION(Reason.FRACTION),
  /** -777 at sea, which nothing declares. */
  UNDECLARED_FILL(Reason.FILL);

  private static final double ODD_FILL = -777;

  private final Reason reason;

  WrongVariant(Reason reason) {
    this.reason = reason;
  }

  /** Class of the finding that must be reported. */
  public Reason reason() {
    return reason;
  }

  /** Whether this mistake makes sense in a file that is right otherwise. */
  boolean fits(FileSpec file) {
    if (file.outcome() != Outcome.CONVERTED || file.variable().isEmpty()) {
      return false;
    }
    TruthVariable variable = file.variable().get();
    Kind kind = variable.kind();
    boolean asIs = file.stored() == StoredAs.AS_IS;
    boolean flux = kind == Kind.CARBON_FLUX || kind == Kind.WATER_FLUX;
    boolean dated = file.axis().filter(a -> a.count() != AxisSpec.Count.RECORDS).isPresent();
    boolean monthly = file.frequency() == SampleFrequency.MONTHLY;
    return switch (this) {
      case PER_MONTH_AS_PER_SECOND -> flux && monthly && asIs;
      case GRAMS_AS_KILOGRAMS -> asIs && (kind == Kind.CARBON_FLUX || kind == Kind.CARBON_POOL);
      case CELSIUS_AS_KELVIN -> variable == TruthVariable.TAS && asIs;
      case NBP_REVERSED -> variable == TruthVariable.NBP;
      case LOST_EXPONENT -> flux;
      case HALF_YEAR_LATE -> dated && monthly && variable == TruthVariable.GPP;
      case FOUR_CENTURIES_LATE, REPEATED_STAMP -> dated;
      case ROWS_REVERSED -> variable == TruthVariable.GPP;
      // A vector of land points says where land is; it has no sea that could move or be filled.
      case ROWS_ROLLED -> variable == TruthVariable.GPP && !file.has(Extra.LAND_POINTS);
      case COORDINATES_ZERO -> true;
      case PERCENT_AS_FRACTION -> kind == Kind.BURNT || kind == Kind.COVER;
      case UNDECLARED_FILL -> kind != Kind.SURFACE && !file.has(Extra.LAND_POINTS);
    };
  }

  /** Wrong version of a stored value. */
  double value(double stored, FileSpec file, int days) {
    return switch (this) {
      case PER_MONTH_AS_PER_SECOND -> StoredAs.PER_MONTH.of(stored, days);
      case GRAMS_AS_KILOGRAMS -> stored * 1000;
      case CELSIUS_AS_KELVIN -> StoredAs.CELSIUS.of(stored, days);
      case NBP_REVERSED -> -stored;
      case PERCENT_AS_FRACTION -> file.stored() == StoredAs.FRACTION ? stored * 100 : stored;
      default -> stored;
    };
  }

  /** Wrong version of what stands at sea. */
  double sea(double right) {
    return this == UNDECLARED_FILL ? ODD_FILL : right;
  }

  /** Wrong version of a unit. */
  String units(String right) {
    return switch (this) {
      case LOST_EXPONENT -> "kg m-2 s";
      case PERCENT_AS_FRACTION -> "1";
      default -> right;
    };
  }

  /** The row whose values are put under the label of row {@code y}. */
  int row(int y, int rows) {
    return switch (this) {
      case ROWS_REVERSED -> rows - 1 - y;
      case ROWS_ROLLED -> Math.floorMod(y - 1, rows);
      default -> y;
    };
  }

  /** The step whose stamp is put at a record. */
  TruthStep stamped(java.util.List<TruthStep> steps, int record) {
    return switch (this) {
      case HALF_YEAR_LATE -> steps.get(record).later(6);
      case FOUR_CENTURIES_LATE -> steps.get(record).later(4800);
      case REPEATED_STAMP -> steps.get(record == 1 ? 0 : record);
      default -> steps.get(record);
    };
  }
}
