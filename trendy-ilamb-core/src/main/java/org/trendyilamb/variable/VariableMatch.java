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

  /** Why the name means the variable: how it matched, and what to watch. */
  public String evidence() {
    String why =
        switch (how) {
          case TRENDY_NAME -> "a name of the TRENDY protocol";
          case CMIP_NAME -> "a name of the CMIP6 tables";
          case LETTER_CASE -> "but for letter case the name in the table of variables";
          case ALIAS -> "another spelling in the table of variables";
        };
    return note.map(more -> why + "; " + more).orElse(why);
  }

  VariableMatch at(Frequency told) {
    return new VariableMatch(variable, how, Optional.of(told), note);
  }
}
