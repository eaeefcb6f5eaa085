// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/** One axis as understood: its cells, where their values come from, and why. Immutable. */
final class AxisReading {
  private final GridAxis axis;
  private final int[] sources;
  private final Trace trace;

  AxisReading(Cells cells, AxisSpacing spacing, Trace trace) {
    this.axis = GridAxis.of(cells.centres, cells.lowers, cells.uppers, spacing);
    this.sources = cells.sources.clone();
    this.trace = trace;
  }

  GridAxis axis() {
    return axis;
  }

  int[] sources() {
    return sources.clone();
  }

  List<String> steps() {
    return List.copyOf(trace.steps);
  }

  List<GridDecision> decisions() {
    return List.copyOf(trace.decisions);
  }

  List<Issue> issues() {
    return List.copyOf(trace.issues);
  }

  /** What is said along the way. Belongs to one reading on one thread. */
  static final class Trace {
    private final Where where;
    private final List<String> steps = new ArrayList<>();
    private final List<GridDecision> decisions = new ArrayList<>();
    private final List<Issue> issues = new ArrayList<>();

    Trace(Where where) {
      this.where = where;
    }

    Where where() {
      return where;
    }

    void step(String text) {
      steps.add(text);
    }

    void decide(String rule, String evidence) {
      decisions.add(new GridDecision(rule, evidence));
    }

    /** A decision that the user should see without asking. */
    void note(String code, String rule, String evidence) {
      decide(rule, evidence);
      issues.add(Issue.note(code, where, rule + " (" + evidence + ")"));
    }
  }

  /** Cells on their way to an axis. Arrays are owned and may be changed by the reading. */
  static final class Cells {
    final double[] centres;
    final double[] lowers;
    final double[] uppers;
    final int[] sources;

    Cells(double[] centres, double[] lowers, double[] uppers, int[] sources) {
      this.centres = centres;
      this.lowers = lowers;
      this.uppers = uppers;
      this.sources = sources;
    }

    /** Touching cells of these edges, one more than centres. */
    static Cells ofEdges(double[] centres, double[] edges, int[] sources) {
      int n = centres.length;
      return new Cells(
          centres, Arrays.copyOf(edges, n), Arrays.copyOfRange(edges, 1, n + 1), sources);
    }

    int size() {
      return centres.length;
    }

    double first() {
      return lowers[0];
    }

    double last() {
      return uppers[uppers.length - 1];
    }

    /** Largest difference to other edges, in widths of these cells. */
    double distance(Cells other) {
      double most = 0;
      for (int i = 0; i < centres.length; i++) {
        double width = uppers[i] - lowers[i];
        most = Math.max(most, Math.abs(lowers[i] - other.lowers[i]) / width);
        most = Math.max(most, Math.abs(uppers[i] - other.uppers[i]) / width);
      }
      return most;
    }

    double extent() {
      double sum = 0;
      for (int i = 0; i < centres.length; i++) {
        sum += uppers[i] - lowers[i];
      }
      return sum;
    }
  }
}
