// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds launchers by name. */
public final class WorkerLaunchers {
  private WorkerLaunchers() {}

  /**
   * The launcher that {@code name} or {@code name:argument} stands for.
   *
   * @throws IllegalArgumentException when there is none of that name, two, or it refuses its
   *     argument
   */
  public static WorkerLauncher create(String option, Map<String, String> environment) {
    SortedMap<String, WorkerLauncherProvider> byName = new TreeMap<>();
    for (WorkerLauncherProvider provider : ServiceLoader.load(WorkerLauncherProvider.class)) {
      WorkerLauncherProvider other = byName.put(provider.name(), provider);
      if (other != null) {
        throw new IllegalArgumentException(
            "one of two launchers named "
                + provider.name()
                + ": "
                + other.getClass().getName()
                + " and "
                + provider.getClass().getName());
      }
    }
    int colon = option.indexOf(':');
    String name = colon < 0 ? option : option.substring(0, colon);
    WorkerLauncherProvider provider = byName.get(name);
    if (provider == null) {
      throw new IllegalArgumentException("one of " + String.join(", ", byName.keySet()));
    }
    return provider.create(colon < 0 ? "" : option.substring(colon + 1), environment);
  }
}
