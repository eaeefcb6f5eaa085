// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec;

import java.util.List;

/**
 * Options for a JVM that is started to convert and then ends, as the launcher and the workers are.
 * A JVM that runs for hours gains nothing from them. Stateless.
 */
public final class JavaOptions {
  /**
   * When HotSpot compiles. Left alone (OpenJDK 17 and 25), it compiles each loop over values twice:
   * first for the one call that is running, then for those to come; and much that only starts the
   * program. With these, a method is compiled for all calls after its twentieth if its loops went
   * round 40,000 times by then, and for a running call only after 200,000: less work for the
   * compiler in the first two seconds, when it takes about a quarter of two processors. Measured on
   * files of 60 to 3888 months of half a degree: 5 to 20 % less time with OpenJDK 17, most with
   * some hundred months; 2 to 10 % with OpenJDK 25.
   */
  public static final List<String> COMPILER =
      List.of(
          "-XX:Tier4MinInvocationThreshold=20",
          "-XX:Tier4CompileThreshold=40000",
          "-XX:Tier4BackEdgeThreshold=200000");

  private JavaOptions() {}
}
