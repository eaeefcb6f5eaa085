// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which forecast is followed, and what is named as its limit. */
class AdvisorTest {
  private static Forecast took(String strategy, int workers, double seconds) {
    return new Forecast(
        strategy,
        "netcdf4",
        workers,
        seconds,
        seconds,
        seconds,
        Limit.CORES,
        Forecast.Basis.MEASURED);
  }

  @Test
  void theFastestWins() {
    Forecast fastest = took("locked", 8, 50);
    assertThat(Advisor.choose(List.of(took("sequential", 1, 100), fastest, took("locked", 4, 60))))
        .isEqualTo(fastest);
  }

  @Test
  void amongEqualsFewerWorkersThenTheSaferStrategyWin() {
    Forecast few = took("locked", 4, 51);
    assertThat(Advisor.choose(List.of(took("processes", 8, 50), few))).isEqualTo(few);
    Forecast safe = took("processes", 8, 51);
    assertThat(Advisor.choose(List.of(took("locked", 8, 50), safe, took("shards", 8, 50))))
        .isEqualTo(safe);
    Forecast plugged = took("own", 8, 50);
    assertThat(Advisor.choose(List.of(plugged, took("shards", 8, 54)))).isEqualTo(plugged);
  }

  @Test
  void nothingToChooseFromIsRefused() {
    assertThatThrownBy(() -> Advisor.choose(List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no forecast to choose from");
  }

  @ParameterizedTest
  @CsvSource({"1,1", "2,1 2", "3,1 2 3", "8,1 2 4 8", "96,1 2 4 8 16 32 64 96"})
  void workerCountsDoubleUpToTheLimit(int most, String counts) {
    assertThat(Advisor.workerCounts(most).stream().map(String::valueOf))
        .containsExactly(counts.split(" ", -1));
  }

  @Test
  void theLimitIsNamed() {
    CostModel model = new CostModel(1, 0, 0, 1e-8, 0, 0);
    Workload even = Costs.equal(100, 100_000_000);
    Workload uneven = new Workload(List.of(4_000_000_000L, 100_000_000L, 100_000_000L));
    Storage fast = Storage.unlimited();
    Storage slowRead = new Storage(5e7, 5e7, 1e12, 1e12);
    Storage slowWrite = new Storage(1e12, 1e12, 1e6, 1e6);
    assertThat(limit(model, even, fast, 4, 8)).isEqualTo(Limit.WORKERS);
    assertThat(limit(model, even, fast, 8, 8)).isEqualTo(Limit.CORES);
    assertThat(limit(model, even, slowRead, 4, 8)).isEqualTo(Limit.READING);
    assertThat(limit(model, even, slowWrite, 4, 8)).isEqualTo(Limit.WRITING);
    assertThat(limit(model, uneven, fast, 4, 8)).isEqualTo(Limit.LONGEST_FILE);
    assertThat(limit(model, Costs.equal(3, 1000), fast, 2, 8)).isEqualTo(Limit.START);
    assertThat(limit(new CostModel(1, 0, 0, 1e-8, 0.9, 0), even, fast, 4, 8))
        .isEqualTo(Limit.CONTENTION);
  }

  private static Limit limit(
      CostModel model, Workload work, Storage storage, int workers, int cores) {
    Job job = new Job(work, 0.5, 4e9, 1e9);
    return Forecast.of(
            "locked", "netcdf4", workers, model, job, storage, 0.1, Forecast.Basis.MEASURED, cores)
        .limit();
  }

  @Test
  void uncertaintyGrowsWithTheDistanceFromWhatWasMeasured() {
    CostFit fit = new CostFit(new CostModel(1, 0, 0, 1e-8, 0, 0), 0.02, 8, 2, 10);
    assertThat(Advisor.uncertainty(fit, Costs.equal(1, 1_000_000_000))).isEqualTo(0.1);
    assertThat(Advisor.uncertainty(fit, Costs.equal(4, 1_000_000_000))).isEqualTo(0.1 + 2 * 0.05);
  }

  @Test
  void uncertaintyGrowsWhenTrialsAreFew() {
    CostFit fit = new CostFit(new CostModel(1, 0, 0, 1e-8, 0, 0), 0, 1, 2, 10);
    assertThat(Advisor.uncertainty(fit, Costs.equal(1, 1_000_000_000))).isEqualTo(0.1 + 0.1 * 2);
  }

  @Test
  void theSequentialStrategyUsesAllCoresForOneFile() {
    assertThat(StandardCosts.of("sequential", 8).byteSeconds())
        .isLessThan(StandardCosts.of("sequential", 2).byteSeconds());
    CostModel many = StandardCosts.of("locked", 8);
    CostModel two = StandardCosts.of("locked", 2);
    assertThat(many.compiled()).isEqualTo(two.compiled());
    assertThat(many.warmUp().seconds()).isEqualTo(two.warmUp().seconds());
    assertThat(many.warmUp().crowding()).isLessThan(two.warmUp().crowding());
  }
}
