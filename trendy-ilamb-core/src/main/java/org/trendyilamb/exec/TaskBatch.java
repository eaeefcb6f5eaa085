// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tasks of one run and the outcomes so far: makes sure of one outcome per task, in order. Safe
 * for many threads. For whoever writes a strategy.
 */
public final class TaskBatch {
  private final Map<String, TaskSpec> byId = new LinkedHashMap<>();
  private final Map<String, TaskOutcome> outcomes = new HashMap<>();

  /**
   * A batch without outcomes.
   *
   * @throws IllegalArgumentException when two tasks have the same id
   */
  public TaskBatch(List<TaskSpec> tasks) {
    for (TaskSpec task : tasks) {
      if (byId.put(task.id(), task) != null) {
        throw new IllegalArgumentException("two tasks have the id " + task.id());
      }
    }
  }

  /** The tasks, those of the greatest cost first, equal ones in the order they were given. */
  public List<TaskSpec> largestFirst() {
    List<TaskSpec> sorted = new ArrayList<>(byId.values());
    sorted.sort(Comparator.comparingLong(TaskSpec::cost).reversed());
    return sorted;
  }

  /**
   * Takes the final outcome of a task.
   *
   * @throws IllegalStateException when the task has one already or is not in the batch
   */
  public synchronized void finish(TaskOutcome outcome) {
    if (!byId.containsKey(outcome.taskId())) {
      throw new IllegalStateException("no task " + outcome.taskId() + " in this batch");
    }
    if (outcomes.putIfAbsent(outcome.taskId(), outcome) != null) {
      throw new IllegalStateException("task " + outcome.taskId() + " has two outcomes");
    }
  }

  /** The tasks without an outcome, in the order they were given. */
  public synchronized List<TaskSpec> unfinished() {
    List<TaskSpec> left = new ArrayList<>(byId.values());
    left.removeIf(task -> outcomes.containsKey(task.id()));
    return left;
  }

  /**
   * One outcome per task, in the order the tasks were given.
   *
   * @throws IllegalStateException when a task has none
   */
  public synchronized List<TaskOutcome> outcomes() {
    List<TaskOutcome> ordered = new ArrayList<>(byId.size());
    for (String id : byId.keySet()) {
      TaskOutcome outcome = outcomes.get(id);
      if (outcome == null) {
        throw new IllegalStateException("task " + id + " has no outcome");
      }
      ordered.add(outcome);
    }
    return List.copyOf(ordered);
  }
}
