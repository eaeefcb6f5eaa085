// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputSettings;
import org.trendyilamb.plan.PlanFormat;

/** Digest of what decides an output. The same key means the same values. */
public final class TaskKey {
  private TaskKey() {}

  /**
   * The key of a task.
   *
   * @param version version of the library
   */
  public static String of(ConversionTask task, OutputSettings settings, String version) {
    PlanFormat format = new PlanFormat();
    String text =
        String.join(
            "\n",
            version,
            format.write(task.request()),
            format.write(task.sources()),
            format.write(task.recipe()),
            format.write(task.steps()),
            Boolean.toString(task.areas()),
            settings.writer(),
            Integer.toString(settings.deflateLevel()));
    return Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
  }
}
