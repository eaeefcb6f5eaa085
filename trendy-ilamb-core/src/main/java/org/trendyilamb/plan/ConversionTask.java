// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.List;
import org.trendyilamb.interpret.Decision;
import org.trendyilamb.interpret.Request;
import org.trendyilamb.problem.Issue;

/**
 * One output to make. Data only, so that it can be printed and can cross a process border.
 *
 * @param id unique within a plan: the output's path relative to the output folder
 * @param request what is known of the main input, and what is wanted of it
 * @param sources the inputs, the main one first
 * @param steps what will be done, in order, with the reasons
 * @param issues what should be seen by a person
 * @param cost estimated work, bytes of raw values
 */
public record ConversionTask(
    String id,
    Request request,
    List<SourceRef> sources,
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
