// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.exec.TaskSpec;

/** The small decisions of the pool, each apart. */
class PoolRulesTest {

  @ParameterizedTest
  @CsvSource({"0, 60", "1048576, 60", "31457280, 60", "1073741824, 2048"})
  void theDeadlineGrowsWithTheCostFromAFloor(long cost, long seconds) {
    Deadline rule = new Deadline(Optional.empty(), Duration.ofSeconds(60), 2);
    assertThat(rule.of(new TaskSpec("a", "", "", cost))).hasSeconds(seconds);
    Deadline fixed = new Deadline(Optional.of(Duration.ofSeconds(5)), Duration.ofSeconds(60), 2);
    assertThat(fixed.of(new TaskSpec("a", "", "", cost))).hasSeconds(5);
  }

  @Test
  void aRetriedTaskGoesBackToItsPlaceByCost() {
    TaskQueue queue =
        new TaskQueue(
            List.of(
                new TaskSpec("large", "", "", 9),
                new TaskSpec("middle", "", "", 5),
                new TaskSpec("small", "", "", 1)));
    TaskState large = queue.next();
    TaskState middle = queue.next();
    queue.add(middle);
    queue.add(large);
    assertThat(queue.next()).isSameAs(large);
    assertThat(queue.next()).isSameAs(middle);
    assertThat(queue.waiting()).isOne();
  }

  @Test
  void aTaskThatWasShortOfMemoryWaitsApart() {
    TaskQueue queue = new TaskQueue(List.of(new TaskSpec("a", "", "", 1)));
    TaskState task = queue.next();
    assertThat(queue.isEmpty()).isTrue();
    task.wasShortOfMemory(CrashReport.of("x", "w"));
    queue.add(task);
    assertThat(queue.waiting()).isZero();
    assertThat(queue.hasAlone()).isTrue();
    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.clear()).containsExactly(task);
    assertThat(queue.isEmpty()).isTrue();
  }

  @Test
  void oneCrashMayBeChanceTwoAreNot() {
    TaskState task = new TaskState(new TaskSpec("a", "", "", 1), 0);
    assertThat(task.mayRetryAfterCrash()).isTrue();
    assertThat(task.mayRetryAfterCrash()).isFalse();
  }

  @Test
  void aLostMachineIsNotTheTasksDoing() {
    TaskState task = new TaskState(new TaskSpec("a", "", "", 1), 0);
    for (int i = 1; i < TaskState.MOST_LOSSES; i++) {
      assertThat(task.mayRetryAfterLoss()).isTrue();
    }
    assertThat(task.mayRetryAfterCrash()).isTrue();
    assertThat(task.mayRetryAfterLoss()).isFalse();
  }

  @Test
  void aSlotRetiresAfterThreeFailuresInARow() {
    Slot slot = new Slot(4);
    assertThat(slot.nextName()).isEqualTo("w4-1");
    assertThat(slot.nextName()).isEqualTo("w4-2");
    slot.failed();
    slot.failed();
    slot.worked();
    slot.failed();
    slot.failed();
    assertThat(slot.isFree()).isTrue();
    slot.failed();
    assertThat(slot.retired()).isTrue();
    assertThat(slot.isFree()).isFalse();
  }

  @Test
  void aloneMeansThatTheOthersGoFirstAndComeBackAfterwards() {
    SoloRule rule = new SoloRule();
    rule.look(false, true);
    assertThat(rule.mayGoOn(false)).isTrue();
    assertThat(rule.startsOrdinary()).isTrue();

    rule.look(true, true);
    assertThat(rule.mayGoOn(false)).isFalse();
    assertThat(rule.startsOrdinary()).isFalse();
    assertThat(rule.startsAlone()).isFalse();

    rule.look(true, false);
    assertThat(rule.startsAlone()).isTrue();
    assertThat(rule.mayGoOn(true)).isTrue();

    rule.look(false, true);
    assertThat(rule.startsAlone()).isTrue();
    assertThat(rule.startsOrdinary()).isFalse();

    rule.look(false, false);
    assertThat(rule.startsAlone()).isFalse();
    assertThat(rule.startsOrdinary()).isTrue();
  }
}
