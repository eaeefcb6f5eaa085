// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;

/**
 * What batch files are written for.
 *
 * @param command the command as jobs find it
 * @param input absolute input
 * @param output absolute output folder
 * @param logs absolute folder of Slurm's logs
 * @param shards number of jobs of the array, and of workers of the pool
 * @param cpus processor cores, and workers, of one job of the array
 * @param memoryMiB heap of one worker, MiB
 * @param time time limit
 * @param mem memory of one job of the array in Slurm's form
 * @param more further directives, such as {@code --account=x}
 * @param convert further options of {@code convert}
 */
record SlurmRequest(
    String command,
    Path input,
    Path output,
    Path logs,
    int shards,
    int cpus,
    int memoryMiB,
    SlurmTime time,
    String mem,
    List<String> more,
    List<String> convert) {
  SlurmRequest {
    more = List.copyOf(more);
    convert = List.copyOf(convert);
  }
}
