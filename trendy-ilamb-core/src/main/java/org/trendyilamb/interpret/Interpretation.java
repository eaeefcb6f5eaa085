// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.GridReading;
import org.trendyilamb.grid.GridReorder;
import org.trendyilamb.grid.RectilinearGrid;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.trendy.NormalisationEvidence;
import org.trendyilamb.units.UnitConversion;
import org.trendyilamb.variable.TargetVariable;

/**
 * What one file means.
 *
 * @param dataset header of the file
 * @param field the variable that holds the values
 * @param layout where its dimensions stand
 * @param target what is written
 * @param conversion from the file's unit to the target's
 * @param packing CF packing of the stored values
 * @param missing which stored values stand for "no value"
 * @param time the steps; empty for a fixed field
 * @param levels soil layers or classes; empty for a field without
 * @param grid cells, and how values get into their order
 * @param normalisation the area that values are per, as far as is known
 * @param decisions everything that was decided, in order
 * @param issues what a person should see
 */
public record Interpretation(
    DatasetHeader dataset,
    VariableHeader field,
    Layout layout,
    TargetVariable target,
    UnitConversion conversion,
    Packing packing,
    MissingValues missing,
    Optional<TimeSelection> time,
    Optional<Levels> levels,
    GridReading grid,
    NormalisationEvidence normalisation,
    List<Decision> decisions,
    List<Issue> issues) {
  public Interpretation {
    decisions = List.copyOf(decisions);
    issues = List.copyOf(issues);
  }

  /** The same with further decisions; those that are known already are not repeated. */
  public Interpretation with(List<Decision> further) {
    Set<Decision> all = new LinkedHashSet<>(decisions);
    all.addAll(further);
    return new Interpretation(
        dataset,
        field,
        layout,
        target,
        conversion,
        packing,
        missing,
        time,
        levels,
        grid,
        normalisation,
        List.copyOf(all),
        issues);
  }

  /**
   * The same on other cells.
   *
   * @param cells cells that are written
   * @param reorder how values get into their order
   */
  public Interpretation onGrid(RectilinearGrid cells, GridReorder reorder) {
    return new Interpretation(
        dataset,
        field,
        layout,
        target,
        conversion,
        packing,
        missing,
        time,
        levels,
        new GridReading(cells, reorder, grid.decisions(), grid.issues()),
        normalisation,
        decisions,
        issues);
  }

  /** Number of planes that are written: time steps, or 1, times levels, which run faster. */
  public int planes() {
    return Math.multiplyExact(steps(), levelCount());
  }

  /** Number of time steps that are written, 1 for a fixed field. */
  public int steps() {
    return time.map(TimeSelection::size).orElse(1);
  }

  /** Number of levels, 1 for a field without. */
  public int levelCount() {
    return levels.map(Levels::size).orElse(1);
  }

  /** Bytes of the values that are written, as 4-byte floats. */
  public long rawBytes() {
    return (long) planes() * grid.grid().size() * Float.BYTES;
  }
}
