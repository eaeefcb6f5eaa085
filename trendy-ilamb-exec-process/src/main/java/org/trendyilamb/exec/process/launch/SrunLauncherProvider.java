// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * {@code srun} or {@code srun:MORE OPTIONS}: one job step per worker inside the Slurm allocation
 * that this process runs in. As many workers as the allocation has tasks. Never asks Slurm for an
 * allocation of its own.
 */
public final class SrunLauncherProvider implements WorkerLauncherProvider {

  /** Creates the provider. */
  public SrunLauncherProvider() {}

  @Override
  public String name() {
    return "srun";
  }

  @Override
  public WorkerLauncher create(String argument, Map<String, String> environment) {
    if (!environment.containsKey("SLURM_JOB_ID")) {
      throw new IllegalArgumentException(
          "srun only inside an allocation (SLURM_JOB_ID is not set): use sbatch or salloc");
    }
    List<String> more = argument.isBlank() ? List.of() : List.of(argument.strip().split("\\s+"));
    return new Srun(SlurmAllocation.of(environment), more);
  }

  private static final class Srun implements WorkerLauncher {
    private final SlurmAllocation allocation;
    private final List<String> more;

    Srun(SlurmAllocation allocation, List<String> more) {
      this.allocation = allocation;
      this.more = more;
    }

    @Override
    public String describe() {
      return "srun, " + allocation.tasks() + " tasks";
    }

    @Override
    public List<String> command(List<String> worker, int memoryMiB, int shares) {
      List<String> command = new ArrayList<>(List.of("srun", "--exact", "-N1", "-n1"));
      command.add("-c" + allocation.cpusPerTask());
      command.add("--kill-on-bad-exit=1");
      if (more.stream().noneMatch(option -> option.startsWith("--mem"))) {
        // Without it one step takes the memory of the whole allocation and the others wait.
        OptionalInt share = allocation.memoryPerTaskMiB();
        command.add("--mem=" + (share.isPresent() ? share.getAsInt() * shares : memoryMiB));
      }
      command.addAll(more);
      command.addAll(worker);
      return command;
    }

    @Override
    public int slotsOnOneMachine(int slots) {
      return Math.min(slots, allocation.tasksPerNode());
    }

    @Override
    public OptionalInt slots() {
      return OptionalInt.of(allocation.tasks());
    }

    /** Only srun itself: the process it forked ends the job step when srun is gone. */
    @Override
    public void kill(Process process) {
      process.destroyForcibly();
    }

    @Override
    public Optional<LauncherVerdict> explain(String errors) {
      Optional<LauncherVerdict> lost = Optional.empty();
      for (String line : errors.split("\n")) {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.contains("oom-kill event")
            || lower.contains("oom_kill event")
            || lower.contains("out of memory")) {
          return Optional.of(new LauncherVerdict(LauncherVerdict.Cause.MEMORY, line.strip()));
        }
        if (lower.contains("node failure")) {
          lost = Optional.of(new LauncherVerdict(LauncherVerdict.Cause.MACHINE_LOST, line.strip()));
        }
      }
      return lost;
    }
  }
}
