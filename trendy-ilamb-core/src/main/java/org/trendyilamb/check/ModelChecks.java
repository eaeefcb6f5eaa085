// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.check;

import java.util.ArrayList;
import java.util.List;
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
   * @return for each field, in the same order, what is odd about it, without a place
   */
  public static List<List<Issue>> compare(List<FieldTraits> fields) {
    CarbonBudget budget = CarbonBudget.of(fields);
    List<List<Issue>> issues = new ArrayList<>();
    for (int i = 0; i < fields.size(); i++) {
      List<Issue> own = new ArrayList<>();
      FootprintComparison.odd(fields, i).ifPresent(own::add);
      own.addAll(budget.about(fields.get(i)));
      issues.add(own);
    }
    return issues;
  }
}
