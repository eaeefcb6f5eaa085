// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.interpret.Request;

/**
 * How the values of an output follow from its inputs, one part for each source of the task. Data
 * only, so that it can cross a process border.
 *
 * @param kind what is done with the parts
 * @param target name that is written
 * @param offset what a sum or a land fraction begins with, in the unit of the output
 * @param parts one for each source of the task, in the same order
 * @param formula the same for people
 * @param reason why it holds, and what it leaves out
 * @param regrid how the result is taken to another grid; empty when it keeps its own
 */
public record Recipe(
    Kind kind,
    String target,
    double offset,
    List<Part> parts,
    String formula,
    String reason,
    Optional<Regrid> regrid) {

  /** What is done with the parts. */
  public enum Kind {
    /** The only part is written as it is. */
    COPY,
    /** Offset plus the sum of factor times part; missing where any part is. */
    SUM,
    /** Sum of the only part over its layers; missing where any layer is. */
    LAYER_SUM,
    /** Offset plus factor times the first part, in percent; the last part gives the grid. */
    LAND_FRACTION,
    /** Factor times the first part, an area, over the area of the cell; the last gives the grid. */
    LAND_AREA_FRACTION,
    /** Areas of the cells of the last part's grid; a part before it has the model's own areas. */
    CELL_AREA
  }

  /**
   * One input of a formula.
   *
   * @param request what is known and wanted of it
   * @param factor coefficient, in the unit of the output for each unit of the part
   * @param unit unit to which it is brought before; empty for one that only gives the grid
   */
  public record Part(Request request, double factor, String unit) {}

  public Recipe {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a recipe for " + target + " has no part");
    }
  }

  /** A recipe whose result keeps its grid. */
  static Recipe of(
      Kind kind, String target, double offset, List<Part> parts, String formula, String reason) {
    return new Recipe(kind, target, offset, parts, formula, reason, Optional.empty());
  }

  /** The file is written as it is. */
  static Recipe copy(Request request, String target) {
    return of(Kind.COPY, target, 0, List.of(new Part(request, 1, "")), "", "");
  }

  /** The same with the result on another grid. */
  Recipe onto(Regrid regrid) {
    return new Recipe(kind, target, offset, parts, formula, reason, Optional.of(regrid));
  }

  /** What each source of a task is read for: the parts, then what weights their result. */
  public List<Part> inputs() {
    List<Part> inputs = new ArrayList<>(parts);
    regrid.flatMap(Regrid::land).ifPresent(land -> inputs.add(land.part()));
    return inputs;
  }

  /** Whether the output is one file's variable. */
  public boolean isCopy() {
    return kind == Kind.COPY;
  }

  /** Whether the last part only gives the grid of the output. */
  public boolean hasGridPart() {
    return switch (kind) {
      case COPY, SUM, LAYER_SUM -> false;
      case LAND_FRACTION, LAND_AREA_FRACTION, CELL_AREA -> true;
    };
  }
}
