// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleTable;

/** The user's table of rules: read and checked before anything else is touched. */
final class RulesFile {
  private RulesFile() {}

  /**
   * Text of the file.
   *
   * @throws UsageException when it cannot be read
   * @throws org.trendyilamb.rules.RuleException when it is no table of rules
   */
  static String read(Path file) {
    String yaml;
    try {
      yaml = Files.readString(file);
    } catch (IOException e) {
      throw new UsageException(
          new Problem(
              "rules-unreadable",
              Where.file(file),
              "the table of rules cannot be read",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "a YAML file",
              "check the path"));
    }
    RuleTable.parse(file.toString(), yaml);
    return yaml;
  }
}
