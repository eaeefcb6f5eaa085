// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.List;
import java.util.Map;

/** {@code local}: on this machine, as a child of this process. */
public final class LocalLauncherProvider implements WorkerLauncherProvider {

  /** Creates the provider. */
  public LocalLauncherProvider() {}

  @Override
  public String name() {
    return "local";
  }

  @Override
  public WorkerLauncher create(String argument, Map<String, String> environment) {
    if (!argument.isEmpty()) {
      throw new IllegalArgumentException("local without anything behind it");
    }
    return new Local();
  }

  private static final class Local implements WorkerLauncher {
    @Override
    public String describe() {
      return "local";
    }

    @Override
    public List<String> command(List<String> worker, int memoryMiB, int shares) {
      return worker;
    }

    @Override
    public boolean startsTheWorkerItself() {
      return true;
    }
  }
}
