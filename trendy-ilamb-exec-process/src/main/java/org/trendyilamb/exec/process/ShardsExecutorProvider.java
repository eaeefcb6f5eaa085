// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionDescription;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.problem.Availability;

/** Registers {@code shards}: work that is cut beforehand, one isolated worker process per part. */
public final class ShardsExecutorProvider implements TaskExecutorProvider {
  static final String ID = "shards";

  private final ProcessExecutorProvider processes = new ProcessExecutorProvider();

  /** Creates the provider. */
  public ShardsExecutorProvider() {}

  @Override
  public String id() {
    return ID;
  }

  @Override
  public String description() {
    return "the work is cut beforehand into equal parts, each with an isolated worker process of"
        + " its own; on several machines use --shard";
  }

  @Override
  public Set<Capability> capabilities() {
    return processes.capabilities();
  }

  /** Those of {@code processes} that make sense for one worker on this machine. */
  @Override
  public List<OptionDescription> options() {
    return ProcessOptions.all().stream()
        .filter(option -> !option.name().equals(ProcessOptions.LAUNCHER))
        .toList();
  }

  @Override
  public Availability availability() {
    return processes.availability();
  }

  @Override
  public TaskExecutor create(ExecutorOptions options) {
    OptionValues values = OptionValues.of(ID, options(), options.extra());
    List<ProcessExecutor> pools = new ArrayList<>();
    for (int i = 1; i <= options.workers(); i++) {
      Path diagnostics = options.diagnostics().resolve("shard-" + i);
      ExecutorOptions one =
          new ExecutorOptions(
              1, options.memoryPerWorkerMiB(), options.deadline(), diagnostics, options.extra());
      PoolSettings settings = PoolSettings.of(one, values, System.getenv());
      settings.check();
      pools.add(new ProcessExecutor(settings));
    }
    return new ShardsExecutor(pools);
  }
}
