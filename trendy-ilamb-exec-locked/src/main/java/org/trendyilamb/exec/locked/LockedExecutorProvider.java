// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.locked;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.trendyilamb.exec.Capability;
import org.trendyilamb.exec.ExecutorOptions;
import org.trendyilamb.exec.OptionDescription;
import org.trendyilamb.exec.OptionValues;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.problem.Availability;

/** Registers {@code locked}: threads of this JVM that share one lock. */
public final class LockedExecutorProvider implements TaskExecutorProvider {
  private static final String GRACE = "grace-seconds";
  private static final Duration DEFAULT_GRACE = Duration.ofSeconds(30);

  /** Creates the provider. */
  public LockedExecutorProvider() {}

  @Override
  public String id() {
    return "locked";
  }

  @Override
  public String description() {
    return "threads of this process, one lock around the library;"
        + " no crash isolation: a crash or a hang of one task ends the run";
  }

  @Override
  public Set<Capability> capabilities() {
    return Set.of(Capability.PARALLEL);
  }

  @Override
  public List<OptionDescription> options() {
    return List.of(
        new OptionDescription(
            GRACE,
            Long.toString(DEFAULT_GRACE.toSeconds()),
            "time that running tasks have to end when the executor is closed"));
  }

  @Override
  public Availability availability() {
    return Availability.yes("a crash of one task ends the whole process");
  }

  @Override
  public LockedExecutor create(ExecutorOptions options) {
    OptionValues values = OptionValues.of(id(), options(), options.extra());
    return new LockedExecutor(
        options.workers(), options.deadline(), values.seconds(GRACE, DEFAULT_GRACE));
  }
}
