// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trendyilamb.problem.Availability;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** The strategies that are there, by id. Immutable. */
public final class Executors {
  private static final Logger LOG = LoggerFactory.getLogger(Executors.class);
  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

  private final SortedMap<String, TaskExecutorProvider> byId = new TreeMap<>();

  private Executors(Collection<TaskExecutorProvider> providers) {
    for (TaskExecutorProvider provider : providers) {
      String id = provider.id();
      if (!ID.matcher(id).matches()) {
        throw refused(
            "executor-id",
            "executor " + provider.getClass().getName() + " has an unusable id",
            id,
            "lower-case letters, digits and hyphens");
      }
      TaskExecutorProvider other = byId.putIfAbsent(id, provider);
      if (other != null) {
        throw refused(
            "executor-duplicate",
            "two executors have the id " + id,
            other.getClass().getName() + " and " + provider.getClass().getName(),
            "one executor per id: take one of the jars off the class path");
      }
    }
  }

  /** The strategies on the class path. */
  public static Executors load() {
    List<TaskExecutorProvider> found = new ArrayList<>();
    ServiceLoader.load(TaskExecutorProvider.class).forEach(found::add);
    for (TaskExecutorProvider provider : found) {
      LOG.debug("executor {} is {}", provider.id(), provider.getClass().getName());
    }
    return new Executors(found);
  }

  /**
   * These strategies.
   *
   * @throws ExecutorException when an id is unusable or used twice
   */
  public static Executors of(Collection<TaskExecutorProvider> providers) {
    return new Executors(providers);
  }

  /** All, sorted by id. */
  public List<TaskExecutorProvider> all() {
    return List.copyOf(byId.values());
  }

  /**
   * The strategy with this id.
   *
   * @throws ExecutorException when there is none, or it cannot be used here
   */
  public TaskExecutorProvider get(String id) {
    TaskExecutorProvider provider = byId.get(id);
    if (provider == null) {
      throw refused(
          "executor-unknown",
          "there is no executor of this name on the class path",
          id,
          "one of " + String.join(", ", byId.keySet()));
    }
    Availability availability = provider.availability();
    if (!availability.available()) {
      throw refused(
          "executor-unavailable",
          "executor " + id + " cannot be used here",
          availability.reason(),
          "");
    }
    return provider;
  }

  private static ExecutorException refused(
      String code, String what, String found, String expected) {
    return new ExecutorException(
        new Problem(
            code,
            Where.nowhere(),
            what,
            found,
            expected,
            "run 'trendy-ilamb executors' to see all"));
  }
}
