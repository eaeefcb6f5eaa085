// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.advise.Limit;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.WarmUp;

/**
 * Runs whose length is known without simulating, and must come out exactly: their numbers are
 * powers of two, so that no rounding can excuse a difference.
 */
class SimulationTest {
  private static final long MEBI = 1 << 20;
  private static final StageCosts COMPUTE = new StageCosts(0, 0, 0, 1.0 / MEBI, 0, 0, 0);
  private static final StageCosts LOCKED = new StageCosts(0, 0, 0, 0, 1.0 / MEBI, 0, 0);
  private static final StageCosts COPY = new StageCosts(0, 0, 0, 0, 0, 1, 0);

  private static List<SimulatedFile> equal(int files, long bytes) {
    return Collections.nCopies(files, new SimulatedFile("file", bytes, bytes));
  }

  private static Machine machine(int cores) {
    return new Machine(cores, Storage.unlimited());
  }

  @ParameterizedTest
  @CsvSource({"1,32", "2,16", "4,8", "8,4", "16,4", "3,12"})
  void equalFilesOnCoresTakeAsManyRoundsAsNeeded(int workers, double seconds) {
    // 16 files of 2 s on 8 cores; 16 workers share them, 3 workers need 6 rounds.
    SimulatedRun run = Simulation.run(equal(16, 2 * MEBI), machine(8), COMPUTE, workers, 1);
    assertThat(run.seconds()).isEqualTo(seconds);
    assertThat(run.limit()).isEqualTo(workers > 8 ? Limit.CORES : Limit.WORKERS);
  }

  @ParameterizedTest
  @CsvSource({"1,64", "2,32", "4,16", "8,16", "64,16"})
  void sharedBandwidthEndsTheGain(int workers, double seconds) {
    // 64 MiB at 1 MiB/s for a stream and 4 MiB/s for all.
    Storage storage = new Storage(4 * MEBI, MEBI, 1e300, 1e300);
    StageCosts readOnly = new StageCosts(0, 0, 0, 0, 0, 0, 0);
    SimulatedRun run =
        Simulation.run(equal(64, MEBI), new Machine(64, storage), readOnly, workers, 1);
    assertThat(run.seconds()).isEqualTo(seconds);
    if (workers > 4) {
      assertThat(run.limit()).isEqualTo(Limit.READING);
      assertThat(run.shares().get(Limit.READING)).isEqualTo(1);
    }
  }

  @Test
  void writingIsSharedApartFromReading() {
    Storage storage = new Storage(8 * MEBI, 8 * MEBI, 2 * MEBI, MEBI);
    SimulatedRun run = Simulation.run(equal(8, 8 * MEBI), new Machine(8, storage), COPY, 8, 1);
    // All read 64 MiB in 8 s, then all write 64 MiB in 32 s.
    assertThat(run.seconds()).isEqualTo(40);
    assertThat(run.limit()).isEqualTo(Limit.WRITING);
  }

  @ParameterizedTest
  @CsvSource({"1", "2", "8", "64"})
  void behindALockWorkersGainNothing(int workers) {
    SimulatedRun run = Simulation.run(equal(32, 4 * MEBI), machine(64), LOCKED, workers, 1);
    assertThat(run.seconds()).isEqualTo(128);
    assertThat(run.limit()).isEqualTo(workers == 1 ? Limit.WORKERS : Limit.LOCK);
  }

  @Test
  void halfBehindALockGivesTwoAtMost() {
    StageCosts half = new StageCosts(0, 0, 0, 1.0 / MEBI, 1.0 / MEBI, 0, 0);
    // 64 files of 1 s free and 1 s locked: 2 workers end when the lock has been held 64 s, 1 s
    // late.
    assertThat(Simulation.run(equal(64, MEBI), machine(8), half, 1, 1).seconds()).isEqualTo(128);
    assertThat(Simulation.run(equal(64, MEBI), machine(8), half, 2, 1).seconds()).isEqualTo(65);
    assertThat(Simulation.run(equal(64, MEBI), machine(8), half, 8, 1).seconds()).isEqualTo(65);
  }

  @Test
  void theLargestFileIsTakenFirstAndIsTheLimit() {
    List<SimulatedFile> files = new ArrayList<>(equal(8, MEBI));
    files.add(new SimulatedFile("large", 32 * MEBI, 0));
    SimulatedRun run = Simulation.run(files, machine(8), COMPUTE, 4, 1);
    assertThat(run.seconds()).isEqualTo(32);
    assertThat(run.limit()).isEqualTo(Limit.LONGEST_FILE);
  }

  @Test
  void contentionSlowsWhoComputesAtTheSameTime() {
    StageCosts contended = new StageCosts(0, 0, 0, 1.0 / MEBI, 0, 0, 0.5);
    SimulatedRun run = Simulation.run(equal(8, MEBI), machine(8), contended, 2, 1);
    // Four rounds of two, each 1 s times 1 + 0.5 (2 - 1).
    assertThat(run.seconds()).isEqualTo(6);
  }

