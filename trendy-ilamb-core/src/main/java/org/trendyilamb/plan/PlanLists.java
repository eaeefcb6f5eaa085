// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;
import org.trendyilamb.scan.SourceFile;

/** A plan in the making: what becomes of each file. Not safe for threads. */
final class PlanLists {
  private final List<Candidate> outputs = new ArrayList<>();
  private final Map<String, Refusal> refusals = new LinkedHashMap<>();
  private final Map<String, Ignored> ignored = new LinkedHashMap<>();
  private final Set<String> used = new LinkedHashSet<>();

  /** Adds an output; its inputs count as used. */
  void add(Candidate output) {
    outputs.add(output);
    output.task().sources().forEach(source -> used.add(source.path()));
  }

  void refuse(SourceFile file, Problem problem) {
    refuse(new Refusal(file.path().toString(), FileUnderstanding.inFile(problem, file)));
  }

  /** Adds a refusal; the same is not repeated for every simulation. */
  void refuse(Refusal refusal) {
    refusals.putIfAbsent(refusal.path() + "\n" + refusal.problem().code(), refusal);
  }

  void ignore(SourceFile file, String reason) {
    ignore(new Ignored(file.path().toString(), reason));
  }

  void ignore(Ignored one) {
    ignored.putIfAbsent(one.path(), one);
  }

  /** Ignores a file unless something is made of it or it was refused. */
  void ignoreUnlessUsed(SourceFile file, String reason) {
    String path = file.path().toString();
    if (!used.contains(path) && refusals.values().stream().noneMatch(r -> r.path().equals(path))) {
      ignore(file, reason);
    }
  }

  boolean isUsed(SourceFile file) {
    return used.contains(file.path().toString());
  }

  List<Candidate> outputs() {
    return outputs;
  }

  ConversionPlan plan() {
    List<Ignored> unused =
        ignored.values().stream().filter(one -> !used.contains(one.path())).toList();
    return new ConversionPlan(
        outputs.stream().map(Candidate::task).toList(), new ArrayList<>(refusals.values()), unused);
  }
}
