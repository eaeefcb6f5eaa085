// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Optional;

/**
 * What a file is read for: to be written as it is, or as a term of a formula.
 *
 * @param termUnit unit to which values are brought for a formula; empty for an output of its own
 */
public record Purpose(Optional<String> termUnit) {

  /** The file becomes an output of its own. */
  public static Purpose output() {
    return new Purpose(Optional.empty());
  }

  /** The file gives a term in this unit, strict UDUNITS text. */
  public static Purpose term(String unit) {
    return new Purpose(Optional.of(unit));
  }

  /** Whether the file becomes an output of its own. */
  public boolean isOutput() {
    return termUnit.isEmpty();
  }
}
