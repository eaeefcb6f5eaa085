// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.convert.ConversionResult;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;

/**
 * One input and what became of it.
 *
 * @param status the verdict
 * @param source path of the main input
 * @param output path of the output relative to the output folder; empty when there is none
 * @param attempts how often it was tried
 * @param seconds time of the last attempt
 * @param result what was done, when it was converted
 * @param problem why not, when it was not
 * @param crash evidence, when a worker died
 * @param issues what a person should see
 */
public record ReportEntry(
    Status status,
    String source,
    Optional<String> output,
    int attempts,
    double seconds,
    Optional<ConversionResult> result,
    Optional<Problem> problem,
    Optional<CrashReport> crash,
    List<Issue> issues) {
  public ReportEntry {
    issues = List.copyOf(issues);
  }
}
