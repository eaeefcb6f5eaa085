// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What Slurm tells a job about its allocation, in variables of the environment.
 *
 * @param tasks number of tasks, {@code SLURM_NTASKS}
 * @param tasksPerNode most tasks on one node, from {@code SLURM_TASKS_PER_NODE} such as {@code
 *     2(x3),1}
 * @param cpusPerTask processors of a task, {@code SLURM_CPUS_PER_TASK}
 * @param memoryPerTaskMiB memory of a task, from {@code SLURM_MEM_PER_CPU} or {@code
 *     SLURM_MEM_PER_NODE}, both in MiB; empty when Slurm gives neither
 */
record SlurmAllocation(int tasks, int tasksPerNode, int cpusPerTask, OptionalInt memoryPerTaskMiB) {

  /**
   * Reads the environment.
   *
   * @throws IllegalArgumentException when the number of tasks is not there
   */
  static SlurmAllocation of(Map<String, String> environment) {
    int tasks =
        number(environment, "SLURM_NTASKS")
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "an allocation with a number of tasks: SLURM_NTASKS is '"
                            + environment.getOrDefault("SLURM_NTASKS", "")
                            + "', use --ntasks or --ntasks-per-node"));
    int perNode = 1;
    for (String part : environment.getOrDefault("SLURM_TASKS_PER_NODE", "").split(",")) {
      String count = part.replaceFirst("\\(.*", "");
      perNode = Math.max(perNode, parse(count).orElse(1));
    }
    int cpus = number(environment, "SLURM_CPUS_PER_TASK").orElse(1);
    OptionalInt perCpu = number(environment, "SLURM_MEM_PER_CPU");
    OptionalInt ofNode = number(environment, "SLURM_MEM_PER_NODE");
    OptionalInt memory = OptionalInt.empty();
    if (perCpu.isPresent()) {
      memory = OptionalInt.of(perCpu.getAsInt() * cpus);
    } else if (ofNode.isPresent()) {
      memory = OptionalInt.of(Math.max(1, ofNode.getAsInt() / perNode));
    }
    return new SlurmAllocation(tasks, perNode, cpus, memory);
  }

  private static OptionalInt number(Map<String, String> environment, String name) {
    return parse(environment.getOrDefault(name, ""));
  }

  private static OptionalInt parse(String text) {
    return text.matches("[1-9][0-9]{0,7}")
        ? OptionalInt.of(Integer.parseInt(text))
        : OptionalInt.empty();
  }
}
