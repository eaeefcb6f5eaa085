// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.check.FieldTraits;
import org.trendyilamb.check.ModelChecks;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * Entries with what a comparison of the outputs of each model and simulation tells. Outputs that an
 * earlier run made are not looked at again, so they take no part.
 */
public final class ComparedEntries {
  private ComparedEntries() {}

  /** The same entries in the same order, with more issues. */
  public static List<ReportEntry> of(List<ReportEntry> entries) {
    Map<String, List<FieldTraits>> folders = new LinkedHashMap<>();
    for (ReportEntry entry : entries) {
      traits(entry)
          .ifPresent(
              traits -> folders.computeIfAbsent(folder(entry), f -> new ArrayList<>()).add(traits));
    }
    Map<String, IdentityHashMap<FieldTraits, List<Issue>>> found = new LinkedHashMap<>();
    folders.forEach((folder, fields) -> found.put(folder, ModelChecks.compare(fields)));
    return entries.stream()
        .map(
            entry ->
                traits(entry)
                    .flatMap(
                        traits ->
                            Optional.ofNullable(found.get(folder(entry)))
                                .flatMap(issues -> Optional.ofNullable(issues.get(traits))))
                    .map(issues -> with(entry, issues))
                    .orElse(entry))
        .toList();
  }

  private static Optional<FieldTraits> traits(ReportEntry entry) {
    return entry.status() == Status.CONVERTED
        ? entry.result().map(result -> result.traits())
        : Optional.empty();
  }

  /** Folder of the output: one for each model, simulation and member. */
  private static String folder(ReportEntry entry) {
    String output = entry.output().orElse("");
    return output.substring(0, output.lastIndexOf('/') + 1);
  }

  private static ReportEntry with(ReportEntry entry, List<Issue> more) {
    List<Issue> issues = new ArrayList<>();
    // What a shard told of its part of the model is told again of the whole.
    for (Issue issue : entry.issues()) {
      if (!ModelChecks.CODES.contains(issue.problem().code())) {
        issues.add(issue);
      }
    }
    for (Issue issue : more) {
      Problem problem = issue.problem().at(Where.file(entry.source()));
      issues.add(new Issue(issue.severity(), problem));
    }
    return new ReportEntry(
        entry.status(),
        entry.source(),
        entry.output(),
        entry.attempts(),
        entry.seconds(),
        entry.result(),
        entry.problem(),
        entry.crash(),
        issues);
  }
}
