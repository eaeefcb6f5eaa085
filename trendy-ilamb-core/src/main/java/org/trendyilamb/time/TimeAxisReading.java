// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.time;

import java.util.List;
import org.trendyilamb.problem.Issue;

/**
 * A time axis that was read, and every decision on the way.
 *
 * @param axis the axis
 * @param issues the decisions in order; the code names the rule, the text gives the evidence
 */
public record TimeAxisReading(TimeAxis axis, List<Issue> issues) {
  /** Copies the list. */
  public TimeAxisReading {
    issues = List.copyOf(issues);
  }

  /** Whether a rule was applied. */
  public boolean has(String code) {
    return issues.stream().anyMatch(issue -> issue.problem().code().equals(code));
  }
}
