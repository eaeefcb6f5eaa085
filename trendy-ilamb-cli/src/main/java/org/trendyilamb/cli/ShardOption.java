// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.plan.Shard;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine.Option;

/** Which part of the work a run does. */
final class ShardOption {
  private static final String AUTO = "auto";

  @Option(
      names = "--shard",
      paramLabel = "I/N",
      description =
          "Do part I of N only, for runs on several machines; 'collect' puts them together. 'auto'"
              + " asks the batch system (Slurm, PBS, LSF) for I and N.")
  private @Nullable String text;

  @Option(
      names = "--shard-count",
      paramLabel = "N",
      description = "With '--shard auto': number of parts, where the batch system does not tell.")
  private @Nullable Integer count;

  /** The part, and a line that says where it came from. */
  Optional<BatchShard> find(Map<String, String> environment) {
    if (text == null) {
      if (count != null) {
        throw refused("--shard-count means nothing without --shard auto", "");
      }
      return Optional.empty();
    }
    if (text.equals(AUTO)) {
      OptionalInt parts = count == null ? OptionalInt.empty() : OptionalInt.of(count);
      return Optional.of(BatchShard.find(environment, parts));
    }
    if (count != null) {
      throw refused("--shard-count means nothing without --shard auto", "--shard " + text);
    }
    try {
      return Optional.of(new BatchShard(Shard.parse(text), "--shard"));
    } catch (IllegalArgumentException e) {
      throw refused(String.valueOf(e.getMessage()), text);
    }
  }

  private static UsageException refused(String what, String found) {
    return new UsageException(
        new Problem(
            "config-shard",
            Where.nowhere(),
            what,
            found,
            "--shard 3/8, or --shard auto in a job array",
            "correct the option"));
  }
}
