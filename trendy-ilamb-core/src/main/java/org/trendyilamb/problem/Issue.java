// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

/**
 * Something found while looking at data: collected and reported, never thrown.
 *
 * @param severity how much it matters
 * @param problem what it is
 */
public record Issue(Severity severity, Problem problem) {

  /** An assumption or a repair that the user should be able to see. */
  public static Issue note(String code, Where where, String what) {
    return new Issue(Severity.NOTE, new Problem(code, where, what, "", "", ""));
  }

  /** Something odd that does not stop the conversion. */
  public static Issue warning(String code, Where where, String what, String found, String remedy) {
    return new Issue(Severity.WARNING, new Problem(code, where, what, found, "", remedy));
  }

  /** Something that stops the conversion of this input. */
  public static Issue error(Problem problem) {
    return new Issue(Severity.ERROR, problem);
  }

  @Override
  public String toString() {
    return severity.name().toLowerCase(java.util.Locale.ROOT) + ": " + problem;
  }
}
