// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class StagedOutputTest {
  @TempDir Path folder;

  @Test
  void sweepsWhatItsOwnerLeftAndNothingElse() throws Exception {
    Path sub = Files.createDirectories(folder.resolve("S3/CLASSIC"));
    Path own = Files.writeString(sub.resolve(".a.nc.shard-1-of-4.part"), "");
    Path second = Files.writeString(folder.resolve(".a.nc.try-2.shard-1-of-4.part"), "");
    Path other = Files.writeString(sub.resolve(".a.nc.shard-2-of-4.part"), "");
    Path output = Files.writeString(sub.resolve("a.nc"), "");
    assertThat(StagedOutput.sweep(folder, "shard-1-of-4")).containsExactlyInAnyOrder(own, second);
    assertThat(own).doesNotExist();
    assertThat(other).exists();
    assertThat(StagedOutput.sweepAll(folder)).containsExactly(other);
    assertThat(output).exists();
    assertThat(StagedOutput.sweep(folder.resolve("none"), "all")).isEmpty();
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aShardSweepsWhileAnotherPutsItsOutputsInPlace() throws Exception {
    AtomicBoolean done = new AtomicBoolean();
    CountDownLatch begun = new CountDownLatch(1);
    ExecutorService neighbour = Executors.newSingleThreadExecutor();
    try {
      Future<Integer> committed = neighbour.submit(() -> commitUntil(done, begun));
      // On a busy machine the sweeps would be over before the neighbour has written anything.
      assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
      for (int i = 0; i < 500; i++) {
        assertThat(StagedOutput.sweep(folder, "shard-1-of-2")).isEmpty();
      }
      done.set(true);
      assertThat(committed.get(20, TimeUnit.SECONDS)).isPositive();
    } finally {
      done.set(true);
      neighbour.shutdown();
    }
  }

  private int commitUntil(AtomicBoolean done, CountDownLatch begun) throws Exception {
    int committed = 0;
    // Every name is there for a moment only, so that a walk often meets one that is gone already.
    while (!done.get()) {
      Path target = folder.resolve("S3/CLASSIC/output-" + committed % 50 + ".nc");
      try (StagedOutput staged = StagedOutput.beside(target, "shard-2-of-2", 1)) {
        Files.writeString(staged.temporary(), "values");
        staged.commit();
      }
      committed++;
      begun.countDown();
    }
    return committed;
  }
}
