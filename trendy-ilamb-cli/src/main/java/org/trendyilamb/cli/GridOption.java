// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.grid.RegridMethod;
import org.trendyilamb.plan.GridRequest;
import org.trendyilamb.problem.NearestName;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine.Option;

/** Options about the grid of outputs. */
final class GridOption {
  @Option(
      names = "--grid",
      paramLabel = "GRID",
      description =
          "Take all outputs to this grid: steps in longitude and latitude such as 1x1 or 2.5x2,"
              + " columns and rows as CDO names them such as r360x180, or a netCDF file that lies on"
              + " it. Default: every model keeps its own.")
  private @Nullable String grid;

  @Option(
      names = "--regrid-method",
      paramLabel = "HOW",
      description =
          "How values get to the grid of --grid: conservative, nearest or bilinear. Default:"
              + " conservative.")
  private @Nullable String method;

  /**
   * What is asked for.
   *
   * @throws UsageException when a method is unknown, or stands without a grid
   * @throws org.trendyilamb.plan.PlanException when the grid is unknown
   */
  Optional<GridRequest> request() {
    RegridMethod how = method == null ? RegridMethod.CONSERVATIVE : method(method);
    if (grid == null && method != null) {
      throw refused(
          "--regrid-method says how to get to a grid, but no grid is asked for",
          method,
          "add --grid, such as --grid 1x1");
    }
    return Optional.ofNullable(grid).map(name -> GridRequest.of(name, how));
  }

  private static RegridMethod method(String text) {
    String wanted = text.strip().toLowerCase(Locale.ROOT);
    List<String> names = Arrays.stream(RegridMethod.values()).map(GridOption::name).toList();
    return Arrays.stream(RegridMethod.values())
        .filter(known -> name(known).equals(wanted))
        .findFirst()
        .orElseThrow(
            () ->
                refused(
                    "there is no such way to regrid",
                    text,
                    NearestName.to(wanted, names)
                        .map(near -> "perhaps --regrid-method " + near)
                        .orElse("one of " + String.join(", ", names))));
  }

  private static String name(RegridMethod method) {
    return method.name().toLowerCase(Locale.ROOT);
  }

  private static UsageException refused(String what, String found, String remedy) {
    return new UsageException(new Problem("config-grid", Where.nowhere(), what, found, "", remedy));
  }
}
