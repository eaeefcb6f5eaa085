// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

/**
 * One thing decided about a grid, for people who ask why.
 *
 * @param rule the rule that was followed, such as {@code latitude edges from quadrature weights}
 * @param evidence what in the values called for it
 */
public record GridDecision(String rule, String evidence) {
  @Override
  public String toString() {
    return rule + ": " + evidence;
  }
}
