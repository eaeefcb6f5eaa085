// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

/** Laws of fits: what made the trials is found again. */
class CostFitProperties {
  private static final CostModel PRIOR = StandardCosts.of("processes", 2);

  private static final List<Workload> WORKS =
      List.of(
          Costs.equal(2, 100_000),
          Costs.equal(12, 2_000_000),
          Costs.mixed(40, 30e6, 1),
          Costs.equal(8, 400_000_000),
          Costs.mixed(160, 60e6, 2));

  @Property(tries = 40)
  void withoutNoiseTheCostsAreFound(
      @ForAll @DoubleRange(min = 0.3, max = 3) double run,
      @ForAll @DoubleRange(min = 0.02, max = 0.3) double file,
      @ForAll @IntRange(min = 2, max = 20) int nanosPerByte,
      @ForAll @IntRange(min = 0, max = 40) int contention) {
    double bytes = nanosPerByte * 1e-9;
    CostModel truth = new CostModel(run, 0.1, file, bytes, contention / 100.0, 0, PRIOR.warmUp());
    CostFit fit =
        CostFit.of(Costs.trials(truth, WORKS, List.of(1, 2, 4, 8), 0, new Random(3)), PRIOR);
    // The warm-up, too, goes by files, and the prior trades one for the other: 13 % at most in
    // 4000 draws.
    assertThat(fit.model().fileSeconds()).isCloseTo(file, within(0.16 * file + 0.003));
    assertThat(fit.model().byteSeconds()).isCloseTo(bytes, within(0.1 * bytes));
    assertThat(fit.model().contention()).isCloseTo(contention / 100.0, within(0.03));
    assertThat(fit.model().runSeconds()).isCloseTo(run, within(0.15 * run));
    assertThat(fit.spread()).isLessThan(0.02);
  }

  /** Trials of few files are slow because they are cold; a long run is not. */
  @Property(tries = 40)
  void trialsThatAreColdDoNotMakeALongRunSlow(
      @ForAll @DoubleRange(min = 0.5, max = 5) double lost, @ForAll long seed) {
    WarmUp prior = PRIOR.warmUp();
    WarmUp warmUp = new WarmUp(lost, prior.files(), prior.crowding());
    CostModel truth = new CostModel(1.2, 0.3, 0.03, 5e-9, 0.05, 0, warmUp);
    List<Workload> few = List.of(Costs.equal(5, 10_000_000), Costs.equal(20, 10_000_000));
    CostFit fit =
        CostFit.of(Costs.trials(truth, few, List.of(1, 2), 0.02, new Random(seed)), PRIOR);
    Workload tree = Costs.equal(60, 10_000_000);
    for (int n : new int[] {1, 2}) {
      double expected = truth.seconds(tree, n);
      assertThat(fit.model().seconds(tree, n)).isCloseTo(expected, within(0.2 * expected));
    }
  }

  @Property(tries = 40)
  void withNoiseForecastsOfALargerTreeStayClose(
      @ForAll @DoubleRange(min = 0.3, max = 3) double run,
      @ForAll @DoubleRange(min = 0.02, max = 0.3) double file,
      @ForAll @IntRange(min = 2, max = 20) int nanosPerByte,
      @ForAll @IntRange(min = 0, max = 40) int contention,
      @ForAll long seed) {
    double bytes = nanosPerByte * 1e-9;
    CostModel truth = new CostModel(run, 0.1, file, bytes, contention / 100.0, 0);
    Random random = new Random(seed);
    CostFit fit = CostFit.of(Costs.trials(truth, WORKS, List.of(1, 2, 4, 8), 0.05, random), PRIOR);
    Workload tree = Costs.mixed(500, 100e6, seed);
    for (int n : new int[] {1, 2, 8}) {
      double expected = truth.seconds(tree, n);
      assertThat(fit.model().seconds(tree, n)).isCloseTo(expected, within(0.15 * expected));
    }
    assertThat(fit.spread()).isLessThan(0.06);
  }

  @Property(tries = 15)
  void coherencyIsFoundWhereThereAreEnoughWorkerCounts(
      @ForAll @IntRange(min = 3, max = 30) int coherency, @ForAll long seed) {
    CostModel truth = new CostModel(1, 0, 0.05, 6e-9, 0.05, coherency / 1000.0);
    CostFit fit =
        CostFit.of(
            Costs.trials(truth, WORKS, List.of(1, 2, 4, 8, 16), 0.02, new Random(seed)), PRIOR);
    Workload tree = Costs.mixed(400, 60e6, seed);
    double expected = truth.seconds(tree, 16);
    assertThat(fit.model().seconds(tree, 16)).isCloseTo(expected, within(0.15 * expected));
  }

  @Property(tries = 40)
  void noCostIsNegativeWhateverWasMeasured(@ForAll long seed) {
    Random random = new Random(seed);
    List<Trial> trials =
        java.util.stream.IntStream.range(0, 5)
            .mapToObj(
                i ->
                    new Trial(
                        "processes",
                        "netcdf4",
                        1 + random.nextInt(3),
                        Costs.mixed(1 + random.nextInt(5), 1e6, random.nextLong()),
                        0.1 + random.nextDouble(),
                        2,
                        1))
            .toList();
    // The constructor of the model refuses negative and infinite costs.
    CostFit fit = CostFit.of(trials, PRIOR);
    assertThat(fit.model().seconds(Costs.equal(10, 1_000_000), 2)).isPositive().isFinite();
  }
}
