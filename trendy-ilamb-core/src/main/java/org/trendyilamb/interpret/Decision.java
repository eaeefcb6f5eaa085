// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Locale;

/**
 * One thing that was decided about a file, in a form that a modeller can check.
 *
 * @param aspect what it is about
 * @param rule short name of the rule that decided
 * @param result what follows for the output
 * @param evidence what was seen in the file, or the source of the rule
 */
public record Decision(Aspect aspect, String rule, String result, String evidence) {

  /** One line: aspect, result, rule and evidence. */
  @Override
  public String toString() {
    String name = aspect.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    return name + ": " + result + " [" + rule + (evidence.isEmpty() ? "" : ": " + evidence) + "]";
  }
}
