// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.trendyilamb.exec.SerialLock;
import org.trendyilamb.exec.TaskCancelledException;

/** Hands out the lock of the process and measures its use. Safe for many threads. */
final class MeasuredLock implements SerialLock {
  private final ReentrantLock lock = ProcessWideLock.LOCK;
  private final LongAdder acquisitions = new LongAdder();
  private final LongAdder heldNanos = new LongAdder();
  private final LongAdder waitedNanos = new LongAdder();
  private final LongAdder workedNanos = new LongAdder();

  /** When the holder took the lock; only the holder reads and writes it. */
  private long since;

  @Override
  public Held acquire() {
    boolean outermost = !lock.isHeldByCurrentThread();
    long begin = System.nanoTime();
    try {
      lock.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TaskCancelledException("ended while it waited for the serial lock");
    }
    if (outermost) {
      since = System.nanoTime();
      waitedNanos.add(since - begin);
      acquisitions.increment();
    }
    return new Hold();
  }

  /** Gives back what the current thread still holds; whether it held anything. */
  boolean releaseLeaked() {
    boolean held = lock.isHeldByCurrentThread();
    while (lock.isHeldByCurrentThread()) {
      release();
    }
    return held;
  }

  /** Adds the time of a task, waiting included. */
  void addTask(Duration elapsed) {
    workedNanos.add(elapsed.toNanos());
  }

  LockStatistics statistics() {
    long waited = waitedNanos.sum();
    return new LockStatistics(
        acquisitions.sum(),
        Duration.ofNanos(heldNanos.sum()),
        Duration.ofNanos(waited),
        Duration.ofNanos(Math.max(0, workedNanos.sum() - waited)));
  }

  private void release() {
    if (lock.getHoldCount() == 1) {
      heldNanos.add(System.nanoTime() - since);
    }
    lock.unlock();
  }

  private final class Hold implements Held {
    private boolean closed;

    @Override
    public void close() {
      if (!closed) {
        closed = true;
        release();
      }
    }
  }
}
