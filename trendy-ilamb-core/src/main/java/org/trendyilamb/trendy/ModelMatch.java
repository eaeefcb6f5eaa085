// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.trendy;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A model found in a file name.
 *
 * @param model the model
 * @param rest the name without the model
 */
record ModelMatch(ModelEntry model, String rest) {

  /**
   * The model at the beginning of a name, or else at its end ({@code LAND_AREA_DLEM}).
   *
   * @param stem file name without ending
   * @param folders folders that choose between models with the same token
   */
  static Optional<ModelMatch> find(String stem, ModelTable models, List<String> folders) {
    int length = longest(stem, models, true);
    if (length > 0) {
      String token = stem.substring(0, length);
      return choose(token, models, folders)
          .map(model -> new ModelMatch(model, stem.substring(length)));
    }
    int tail = longest(stem, models, false);
    if (tail > 0) {
      String token = stem.substring(stem.length() - tail);
      return choose(token, models, folders)
          .map(model -> new ModelMatch(model, stem.substring(0, stem.length() - tail)));
    }
    return Optional.empty();
  }

  private static int longest(String stem, ModelTable models, boolean atStart) {
    int longest = 0;
    for (ModelEntry entry : models.entries()) {
      for (String token : entry.fileTokens()) {
        if (token.length() > longest && (atStart ? begins(stem, token) : ends(stem, token))) {
          longest = token.length();
        }
      }
    }
    return longest;
  }

  private static boolean begins(String stem, String token) {
    if (!stem.toLowerCase(Locale.ROOT).startsWith(token.toLowerCase(Locale.ROOT))) {
      return false;
    }
    return stem.length() == token.length()
        || stem.charAt(token.length()) == '_'
        || stem.charAt(token.length()) == '.';
  }

  private static boolean ends(String stem, String token) {
    return stem.toLowerCase(Locale.ROOT).endsWith("_" + token.toLowerCase(Locale.ROOT));
  }

  /** Among the models with a token the one whose folder is told best; otherwise the first. */
  private static Optional<ModelEntry> choose(
      String token, ModelTable models, List<String> folders) {
    return models.entries().stream()
        .filter(entry -> ModelEntry.contains(entry.fileTokens(), token))
        .min(Comparator.comparingInt(entry -> -entry.longestDirectoryIn(folders)));
  }
}
