// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.check.FieldTraits;
import org.trendyilamb.check.ModelChecks;
import org.trendyilamb.convert.ConversionResult;
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
    Map<String, List<Integer>> folders = new LinkedHashMap<>();
    for (int i = 0; i < entries.size(); i++) {
      if (traits(entries.get(i)).isPresent()) {
        folders.computeIfAbsent(folder(entries.get(i)), f -> new ArrayList<>()).add(i);
      }
    }
    List<ReportEntry> compared = new ArrayList<>(entries);
    for (List<Integer> folder : folders.values()) {
      List<FieldTraits> fields =
          folder.stream().flatMap(i -> traits(entries.get(i)).stream()).toList();
      List<List<Issue>> found = ModelChecks.compare(fields);
      for (int k = 0; k < folder.size(); k++) {
        compared.set(folder.get(k), with(entries.get(folder.get(k)), found.get(k)));
      }
    }
    return compared;
  }

  private static Optional<FieldTraits> traits(ReportEntry entry) {
    return entry.status() == Status.CONVERTED
        ? entry.result().map(ConversionResult::traits)
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
