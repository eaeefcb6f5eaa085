// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionDescription;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.problem.Availability;

/** Registers {@code processes}: a pool of worker JVMs. */
public final class ProcessExecutorProvider implements TaskExecutorProvider {
  static final String ID = "processes";

  /** Creates the provider. */
  public ProcessExecutorProvider() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "isolated worker processes, here or behind a launcher;"
        + " a crash, a hang or lack of memory ends one task only";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.copyOf(EnumSet.allOf(Capability.class));
  }

  @Override
  public List<OptionDescription> options() {
    return ProcessOptions.all();
  }

  @Override
  public Availability availability() {
    Map<String, String> environment = System.getenv();
    return Programs.find("sh", environment).isPresent()
        ? Availability.yes()
        : Availability.yes(
            "without a shell, prints of native code may be taken for answers and end a worker");
  }

  @Override
  public TaskExecutor create(ExecutorOptions options) {
    OptionValues values = OptionValues.of(ID, options(), options.extra());
    PoolSettings settings = PoolSettings.of(options, values, System.getenv());
    settings.check();
    return new ProcessExecutor(settings);
  }
}
