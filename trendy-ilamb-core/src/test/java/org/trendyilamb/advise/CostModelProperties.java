// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

/** Laws of the cost model. */
class CostModelProperties {
  private static final double ROUNDING = 1e-9;

  @Property
  void moreFilesNeverTakeLess(
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 4_000_000_000L) Long> bytes,
      @ForAll @LongRange(min = 0, max = 4_000_000_000L) long more,
      @ForAll @IntRange(min = 1, max = 20) int workers,
      @ForAll @DoubleRange(min = 0, max = 0.5) double contention) {
    CostModel model = new CostModel(1, 0.2, 0.05, 6e-9, contention, 0.001);
    List<Long> both = new ArrayList<>(bytes);
    both.add(more);
    assertThat(model.seconds(new Workload(both), workers))
        .isGreaterThanOrEqualTo(model.seconds(new Workload(bytes), workers) - ROUNDING);
  }

  @Property
  void moreWorkersNeverTakeLongerWhereNothingIsShared(
      @ForAll @Size(min = 1, max = 40) List<@LongRange(min = 0, max = 4_000_000_000L) Long> bytes,
      @ForAll @IntRange(min = 1, max = 20) int workers) {
    CostModel model = new CostModel(1, 0, 0.05, 6e-9, 0, 0);
    Workload work = new Workload(bytes);
    assertThat(model.seconds(work, workers + 1))
        .isLessThanOrEqualTo(model.seconds(work, workers) + ROUNDING);
  }

  @Property
  void speedUpOfEqualFilesIsTheUniversalScalabilityLaw(
      @ForAll @IntRange(min = 1, max = 32) int n,
      @ForAll @DoubleRange(min = 0, max = 1) double contention,
      @ForAll @DoubleRange(min = 0, max = 0.1) double coherency) {
    CostModel model = new CostModel(0, 0, 0.5, 1e-9, contention, coherency);
    Workload work = Costs.equal(n * 7, 1_000_000);
    double law = n / (1 + contention * (n - 1) + coherency * n * (n - 1));
    assertThat(model.seconds(work, 1) / model.seconds(work, n)).isCloseTo(law, within(1e-9));
  }

  @Property
  void aSlowerStorageNeverMakesAForecastShorter(
      @ForAll @LongRange(min = 1_000_000, max = 10_000_000_000L) long bandwidth,
      @ForAll @IntRange(min = 1, max = 16) int workers) {
    CostModel model = new CostModel(1, 0.2, 0.05, 6e-9, 0.1, 0);
    Job job = new Job(Costs.mixed(50, 50e6, 7), 2, 1e9, 5e8);
    Forecast slow = forecast(model, job, workers, (double) bandwidth);
    Forecast fast = forecast(model, job, workers, 2.0 * bandwidth);
    assertThat(slow.seconds()).isGreaterThanOrEqualTo(fast.seconds());
    assertThat(slow.low()).isLessThan(slow.seconds());
    assertThat(slow.high()).isGreaterThan(slow.seconds());
  }

  private static Forecast forecast(CostModel model, Job job, int workers, double bandwidth) {
    return Forecast.of(
        "processes",
        "netcdf4",
        workers,
        model,
        job,
        new Storage(bandwidth, bandwidth, bandwidth, bandwidth),
        0.2,
        Forecast.Basis.MEASURED,
        4);
  }
}
