// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.ModelRule;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.rules.RuleSubject;
import org.trendyilamb.rules.RuleTable;
import org.trendyilamb.time.Frequency;

/** The rules that hold for one file, and a record of those that were used. Not safe for threads. */
final class RuleBook {
  private final RuleTable table;
  private final Where file;
  private final List<Decision> decisions;
  private final List<Issue> issues;
  private final Set<String> told = new HashSet<>();
  private RuleSubject subject;

  RuleBook(Request request, Where file, List<Decision> decisions, List<Issue> issues) {
    this.table = RuleTable.standardUnder(request.rules());
    this.file = file;
    this.decisions = decisions;
    this.issues = issues;
    this.subject =
        new RuleSubject(
            request.origin().model(),
            request.origin().round(),
            List.of(request.origin().variable(), request.writtenVariable()),
            request.frequency());
  }

  /** From here on rules for one frequency hold too. */
  void frequency(Frequency known) {
    subject = subject.at(known);
  }

  /** A rule and what it says. */
  record Answer<E extends RuleEffect>(ModelRule rule, E effect) {}

  /** The first rule that says something of this kind; nothing is recorded yet. */
  <E extends RuleEffect> Optional<Answer<E>> ask(Class<E> kind) {
    for (ModelRule rule : table.holding(subject)) {
      Optional<E> effect = rule.effect(kind);
      if (effect.isPresent()) {
        return Optional.of(new Answer<>(rule, effect.get()));
      }
    }
    return Optional.empty();
  }

  /** Records that a rule was used. */
  void used(ModelRule rule, Aspect aspect, String result) {
    decisions.add(new Decision(aspect, "rule " + rule.id(), result, rule.evidence()));
    tell(rule);
  }

  private void tell(ModelRule rule) {
    if (told.add(rule.id())) {
      rule.issue().ifPresent(issue -> issues.add(issue.at(file, rule)));
    }
  }

  /**
   * Stops where a rule refuses the file.
   *
   * @throws InterpretException with code {@code rule-refuses}
   */
  void refuse() {
    Optional<Answer<RuleEffect.Refused>> refused = ask(RuleEffect.Refused.class);
    if (refused.isPresent()) {
      ModelRule rule = refused.get().rule();
      throw InterpretException.of(
          "rule-refuses",
          file,
          "a rule says that this must not be converted: " + refused.get().effect().reason(),
          "rule " + rule + ": " + rule.evidence(),
          "",
          "replace rule " + rule.id() + " in a table of your own (--rules) if this is wrong");
    }
  }

  /** Tells what rules without effects have to say, and which rules wait for the round. */
  void close() {
    table.holding(subject).stream().filter(rule -> rule.effects().isEmpty()).forEach(this::tell);
    for (ModelRule rule : table.waiting(subject)) {
      issues.add(
          Issue.note(
              "rule-round-unknown",
              file,
              "rule " + rule + " was not used because the TRENDY round of the file is not known"));
    }
  }
}
