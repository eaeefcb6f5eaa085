// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trendyilamb.plan.ConversionPlan;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.ShardPlan;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;

/**
 * What all shards together have to do, as every one of them sees it.
 *
 * @param input the input folder or file
 * @param count number of shards
 * @param tasks every task with the shard that does it
 * @param refusals inputs that cannot be converted
 * @param ignored inputs that are not meant to be converted
 */
public record ShardedPlan(
    String input, int count, List<Task> tasks, List<Refusal> refusals, List<Ignored> ignored) {

  /**
   * One task.
   *
   * @param id its id
   * @param source path of the main input
   * @param key digest of what decides the output, see {@link TaskKey}
   * @param shard number of the shard that does it
   */
  public record Task(String id, String source, String key, int shard) {}

  public ShardedPlan {
    tasks = List.copyOf(tasks);
    refusals = List.copyOf(refusals);
    ignored = List.copyOf(ignored);
  }

  /** Cuts a whole plan. */
  public static ShardedPlan of(
      String input, ConversionPlan plan, int count, OutputSettings settings, String version) {
    List<Task> tasks = new ArrayList<>();
    List<List<ConversionTask>> parts = ShardPlan.cut(plan, count);
    for (int i = 0; i < parts.size(); i++) {
      for (ConversionTask task : parts.get(i)) {
        String key = TaskKey.of(task, settings, version);
        tasks.add(new Task(task.id(), task.sources().get(0).path(), key, i + 1));
      }
    }
    return new ShardedPlan(input, count, tasks, plan.refusals(), plan.ignored());
  }

  /** The same digest means the same work, cut in the same way. */
  public String digest() {
    StringBuilder text = new StringBuilder().append(count).append('\n');
    for (Task task : tasks) {
      text.append(task.id()).append('\t').append(task.key()).append('\t');
      text.append(task.shard()).append('\n');
    }
    refusals.forEach(refusal -> text.append("refused\t").append(refusal.path()).append('\n'));
    ignored.forEach(passed -> text.append("ignored\t").append(passed.path()).append('\n'));
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
