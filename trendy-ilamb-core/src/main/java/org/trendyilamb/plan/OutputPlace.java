// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trendyilamb.interpret.Interpretation;
import org.trendyilamb.interpret.TimeSelection;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.time.TimeAxis;
import org.trendyilamb.trendy.CmipFacets;
import org.trendyilamb.trendy.FilePeriod;
import org.trendyilamb.trendy.OutputName;

/** Name of the output of an interpreted file. */
public final class OutputPlace {
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9-]");

  private static final int LAST_YEAR = 9999;

  private OutputPlace() {}

  /**
   * The name of an output on the grid of the model.
   *
   * @throws PlanException when the years have other than four digits
   */
  public static OutputName of(Origin origin, Interpretation meaning) {
    return of(origin, meaning, OutputName.NATIVE_GRID);
  }

  /**
   * The name: variable, table, model, experiment, member, grid and period.
   *
   * @param grid grid label
   * @throws PlanException when the years have other than four digits
   */
  public static OutputName of(Origin origin, Interpretation meaning, String grid) {
    return new OutputName(
        new CmipFacets(
            safe(meaning.target().id().text()),
            meaning.target().table().id(),
            origin.sourceId(),
            safe(origin.simulation()),
            origin.member(),
            Optional.of(grid),
            meaning.time().map(OutputPlace::period)));
  }

  private static FilePeriod period(TimeSelection time) {
    TimeAxis axis = time.output();
    int first = axis.edge(0).year();
    int last = axis.edge(axis.size() - 1).year();
    if (first < 0 || last > LAST_YEAR) {
      throw new PlanException(
          new Problem(
              "time-years-unnameable",
              Where.nowhere(),
              "the years of the time axis do not fit into the name of an output",
              first + " to " + last,
              "0 to " + LAST_YEAR,
              "check the units of the time axis; state them with --time-units"));
    }
    String text = axis.periodText();
    int half = text.length() / 2;
    return new FilePeriod(text.substring(0, half), text.substring(half + 1));
  }

  private static String safe(String text) {
    return UNSAFE.matcher(text).replaceAll("-");
  }
}
