// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.nio.file.Path;
import java.util.List;
import org.trendyilamb.bench.input.InputFile;

/**
 * A way to convert a file.
 *
 * @param id short name, as in tables and charts
 * @param description one line for people
 * @param own whether it is this project
 * @param converts whether it converts; otherwise it only compresses again
 * @param program what must be there
 * @param recipe how it is run
 */
record Tool(
    String id, String description, boolean own, boolean converts, String program, Recipe recipe) {

  /** The command for an input. */
  interface Recipe {
    /**
     * Gives it.
     *
     * @param input what the input holds
     * @param source the input
     * @param target the output; a folder for this project's own way
     * @param scratch folder for scripts and scratch files
     */
    List<String> command(InputFile input, Path source, Path target, Path scratch);
  }
}
