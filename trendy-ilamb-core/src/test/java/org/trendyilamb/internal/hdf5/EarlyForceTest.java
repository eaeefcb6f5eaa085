// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.trendyilamb.io.DatasetException;

/** Forcing early loses neither a byte nor a failure. */
class EarlyForceTest {
  private static final int STEP = (int) EarlyForce.STEP;

  /** A channel that counts how often it is forced, and fails or waits when it is. */
  private static final class Forced extends InMemoryChannel {
    private final AtomicInteger times = new AtomicInteger();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch open = new CountDownLatch(1);
    private final boolean failing;

    Forced(boolean failing) {
      super(Integer.MAX_VALUE, "");
      this.failing = failing;
    }

    @Override
    public void force(boolean metaData) throws IOException {
      times.incrementAndGet();
      begun.countDown();
      try {
        open.await(10, TimeUnit.SECONDS);
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      // As the system does: the first one to ask is told, nobody after it.
      if (failing && times.get() == 1) {
        throw new IOException("the disk is gone");
      }
    }
  }

  @Test
  void aSmallFileIsNotForcedEarly() throws IOException {
    Forced channel = new Forced(false);
    EarlyForce early = new EarlyForce(channel);
    early.wrote(STEP - 1);
    early.join();
    assertThat(channel.times).hasValue(0);
  }

  @Test
  void oneForceIsUnderWayAtATimeAndWritersDoNotWait() throws Exception {
    Forced channel = new Forced(false);
    EarlyForce early = new EarlyForce(channel);
    early.wrote(STEP);
    assertThat(channel.begun.await(10, TimeUnit.SECONDS)).isTrue();
    early.wrote(STEP);
    early.wrote(STEP);
    assertThat(channel.times).hasValue(1);
    channel.open.countDown();
    early.join();
    early.wrote(1);
    early.join();
    assertThat(channel.times).hasValue(2);
  }

  @Test
  void aFailureIsThrownWhenTheFileIsForcedAtTheEnd() {
    Forced channel = new Forced(true);
    channel.open.countDown();
    FileSpace space = FileSpace.lasting(Path.of("memory"), channel, 0);
    space.write(0, new byte[STEP], STEP);
    assertThatThrownBy(space::sync)
        .isInstanceOf(DatasetException.class)
        .hasMessageContaining("the disk is gone");
    // And again: it is no less true the second time.
    assertThatThrownBy(space::sync).hasMessageContaining("the disk is gone");
  }

  @Test
  void scratchIsNeverForced() {
    Forced channel = new Forced(false);
    FileSpace space = new FileSpace(Path.of("memory"), channel, 0);
    space.write(0, new byte[STEP], STEP);
    assertThat(channel.times).hasValue(0);
  }
}
