// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One model and the ways its files and folders are called.
 *
 * @param name canonical name
 * @param fileTokens beginnings of its file names, before {@code _} or {@code .}
 * @param directories folder names that stand for this model
 * @param alsoIn folder names that stand for another model but were found to hold its files too
 * @param usualCalendar CF calendar usually met, a hint only
 * @param usualGrid longitudes by latitudes usually met, such as {@code 360x180}, a hint only
 * @param note what to watch
 */
public record ModelEntry(
    ModelName name,
    List<String> fileTokens,
    List<String> directories,
    List<String> alsoIn,
    Optional<String> usualCalendar,
    Optional<String> usualGrid,
    Optional<String> note) {

  /** Copies the lists. */
  public ModelEntry {
    fileTokens = List.copyOf(fileTokens);
    directories = List.copyOf(directories);
    alsoIn = List.copyOf(alsoIn);
  }

  /** A model whose files and folders are called by its name only. */
  public static ModelEntry named(ModelName name) {
    List<String> itself = List.of(name.text());
    return new ModelEntry(
        name, itself, itself, List.of(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** Whether a folder of this name may hold files of this model. */
  boolean mayLieIn(String directory) {
    return contains(directories, directory) || contains(alsoIn, directory);
  }

  /** Length of the longest folder name among these that stands for this model; 0 when none does. */
  int longestDirectoryIn(List<String> path) {
    int longest = 0;
    for (String directory : path) {
      if (contains(directories, directory)) {
        longest = Math.max(longest, directory.length());
      }
    }
    return longest;
  }

  /** All texts by which the model can be asked for. */
  List<String> spellings() {
    List<String> all = new ArrayList<>(List.of(name.text(), name.sourceId()));
    all.addAll(fileTokens);
    all.addAll(directories);
    return all;
  }

  static boolean contains(List<String> tokens, String text) {
    return tokens.stream().anyMatch(token -> token.equalsIgnoreCase(text));
  }
}
