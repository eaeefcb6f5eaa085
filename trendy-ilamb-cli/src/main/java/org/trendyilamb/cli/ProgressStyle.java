// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

/** How progress is shown. */
enum ProgressStyle {
  /** A bar on a terminal, lines elsewhere. */
  AUTO,
  /** One line that is rewritten. */
  BAR,
  /** One line per finished file. */
  LINES,
  /** Nothing but trouble. */
  NONE;

  boolean isBar(boolean terminal) {
    return this == BAR || (this == AUTO && terminal);
  }
}
