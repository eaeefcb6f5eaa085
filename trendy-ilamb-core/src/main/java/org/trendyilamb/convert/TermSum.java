// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import java.util.Arrays;
import java.util.List;
import org.trendyilamb.problem.Issue;

/** Offset plus a sum of coefficient times field; missing where any field is. One thread. */
final class TermSum implements PlaneSource {
  /**
   * One term.
   *
   * @param factor its coefficient
   * @param field its values
   */
  record Term(double factor, PlaneSource field) {}

  private final double offset;
  private final List<Term> terms;
  private double[] work = new double[0];

  TermSum(double offset, List<Term> terms) {
    this.offset = offset;
    this.terms = List.copyOf(terms);
  }

  @Override
  public void plane(int plane, double[] into) {
    if (work.length != into.length) {
      work = new double[into.length];
    }
    Arrays.fill(into, offset);
    for (Term term : terms) {
      term.field().plane(plane, work);
      for (int i = 0; i < into.length; i++) {
        // NaN, which is missing, spreads.
        into[i] += term.factor() * work[i];
      }
    }
  }

  @Override
  public long undeclared() {
    return terms.stream().mapToLong(term -> term.field().undeclared()).sum();
  }

  @Override
  public List<Issue> issues() {
    return terms.stream().flatMap(term -> term.field().issues().stream()).toList();
  }
}
