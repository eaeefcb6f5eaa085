// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.List;
import java.util.Optional;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.OverrideSet;

/**
 * One output to make. Data only, so that it can be printed and can cross a process border.
 *
 * @param id unique within a plan: the output's path relative to the output folder
 * @param origin where the input comes from
 * @param sources the inputs, the main one first
 * @param overrides what the user says of the input
 * @param calendar which calendar the output has
 * @param period first and last month or year to keep, {@code FROM:TO}
 * @param steps what will be done, in order, with the reasons
 * @param issues what should be seen by a person
 * @param cost estimated work, bytes of raw values
 */
public record ConversionTask(
    String id,
    Origin origin,
    List<SourceRef> sources,
    OverrideSet overrides,
    CalendarProfile calendar,
    Optional<String> period,
    List<Decision> steps,
    List<Issue> issues,
    long cost) {

  public ConversionTask {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("task " + id + " has no source");
    }
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    issues = List.copyOf(issues);
  }
}
