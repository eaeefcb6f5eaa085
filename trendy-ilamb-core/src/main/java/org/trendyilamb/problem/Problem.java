// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

/**
 * One trouble, told completely: what, where, what was found, what was expected, what to do.
 *
 * @param code short stable name for scripts and tests, in kebab case, such as {@code unit-unknown}
 * @param where the place
 * @param what one sentence, without a full stop
 * @param found what was found there; empty when there is nothing to show
 * @param expected what was expected instead; empty when that is plain
 * @param remedy what the user can do
 */
public record Problem(
    String code, Where where, String what, String found, String expected, String remedy) {

  /** The same problem at a narrower place. */
  public Problem at(Where place) {
    return new Problem(code, place, what, found, expected, remedy);
  }

  /** One line: {@code place: what; found …; expected …; remedy}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    String place = where.toString();
    if (!place.isEmpty()) {
      text.append(place).append(": ");
    }
    text.append(what);
    append(text, "found", found);
    append(text, "expected", expected);
    append(text, "remedy", remedy);
    return text.toString();
  }

  private static void append(StringBuilder text, String label, String value) {
    if (!value.isEmpty()) {
      text.append("; ").append(label).append(": ").append(value);
    }
  }
}
