// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.List;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.Forecast;
import org.trendyilamb.advise.Job;
import org.trendyilamb.advise.Storage;
import org.trendyilamb.advise.Trial;

/**
 * What {@code advise} found out and says. Data only: this is what {@code --json} prints.
 *
 * @param version of this program
 * @param input input folder or file
 * @param output output folder
 * @param cores processor cores
 * @param memoryMiB memory of the machine
 * @param mostWorkers most workers that cores, memory and files allow
 * @param budgetSeconds time that was allowed
 * @param usedSeconds time that was taken
 * @param job the whole tree
 * @param sampledShare largest sample as a share of the raw bytes of the tree
 * @param storage what was measured of it; the largest number where nothing was
 * @param storageNote how it was measured
 * @param trials all trials, in the order in which they were run
 * @param fits one for each strategy that was measured
 * @param forecasts all forecasts
 * @param choice the one to follow
 * @param confidence high, medium or low
 * @param confidenceReason why
 * @param notes what was not measured, and what to keep in mind
 * @param command the command to run
 */
record Advice(
    String version,
    String input,
    String output,
    int cores,
    long memoryMiB,
    int mostWorkers,
    double budgetSeconds,
    double usedSeconds,
    Job job,
    double sampledShare,
    Storage storage,
    String storageNote,
    List<Trial> trials,
    List<Fit> fits,
    List<Forecast> forecasts,
    Forecast choice,
    String confidence,
    String confidenceReason,
    List<String> notes,
    String command) {

  Advice {
    trials = List.copyOf(trials);
    fits = List.copyOf(fits);
    forecasts = List.copyOf(forecasts);
    notes = List.copyOf(notes);
  }

  /**
   * The costs of a strategy.
   *
   * @param strategy its id
   * @param writer id of the writer
   * @param model its costs
   * @param spread root mean square of relative errors
   * @param trials number of trials that it rests on
   */
  record Fit(String strategy, String writer, CostModel model, double spread, int trials) {}
}
