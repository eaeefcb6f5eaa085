// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.scan.SourceInventory;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.TrendyRound;

/**
 * Names of models in outputs. Where an input folder holds several TRENDY rounds of one model, each
 * round is a model of its own ({@code CLASSIC-v9}, {@code CLASSIC-v12}): ILAMB would merge two
 * versions under one name, and they are there to be compared. Immutable.
 */
final class SourceIds {
  private final Map<ModelName, Set<TrendyRound>> rounds = new HashMap<>();

  private SourceIds() {}

  static SourceIds of(SourceInventory inventory) {
    SourceIds ids = new SourceIds();
    for (SourceFile file : inventory.files()) {
      file.round()
          .ifPresent(
              round -> ids.rounds.computeIfAbsent(file.model(), m -> new HashSet<>()).add(round));
    }
    return ids;
  }

  /** The name of the file's model: letters, digits and hyphens. */
  String idOf(SourceFile file) {
    String id = file.model().sourceId();
    boolean several = rounds.getOrDefault(file.model(), Set.of()).size() > 1;
    return several && file.round().isPresent() ? id + "-v" + file.round().get().version() : id;
  }

  /** Whether the round is part of the name. */
  boolean namesRound(SourceFile file) {
    return !idOf(file).equals(file.model().sourceId());
  }
}
