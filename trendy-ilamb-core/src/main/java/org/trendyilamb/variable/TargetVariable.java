// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.Optional;
import org.trendyilamb.time.Frequency;

/**
 * A variable as it is written at one frequency.
 *
 * @param id name written: the CMIP6 name, or the TRENDY name where CMIP6 has none
 * @param table table for file name and {@code table_id}
 * @param listed whether CMIP6 lists this name in this table; otherwise the table only carries it
 * @param trendyOnly whether CMIP6 has no such variable in any table
 * @param frequency frequency of the values
 * @param standardName CF standard name; none where CF has none or the one in use is wrong, and then
 *     the attribute is left out
 * @param longName text for people
 * @param units strict UDUNITS text, such as {@code kg m-2 s-1}
 * @param cellMethods CMIP6 {@code cell_methods}. Those of yearly pools say {@code time: point}; use
 *     {@link #cellMethodsOfMeans()} where the values are means. {@code where land} holds only for
 *     values per land area
 * @param cellMeasures CMIP6 {@code cell_measures}, such as {@code area: areacella}
 * @param positive direction of a flux
 * @param realm CMIP6 {@code modeling_realm}
 * @param kind what it measures
 * @param extraDimension dimension it may carry besides time, latitude, longitude
 * @param expectedUnit unit the TRENDY protocol asks of the source
 * @param ilambName name that ILAMB asks for first, where it is not the one written
 * @param byDefault whether it is written without being asked for by name
 */
public record TargetVariable(
    VariableId id,
    CmipTable table,
    boolean listed,
    boolean trendyOnly,
    Frequency frequency,
    Optional<String> standardName,
    String longName,
    String units,
    String cellMethods,
    Optional<String> cellMeasures,
    Optional<Positive> positive,
    String realm,
    QuantityKind kind,
    ExtraDimension extraDimension,
    String expectedUnit,
    Optional<String> ilambName,
    boolean byDefault) {
  private static final String SNAPSHOT = "time: point";

  /**
   * Checks that table and frequency agree.
   *
   * @throws IllegalArgumentException when they do not
   */
  public TargetVariable {
    if (table.frequency() != frequency) {
      throw new IllegalArgumentException(id + ": " + table.id() + " is not " + frequency);
    }
  }

  /** The cell methods with a mean over time in place of a snapshot. */
  public String cellMethodsOfMeans() {
    return cellMethods.replace(SNAPSHOT, "time: mean");
  }

  /** The same variable with values in another unit, for use in a formula. */
  public TargetVariable inUnit(String unit) {
    return renamed(id, table, listed, trendyOnly, standardName, unit);
  }

  /**
   * The same variable with a value for each class. Where CMIP6 has another name, that name stands
   * for the total, so that the TRENDY name is kept.
   *
   * @param trendyName name in TRENDY
   */
  public TargetVariable ofClasses(VariableId trendyName) {
    return id.equals(trendyName)
        ? this
        : renamed(trendyName, CmipTable.carrier(frequency), false, true, Optional.empty(), units);
  }

  private TargetVariable renamed(
      VariableId name,
      CmipTable in,
      boolean isListed,
      boolean isTrendyOnly,
      Optional<String> standard,
      String unit) {
    return new TargetVariable(
        name,
        in,
        isListed,
        isTrendyOnly,
        frequency,
        standard,
        longName,
        unit,
        cellMethods,
        cellMeasures,
        positive,
        realm,
        kind,
        extraDimension,
        expectedUnit,
        ilambName,
        byDefault);
  }

  /**
   * The same variable at a frequency for which CMIP6 has no entry, in the table that carries it.
   */
  TargetVariable carriedAt(Frequency other) {
    String methods =
        cellMethods.contains("time:") || other == Frequency.FIXED
            ? cellMethods
            : cellMethods + " time: mean";
    return new TargetVariable(
        id,
        CmipTable.carrier(other),
        false,
        trendyOnly,
        other,
        standardName,
        longName,
        units,
        methods.replace(SNAPSHOT, "time: mean"),
        cellMeasures,
        positive,
        realm,
        kind,
        extraDimension,
        expectedUnit,
        ilambName,
        byDefault);
  }
}
