// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** Several inputs for one output: the newest re-issue is taken, or none. */
final class OutputConflicts {
  private OutputConflicts() {}

  static void settle(String id, List<Candidate> candidates, PlanLists lists) {
    if (candidates.size() == 1) {
      lists.add(candidates.get(0));
      return;
    }
    long plain = candidates.stream().filter(c -> c.file().reissue().isEmpty()).count();
    if (plain > 1) {
      candidates.forEach(candidate -> refuse(id, candidate, candidates, lists));
      return;
    }
    Candidate newest =
        candidates.stream()
            .max(
                Comparator.comparingLong((Candidate c) -> c.file().modified())
                    .thenComparing(c -> String.join("", c.file().reissue())))
            .orElseThrow();
    for (Candidate other : candidates) {
      if (!other.isOf(newest.file())) {
        lists.ignore(other.file(), "an earlier issue of " + newest.file().relative());
      }
    }
    Issue choice =
        Issue.note(
            "reissue-newest",
            Where.file(newest.file().path()),
            "the newest of " + candidates.size() + " issues of this file is taken");
    lists.add(newest.with(newest.task().with(choice)));
  }

  private static void refuse(
      String id, Candidate candidate, List<Candidate> candidates, PlanLists lists) {
    String others =
        String.join(
            ", ",
            candidates.stream()
                .filter(other -> !other.isOf(candidate.file()))
                .map(other -> other.file().path().toString())
                .toList());
    lists.refuse(
        candidate.file(),
        new Problem(
            "output-conflict",
            Where.file(candidate.file().path()),
            "several inputs map to one output",
            String.format(Locale.ROOT, "%s would also come from %s", id, others),
            "one input per output",
            "leave out all but one, or convert them into different output folders"));
  }
}
