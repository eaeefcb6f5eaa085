// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.trendyilamb.plan.Shard;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * A shard and where it was taken from.
 *
 * <p>Slurm tells index, smallest index and number of an array's jobs; an array with gaps (some jobs
 * started again, say) does not tell how the work was cut, and is refused without a count. PBS and
 * LSF tell the index only. With a count the index is the shard's number.
 *
 * @param shard the part
 * @param source what told it, for people
 */
record BatchShard(Shard shard, String source) {
  private static final String SLURM = "SLURM_ARRAY_TASK_ID";
  private static final String PBS = "PBS_ARRAY_INDEX";
  private static final String LSF = "LSB_JOBINDEX";

  /**
   * Looks for a job array.
   *
   * @param environment variables of this process
   * @param count number of shards, where the user gave one
   * @throws UsageException when no array is found, or when it does not tell what is needed
   */
  static BatchShard find(Map<String, String> environment, OptionalInt count) {
    if (environment.containsKey(SLURM)) {
      return count.isPresent() ? indexed(environment, SLURM, count.getAsInt()) : slurm(environment);
    }
    for (String name : new String[] {PBS, LSF}) {
      // LSF sets index 0 in jobs that are no array.
      if (environment.containsKey(name) && !environment.getOrDefault(name, "").equals("0")) {
        if (count.isEmpty()) {
          throw refused(
              "the batch system does not tell how many shards there are",
              name + "=" + environment.get(name),
              "add --shard-count N");
        }
        return indexed(environment, name, count.getAsInt());
      }
    }
    throw refused(
        "this is no job of an array",
        "none of " + SLURM + ", " + PBS + ", " + LSF,
        "start it as an array, or give --shard I/N");
  }

  private static BatchShard indexed(Map<String, String> environment, String name, int count) {
    int index = number(environment, name);
    return new BatchShard(
        shard(index, count, name + "=" + index), name + "=" + index + ", --shard-count " + count);
  }

  private static BatchShard slurm(Map<String, String> environment) {
    int index = number(environment, SLURM);
    int count = number(environment, "SLURM_ARRAY_TASK_COUNT");
    int first = number(environment, "SLURM_ARRAY_TASK_MIN");
    int last = number(environment, "SLURM_ARRAY_TASK_MAX");
    String found =
        String.format(
            java.util.Locale.ROOT,
            "%s=%d, SLURM_ARRAY_TASK_COUNT=%d, SLURM_ARRAY_TASK_MIN=%d, SLURM_ARRAY_TASK_MAX=%d",
            SLURM,
            index,
            count,
            first,
            last);
    if (last - first + 1 != count) {
      throw refused(
          "the array has gaps, so it does not tell how the work was cut",
          found,
          "give --shard I/N, or --shard-count N with an array that starts at 1");
    }
    return new BatchShard(shard(index - first + 1, count, found), found);
  }

  private static Shard shard(int number, int count, String found) {
    try {
      return new Shard(number, count);
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), found, "number the array from 1 to N");
    }
  }

  private static int number(Map<String, String> environment, String name) {
    Optional<String> text = Optional.ofNullable(environment.get(name));
    try {
      return Integer.parseInt(text.orElse(""));
    } catch (NumberFormatException e) {
      throw refused(
          "the batch system does not tell a number",
          name + "=" + text.orElse("(not set)"),
          "give --shard I/N");
    }
  }

  private static UsageException refused(String what, String found, String remedy) {
    return new UsageException(
        new Problem("config-shard", Where.nowhere(), what, found, "a job array", remedy));
  }
}
