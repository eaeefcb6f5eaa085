// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.Optional;
import org.trendyilamb.time.Frequency;

/**
 * A variable found by a name.
 *
 * @param variable the variable
 * @param how how the name matched
 * @param frequency frequency that the name tells or that alone it holds for
 * @param note what to watch
 */
public record VariableMatch(
    SourceVariable variable, How how, Optional<Frequency> frequency, Optional<String> note) {

  /** How a name matched, from the surest on. */
  public enum How {
    /** The TRENDY name itself. */
    TRENDY_NAME,
    /** The CMIP6 name itself. */
    CMIP_NAME,
    /** A name but for letter case. */
    LETTER_CASE,
    /** Another spelling known from files. */
    ALIAS
  }

  VariableMatch at(Frequency told) {
    return new VariableMatch(variable, how, Optional.of(told), note);
  }
}
