// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.problem.Issue;

/**
 * Whether the fields of one model and simulation belong together: the same land, a carbon budget
 * that closes. Made of what was kept while each field passed; nothing is read again. Warns only.
 */
public final class ModelChecks {
  /** Codes of all issues that a comparison gives rise to. */
  public static final Set<String> CODES =
      Set.of("geography-shifted", "budget-npp", "budget-nbp", "budget-sign");

  private ModelChecks() {}

  /**
   * Compares fields.
   *
   * @param fields those of one model and simulation
   * @return for each field that is odd its issues, without a place; identity counts, not equality
   */
  public static IdentityHashMap<FieldTraits, List<Issue>> compare(List<FieldTraits> fields) {
    IdentityHashMap<FieldTraits, List<Issue>> issues = new IdentityHashMap<>();
    add(FootprintComparison.compare(fields), issues);
    add(CarbonBudget.compare(fields), issues);
    return issues;
  }

  private static void add(
      Map<FieldTraits, Issue> found, IdentityHashMap<FieldTraits, List<Issue>> all) {
    found.forEach((field, issue) -> all.computeIfAbsent(field, f -> new ArrayList<>()).add(issue));
  }
}
