// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OrderedWorkTest {
  private final AtomicInteger made = new AtomicInteger();
  private final AtomicInteger closed = new AtomicInteger();

  private AutoCloseable worker() {
    made.incrementAndGet();
    return closed::incrementAndGet;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 8})
  void resultsComeInOrderAndEveryWorkerIsClosed(int threads) {
    List<Integer> taken = new ArrayList<>();
    OrderedWork.run(threads, 200, this::worker, (worker, i) -> i, taken::add);
    assertThat(taken).hasSize(200).isSorted();
    assertThat(made).hasValue(threads);
    assertThat(closed).hasValue(threads);
    assertThat(CopyBench.threadsLeft()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void workWaitsForResultsToBeTaken(int threads) {
    AtomicInteger begun = new AtomicInteger();
    AtomicInteger taken = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    OrderedWork.run(
        threads,
        100,
        this::worker,
        (worker, i) -> begun.incrementAndGet(),
        result -> {
          most.accumulateAndGet(begun.get() - taken.get(), Math::max);
          taken.incrementAndGet();
        });
    assertThat(most.get()).isBetween(1, 2 * threads);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 4})
  void whatAPieceThrowsIsThrownAndNothingIsLeft(int threads) {
    List<Integer> taken = new ArrayList<>();
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    threads,
                    50,
                    this::worker,
                    (worker, i) -> {
                      if (i == 20) {
                        throw new IllegalStateException("piece 20");
                      }
                      return i;
                    },
                    taken::add))
        .hasMessage("piece 20");
    assertThat(taken).hasSize(20).isSorted();
    assertThat(closed).hasValue(made.get());
    assertThat(CopyBench.threadsLeft()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void errorsPassThroughToo(int threads) {
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    threads,
                    5,
                    this::worker,
                    (worker, i) -> {
                      throw new OutOfMemoryError("no room");
                    },
                    result -> {}))
        .isInstanceOf(OutOfMemoryError.class)
        .hasMessage("no room");
  }

  @Test
  void whoTakesResultsMayStop() {
    AtomicInteger begun = new AtomicInteger();
    assertThatThrownBy(
            () ->
                OrderedWork.run(
                    2,
                    10_000,
                    this::worker,
                    (worker, i) -> begun.incrementAndGet(),
                    result -> {
                      throw new IllegalStateException("enough");
                    }))
        .hasMessage("enough");
    assertThat(begun.get()).isLessThanOrEqualTo(4);
    assertThat(CopyBench.threadsLeft()).isEmpty();
  }
}
