// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.convert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.trendyilamb.problem.Issue;

class TermSumProperties {
  /** A field of one plane. */
  private record Plane(List<Double> values) implements PlaneSource {
    @Override
    public void plane(int plane, double[] into) {
      for (int i = 0; i < into.length; i++) {
        into[i] = values.get(i);
      }
    }

    @Override
    public long undeclared() {
      return 1;
    }

    @Override
    public List<Issue> issues() {
      return List.of();
    }
  }

  private static double[] sum(TermSum sum) {
    double[] into = new double[3];
    sum.plane(0, into);
    return into;
  }

  @Property(tries = 200)
  void whatIsAddedAndTakenAwayIsGone(
      @ForAll @Size(3) List<@DoubleRange(min = -1e3, max = 1e3) Double> one,
      @ForAll @Size(3) List<@DoubleRange(min = -1e3, max = 1e3) Double> other,
      @ForAll @DoubleRange(min = -10, max = 10) double offset) {
    TermSum sum =
        new TermSum(
            offset,
            List.of(
                new TermSum.Term(1, new Plane(one)),
                new TermSum.Term(2, new Plane(other)),
                new TermSum.Term(-2, new Plane(other))));
    double[] result = sum(sum);
    for (int i = 0; i < 3; i++) {
      assertThat(result[i]).isCloseTo(one.get(i) + offset, within(1e-9));
    }
    assertThat(sum.undeclared()).isEqualTo(3);
  }

  @Property(tries = 100)
  void missingInAnyTermIsMissing(
      @ForAll @Size(3) List<@DoubleRange(min = -1e3, max = 1e3) Double> one,
      @ForAll @DoubleRange(min = -10, max = 10) double factor) {
    TermSum sum =
        new TermSum(
            0,
            List.of(
                new TermSum.Term(1, new Plane(one)),
                new TermSum.Term(factor, new Plane(List.of(1.0, Double.NaN, 3.0)))));
    double[] result = sum(sum);
    assertThat(result[0]).isFinite();
    assertThat(result[1]).isNaN();
    assertThat(result[2]).isFinite();
  }
}
