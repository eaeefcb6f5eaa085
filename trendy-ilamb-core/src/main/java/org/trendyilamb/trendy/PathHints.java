// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the folders of a file tell.
 *
 * @param folders folder names from the outermost on
 * @param model the model of the most telling folder
 * @param simulation the simulation of the innermost folder that names one
 * @param simulationsDiffer whether the folders name several simulations
 * @param round the round of the outermost folder that names one
 * @param reissue folders that mark a re-issue, from the outermost on
 */
record PathHints(
    List<String> folders,
    Optional<ModelEntry> model,
    Optional<Simulation> simulation,
    boolean simulationsDiffer,
    Optional<TrendyRound> round,
    List<String> reissue) {

  static PathHints of(List<String> folders, ModelTable models) {
    Optional<ModelEntry> model = model(folders, models);
    List<Simulation> simulations =
        folders.stream().flatMap(folder -> Simulation.find(folder).stream()).toList();
    Optional<TrendyRound> round = Optional.empty();
    List<String> reissue = new ArrayList<>();
    boolean belowModel = false;
    for (String folder : folders) {
      belowModel |= model.isPresent() && model.get().mayLieIn(folder);
      Optional<TrendyRound> told = TrendyRound.find(folder);
      if (told.isEmpty() && !belowModel) {
        told = TrendyRound.ofBareVersion(folder);
      }
      if (round.isEmpty()) {
        round = told;
      }
      if (told.isEmpty() && marksReissue(folder)) {
        reissue.add(folder);
      }
    }
    return new PathHints(
        List.copyOf(folders),
        model,
        simulations.isEmpty()
            ? Optional.empty()
            : Optional.of(simulations.get(simulations.size() - 1)),
        simulations.stream().distinct().count() > 1,
        round,
        List.copyOf(reissue));
  }

  /**
   * The longest folder name that stands for a model wins: {@code OCN-fire/FS4/OCN} is OCN-fire.
   * Among equally long ones the innermost wins.
   */
  private static Optional<ModelEntry> model(List<String> folders, ModelTable models) {
    Optional<ModelEntry> best = Optional.empty();
    int length = 0;
    for (String folder : folders) {
      for (ModelEntry entry : models.entries()) {
        if (ModelEntry.contains(entry.directories(), folder) && folder.length() >= length) {
          best = Optional.of(entry);
          length = folder.length();
          break;
        }
      }
    }
    return best;
  }

  private static boolean marksReissue(String folder) {
    String lower = folder.toLowerCase(Locale.ROOT);
    return lower.matches("v\\d{1,2}")
        || lower.matches("(?:.*[-_])?(?:updated?|corrected|revised|re-?upload)");
  }
}
