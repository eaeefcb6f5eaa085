// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table of rules of the user's own. */
class RulesOptionTest {
  @TempDir Path folder;

  private Cli.Said convert(String rules) throws IOException {
    Path input = TestField.write(folder.resolve("CLM5.0_S3_gpp.nc"), "netcdf3", 18, 36, 24);
    Path table = Files.writeString(folder.resolve("rules.yaml"), rules);
    return Cli.run(
        "convert", input.toString(), folder.resolve("out").toString(), "--rules", table.toString());
  }

  @Test
  void aRuleReachesTheTask() throws IOException {
    Cli.Said said =
        convert(
            """
            - id: not-this-one
              models: [CLM5.0]
              variables: [gpp]
              effects: {ignore: known to be broken}
              evidence: A message of the modellers.
            """);
    assertThat(said.status()).isZero();
    assertThat(said.output()).startsWith("1 ignored").doesNotContain("converted");
  }

  @Test
  void aKeyThatIsNoneIsRefusedBeforeAnythingIsDone() throws IOException {
    Cli.Said said =
        convert("- id: a\n  models: [CLM5.0]\n  evidence: x\n  efects: {first_year: 1700}\n");
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.errors())
        .contains("[rules-unknown-key]")
        .contains("efects")
        .contains("perhaps effects")
        .contains("rule");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aTableThatIsNotThereIsRefused() {
    Cli.Said said =
        Cli.run("scan", folder.toString(), "--rules", folder.resolve("absent.yaml").toString());
    assertThat(said.status()).isEqualTo(2);
    assertThat(said.errors()).contains("[rules-unreadable]").contains("absent.yaml");
  }
}
