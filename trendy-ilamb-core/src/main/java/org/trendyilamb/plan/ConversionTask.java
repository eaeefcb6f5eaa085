// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
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
 * @param recipe how the values follow from the inputs
 * @param areas whether {@code areacella} and {@code sftlf} of the same grid lie beside the output
 * @param steps what will be done, in order, with the reasons
 * @param issues what should be seen by a person
 * @param cost estimated work, bytes of raw values
 */
public record ConversionTask(
    String id,
    Request request,
    List<SourceRef> sources,
    Recipe recipe,
    boolean areas,
    List<Decision> steps,
    List<Issue> issues,
    long cost) {
  /** Rule of the step that tells how values get to another grid. */
  public static final String REGRID = "regrid";

  public ConversionTask {
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("task " + id + " has no source");
    }
    if (sources.size() != recipe.inputs().size()) {
      throw new IllegalArgumentException(
          "task " + id + " has " + sources.size() + " sources of " + recipe.inputs().size());
    }
    sources = List.copyOf(sources);
    steps = List.copyOf(steps);
    issues = List.copyOf(issues);
  }

  /** The same with one more decision. */
  ConversionTask with(Decision decision) {
    List<Decision> all = new ArrayList<>(steps);
    all.add(decision);
    return new ConversionTask(id, request, sources, recipe, areas, all, issues, cost);
  }

  /** The same with one more issue. */
  ConversionTask with(Issue issue) {
    List<Issue> all = new ArrayList<>(issues);
    all.add(issue);
    return new ConversionTask(id, request, sources, recipe, areas, steps, all, cost);
  }

  /** The same with cell areas and land fraction beside it. */
  ConversionTask withAreas() {
    return new ConversionTask(id, request, sources, recipe, true, steps, issues, cost);
  }
}
