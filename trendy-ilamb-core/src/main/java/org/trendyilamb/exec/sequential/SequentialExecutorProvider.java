// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.sequential;

import java.util.Set;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.problem.Availability;

/** Registers {@code sequential}: the caller's thread, no options, always there. */
public final class SequentialExecutorProvider implements TaskExecutorProvider {

  /** Creates the provider. */
  public SequentialExecutorProvider() {}

  @Override
  public String id() {
    return "sequential";
  }

  @Override
  public String description() {
    return "one task after another in this process; a crash or a hang of one task ends the run";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of();
  }

  @Override
  public Availability availability() {
    return Availability.yes();
  }

  @Override
  public TaskExecutor create(ExecutorOptions options) {
    OptionValues.of(id(), options(), options.extra());
    return new SequentialExecutor(options.deadline());
  }
}
