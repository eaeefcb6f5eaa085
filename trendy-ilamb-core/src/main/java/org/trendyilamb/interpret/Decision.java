// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was decided about a file, in a form that a modeller can check.
 *
 * @param aspect what it is about
 * @param rule short name of the rule that decided
 * @param result what follows for the output
 * @param evidence what was seen in the file, or the source of the rule
 */
public record Decision(Aspect aspect, String rule, String result, String evidence) {

  // Written out: to link the generated ones takes tens of milliseconds of every start.
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Decision that
        && aspect == that.aspect
        && rule.equals(that.rule)
        && result.equals(that.result)
        && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return Objects.hash(aspect, rule, result, evidence);
  }

  /** One line: aspect, result, rule and evidence. */
  @Override
  public String toString() {
    String name = aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + ": " + result + " [" + rule + (evidence.isEmpty() ? "" : ": " + evidence) + "]";
  }
}
