// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.advise.Limit;
import org.trendyilamb.plan.PlanFormat;

/** {@code simulate}: the 840 files of TRENDY v13 on machines that are not here. */
class SimulateTest {
  private static SimulationResult simulate(String... more) {
    String[] words = new String[more.length + 2];
    words[0] = "simulate";
    words[1] = "--json";
    System.arraycopy(more, 0, words, 2, more.length);
    Cli.Said said = Cli.run(words);
    assertThat(said.status()).as(said.errors()).isZero();
    return new PlanFormat().read(said.output(), SimulationResult.class);
  }

  @Test
  void onOneFileServerReadingEndsTheGainBetween48And96Workers() {
    SimulationResult result = simulate("--storage", "nfs", "--workers", "1,48,96");
    assertThat(result.files()).isEqualTo(840);
    assertThat(result.rows()).extracting(SimulationResult.Row::workers).containsExactly(1, 48, 96);
    SimulationResult.Row one = result.rows().get(0);
    SimulationResult.Row some = result.rows().get(1);
    SimulationResult.Row all = result.rows().get(2);
    assertThat(some.limit()).isEqualTo(Limit.READING);
    assertThat(all.seconds()).isGreaterThan(0.9 * some.seconds());
    assertThat(one.seconds()).isGreaterThan(10 * some.seconds());
    assertThat(one.limit()).isEqualTo(Limit.WORKERS);
  }

  @Test
  void withoutALimitOfStorageWorkersGoOnGaining() {
    SimulationResult result = simulate("--storage", "memory", "--workers", "48,96");
    assertThat(result.rows().get(0).seconds()).isGreaterThan(1.7 * result.rows().get(1).seconds());
  }

  @Test
  void contentionIsTakenAsItIsGiven() {
    SimulationResult none = simulate("--storage", "memory", "--workers", "8");
    SimulationResult half =
        simulate("--storage", "memory", "--workers", "8", "--contention", "0.5");
    assertThat(half.rows().get(0).limit()).isEqualTo(Limit.CONTENTION);
    assertThat(half.rows().get(0).seconds()).isGreaterThan(3 * none.rows().get(0).seconds());
  }

  @Test
  void saysInWordsWhyMoreWorkersGainNothing() {
    Cli.Said said = Cli.run("simulate", "--storage=nfs", "--workers=48,96");
    assertThat(said.status()).isZero();
    assertThat(said.output())
        .contains("840 files")
        .contains("nfs: 48 workers take ")
        .contains("because the limit is reading")
        .contains("memory: 96 workers");
  }

  @ParameterizedTest
  @CsvSource({
    "--storage=tape, --storage takes kinds of storage",
    "--workers=0, --workers takes numbers of workers",
    "--cores=0, --cores takes a number of cores",
    "--contention=2, --contention takes a share",
    "--inventory=advice, --inventory takes the name of an inventory",
    "--advice=missing.json, this is no advice that can be read",
    "--workers=many, Invalid value"
  })
  void wrongOptionsAreRefused(String option, String message) {
    Cli.Said said = Cli.run("simulate", option);
    assertThat(said.status()).isEqualTo(ExitCode.USAGE.status());
    assertThat(said.errors()).contains(message);
  }
}
