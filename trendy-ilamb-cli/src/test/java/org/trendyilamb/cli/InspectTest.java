// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;

/** What {@code inspect} and {@code plan --json} tell of every file of the sample. */
class InspectTest {
  @TempDir static Path folder;

  @BeforeAll
  static void sample() {
    assertThat(Cli.run("sample", folder.resolve("in").toString()).status()).isZero();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder.resolve("in"))) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !String.valueOf(file.getFileName()).equals("SAMPLE.tsv"))
          .sorted()
          .toList();
    }
  }

  private static ConversionPlan read(Cli.Said said) {
    return new PlanFormat().read(said.output(), ConversionPlan.class);
  }

  @Test
  void eachDecisionHasARuleAndEvidenceInBoth() throws IOException {
    assertThat(files()).hasSizeGreaterThan(100);
    for (Path file : files()) {
      Cli.Said text = Cli.run("inspect", file.toString());
      ConversionPlan inspected = read(Cli.run("inspect", "--json", file.toString()));
      Path out = folder.resolve("out");
      ConversionPlan planned = read(Cli.run("plan", "--json", file.toString(), out.toString()));

      assertThat(inspected).as(file.toString()).isEqualTo(planned);
      String said = text.output() + text.errors();
      for (ConversionTask task : planned.tasks()) {
        assertThat(said).contains(task.id());
        task.steps().forEach(step -> assertTold(step, said));
        for (Issue issue : task.issues()) {
          assertThat(said).contains(issue.problem().what());
        }
      }
      for (Refusal refusal : planned.refusals()) {
        assertThat(said).contains(refusal.problem().what(), refusal.problem().remedy());
      }
      for (Ignored ignored : planned.ignored()) {
        assertThat(said).contains(ignored.reason());
      }
      assertThat(planned.tasks().size() + planned.refusals().size() + planned.ignored().size())
          .as(file.toString())
          .isPositive();
    }
  }

  private static void assertTold(Decision step, String said) {
    assertThat(step.rule()).isNotBlank();
    assertThat(step.evidence()).as(step.toString()).isNotBlank();
    assertThat(said).contains("  " + step.result()).contains("rule " + step.rule());
    assertThat(said).contains(step.evidence());
  }
}
