// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;

/**
 * What a person should see when a rule is used.
 *
 * @param severity note or warning
 * @param code short stable name in kebab case
 * @param text one sentence
 */
public record RuleIssue(Severity severity, String code, String text) {

  /** The issue at a place. */
  public Issue at(Where where, ModelRule rule) {
    return new Issue(
        severity,
        new Problem(
            code,
            where,
            text,
            "rule " + rule.id(),
            "",
            "replace rule " + rule.id() + " in a table of your own (--rules) if this is wrong"));
  }
}
