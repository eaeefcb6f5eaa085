// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.List;
import java.util.Set;
import org.trendyilamb.time.Frequency;

/**
 * How a variable that a model does not deliver follows from others that it does. The sources must
 * be delivered themselves, never derived in turn, and lie on one grid and time axis.
 */
public sealed interface Derivation {

  /** When a derivation may be used. */
  enum Use {
    /** Where the target is missing. */
    WHERE_MISSING,
    /** Where the target is missing and the user asks for it by name. */
    ON_REQUEST
  }

  /** CMIP6 name of what is derived. */
  VariableId target();

  /** Unit of the result, strict UDUNITS text. */
  String unit();

  /** TRENDY names of what is needed. */
  List<VariableId> sources();

  /** When it may be used. */
  Use use();

  /** Frequencies it holds for; all when empty. */
  Set<Frequency> frequencies();

  /** Why it holds and what it leaves out, one sentence. */
  String reason();

  /**
   * One term of a sum: coefficient times variable.
   *
   * @param variable TRENDY name
   * @param coefficient factor, in unit of the result per unit of the variable
   * @param unit unit to which the variable is brought before
   */
  record Term(VariableId variable, double coefficient, String unit) {}

  /**
   * Offset plus a sum of terms, cell by cell and time by time; missing where any term is.
   *
   * @param offset added to the sum, in the unit of the result
   * @param terms at least one
   */
  record Sum(
      VariableId target,
      String unit,
      double offset,
      List<Term> terms,
      Use use,
      Set<Frequency> frequencies,
      String reason)
      implements Derivation {

    /**
     * Copies the terms.
     *
     * @throws IllegalArgumentException when there is none
     */
    public Sum {
      terms = List.copyOf(terms);
      frequencies = Set.copyOf(frequencies);
      if (terms.isEmpty()) {
        throw new IllegalArgumentException(target + " is derived of nothing");
      }
    }

    @Override
    public List<VariableId> sources() {
      return terms.stream().map(Term::variable).toList();
    }
  }

  /**
   * Sum over the layers of soil; missing where any layer is.
   *
   * @param layered TRENDY name of a variable with amounts per layer in the unit of the result
   */
  record LayerSum(
      VariableId target,
      String unit,
      VariableId layered,
      Use use,
      Set<Frequency> frequencies,
      String reason)
      implements Derivation {

    /** Copies the frequencies. */
    public LayerSum {
      frequencies = Set.copyOf(frequencies);
    }

    @Override
    public List<VariableId> sources() {
      return List.of(layered);
    }
  }

  /**
   * Factor times the quotient of two areas of each cell.
   *
   * @param factor multiplies the quotient, in the unit of the result
   * @param part TRENDY name of the area that is a part, in m2
   * @param whole TRENDY name of the whole area, in m2; computed from the grid where not delivered
   */
  record AreaRatio(
      VariableId target,
      String unit,
      double factor,
      VariableId part,
      VariableId whole,
      Use use,
      Set<Frequency> frequencies,
      String reason)
      implements Derivation {

    /** Copies the frequencies. */
    public AreaRatio {
      frequencies = Set.copyOf(frequencies);
    }

    @Override
    public List<VariableId> sources() {
      return List.of(part);
    }
  }
}
