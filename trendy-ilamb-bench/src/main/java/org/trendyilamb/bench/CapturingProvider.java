// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionDescription;
import org.trendyilamb.exec.TaskExecutor;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.problem.Availability;

/** A strategy that also tells which executor it made, so that it can be asked afterwards. */
record CapturingProvider(TaskExecutorProvider real, AtomicReference<TaskExecutor> made)
    implements TaskExecutorProvider {

  @Override
  public String id() {
    return real.id();
  }

  @Override
  public String description() {
    return real.description();
  }

  @Override
  public Set<Capability> capabilities() {
    return real.capabilities();
  }

  @Override
  public List<OptionDescription> options() {
    return real.options();
  }

  @Override
  public Availability availability() {
    return real.availability();
  }

  @Override
  public TaskExecutor create(ExecutorOptions options) {
    TaskExecutor executor = real.create(options);
    made.set(executor);
    return executor;
  }
}
