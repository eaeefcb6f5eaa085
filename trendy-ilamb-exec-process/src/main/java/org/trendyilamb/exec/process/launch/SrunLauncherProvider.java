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
    String tasks = environment.getOrDefault("SLURM_NTASKS", "");
    if (!tasks.matches("[1-9][0-9]{0,5}")) {
      throw new IllegalArgumentException(
          "an allocation with a number of tasks: SLURM_NTASKS is '"
              + tasks
              + "', use --ntasks or --ntasks-per-node");
    }
    String cpus = environment.getOrDefault("SLURM_CPUS_PER_TASK", "1");
    List<String> more = argument.isBlank() ? List.of() : List.of(argument.strip().split("\\s+"));
    return new Srun(Integer.parseInt(tasks), cpus, more);
  }

  private static final class Srun implements WorkerLauncher {
    private final int tasks;
    private final String cpus;
    private final List<String> more;

    Srun(int tasks, String cpus, List<String> more) {
      this.tasks = tasks;
      this.cpus = cpus;
      this.more = more;
    }

    @Override
    public String describe() {
      return "srun, " + tasks + " tasks";
    }

    @Override
    public List<String> command(List<String> worker, int memoryMiB) {
      List<String> command =
          new ArrayList<>(
              List.of("srun", "-Q", "--exact", "-N1", "-n1", "-c" + cpus, "--kill-on-bad-exit=1"));
      if (more.stream().noneMatch(option -> option.startsWith("--mem"))) {
        // Without it one step takes the memory of the whole allocation and the others wait.
        command.add("--mem=" + memoryMiB);
      }
      command.addAll(more);
      command.addAll(worker);
      return command;
    }

    @Override
    public OptionalInt slots() {
      return OptionalInt.of(tasks);
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
          return Optional.of(new LauncherVerdict(true, line.strip()));
        }
        if (lower.contains("node failure")) {
          lost = Optional.of(new LauncherVerdict(false, line.strip()));
        }
      }
      return lost;
    }
  }
}