  @Test
  void workersStartOnceAndIdleOnesDoNotStart() {
    StageCosts slowStart = new StageCosts(2, 0, 0.5, 0, 0, 0, 0);
    assertThat(Simulation.run(equal(4, MEBI), machine(8), slowStart, 2, 1).seconds()).isEqualTo(3);
    assertThat(Simulation.run(equal(4, MEBI), machine(8), slowStart, 96, 1).seconds())
        .isEqualTo(2.5);
    assertThat(Simulation.run(List.of(), machine(8), slowStart, 4, 1).seconds()).isZero();
  }

  @Test
  void theFirstFilesOfAWorkerTakeLonger() {
    StageCosts cold = new StageCosts(0, 0, 1, 0, 0, 0, 0, new WarmUp(8, 2, 0.5));
    double alone = Simulation.run(equal(8, 0), machine(8), cold, 1, 4).seconds();
    assertThat(alone).isCloseTo(8 + 8 * (1 - Math.exp(-8 / 2.0)), within(1e-9));
    // Each of two workers converts four files, and loses 1.5 times as much.
    double both = Simulation.run(equal(8, 0), machine(8), cold, 2, 1).seconds();
    assertThat(both).isCloseTo(4 + 1.5 * 8 * (1 - Math.exp(-4 / 2.0)), within(1e-9));
  }

  @Test
  void eachFurtherWorkerDelaysTheStart() {
    StageCosts crowded = new StageCosts(2, 0.25, 1, 0, 0, 0, 0);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), crowded, 1, 1).seconds()).isEqualTo(10);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), crowded, 4, 1).seconds())
        .isEqualTo(2 + 3 * 0.25 + 2);
  }

  @Test
  void moreCoresShareTheWorkOfStarting() {
    StageCosts crowded = new StageCosts(2, 0.25, 1, 0, 0, 0, 0).startedOn(5);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), crowded, 1, 1).seconds()).isEqualTo(10);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), crowded, 4, 1).seconds())
        .isCloseTo(2 + 3 * 0.05 + 2, org.assertj.core.data.Offset.offset(1e-12));
  }

  @Test
  void aStartThatTakesMostOfTheTimeIsTheLimit() {
    StageCosts slow = new StageCosts(2, 0.25, 1, 0, 0, 0, 0);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), slow, 8, 1).limit())
        .isEqualTo(Limit.START);
    assertThat(Simulation.run(equal(8, MEBI), machine(8), slow, 1, 1).limit())
        .isEqualTo(Limit.WORKERS);
  }

  @Test
  void blocksLetReadingOverlapWithComputing() {
    Storage storage = new Storage(MEBI, MEBI, 1e300, 1e300);
    Machine one = new Machine(64, storage);
    double whole = Simulation.run(equal(4, 16 * MEBI), one, COMPUTE, 4, 1).seconds();
    double inBlocks = Simulation.run(equal(4, 16 * MEBI), one, COMPUTE, 4, 16).seconds();
    // In one piece all read for 64 s, then all compute for 16 s.
    assertThat(whole).isEqualTo(80);
    assertThat(inBlocks).isLessThanOrEqualTo(whole).isGreaterThanOrEqualTo(64);
  }

  @Test
  void noRunBeatsItsBounds() {
    List<SimulatedFile> files = Inventory.trendyV13();
    StageCosts costs = new StageCosts(1, 0, 0.05, 6e-9, 0, 0.18, 0);
    Storage nfs = StoragePresets.of("nfs");
    for (int workers : new int[] {1, 2, 8, 48, 96}) {
      SimulatedRun run = Simulation.run(files, new Machine(96, nfs), costs, workers, 4);
      assertThat(run.shares().values()).allSatisfy(s -> assertThat(s).isBetween(0.0, 1 + 1e-9));
      assertThat(run.shares().get(run.limit())).isGreaterThan(0.4);
    }
  }

  @Test
  void theInventoryIsThatOfTheTable() {
    List<SimulatedFile> files = Inventory.trendyV13();
    assertThat(files).hasSize(840);
    assertThat(files.stream().filter(f -> f.name().startsWith("ELM "))).hasSize(45);
    // 0.5 degrees, 324 years of months, 4 bytes.
    assertThat(files)
        .contains(new SimulatedFile("VISIT monthly 1", 360L * 720 * 324 * 12 * 4, 725_594_112));
    assertThat(files.stream().mapToLong(SimulatedFile::rawBytes).sum() / 1e12)
        .isCloseTo(1.687, within(0.001));
  }

  @Test
  void nonsenseIsRefused() {
    assertThatThrownBy(() -> Simulation.run(equal(1, 1), machine(1), COPY, 0, 1))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Machine(0, Storage.unlimited()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Storage(1, 2, 1, 1)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> StoragePresets.of("tape"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("disk, lustre, memory, nfs");
  }
}
