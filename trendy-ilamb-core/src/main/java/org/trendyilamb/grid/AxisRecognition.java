// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;

/** Tells from its header whether a variable is a coordinate, and of which kind. */
public final class AxisRecognition {
  /** Weaker clues, such as a length as units, only add to others. */
  private static final int ENOUGH = 15;

  private AxisRecognition() {}

  /**
   * All kinds of coordinate that a variable could be, the likeliest first. Empty for text, and for
   * a variable that another one names as its bounds.
   *
   * @param variable a variable of the dataset
   * @param dataset the dataset
   */
  public static List<AxisEvidence> of(VariableHeader variable, DatasetHeader dataset) {
    if (!variable.type().isNumeric() || isBounds(variable, dataset)) {
      return List.of();
    }
    List<AxisEvidence> found = new ArrayList<>();
    for (AxisRole role : AxisRole.values()) {
      evidence(role, variable).ifPresent(found::add);
    }
    // The sort is stable: of equal scores the order of the roles decides.
    found.sort(Comparator.comparingInt(AxisEvidence::score).reversed());
    return List.copyOf(found);
  }

  /** The likeliest kind, when there is one and no other is as likely. */
  public static Optional<AxisEvidence> best(VariableHeader variable, DatasetHeader dataset) {
    List<AxisEvidence> all = of(variable, dataset);
    if (all.isEmpty() || (all.size() > 1 && all.get(0).score() == all.get(1).score())) {
      return Optional.empty();
    }
    return Optional.of(all.get(0));
  }

  /** What the bare name of a dimension says. */
  static Optional<AxisEvidence> ofName(AxisRole role, String name) {
    return AxisRule.TABLE.stream()
        .filter(
            rule -> rule.role() == role && rule.clue() == AxisRule.Clue.NAME && rule.matches(name))
        .findFirst()
        .map(
            rule ->
                new AxisEvidence(role, rule.score(), List.of("name of dimension '" + name + "'")));
  }

  static Optional<AxisEvidence> evidence(AxisRole role, VariableHeader variable) {
    int score = 0;
    List<String> reasons = new ArrayList<>();
    for (AxisRule rule : AxisRule.TABLE) {
      if (rule.role() != role || (rule.clue() == AxisRule.Clue.POSITIVE && isField(variable))) {
        continue;
      }
      Optional<String> text =
          rule.clue() == AxisRule.Clue.NAME
              ? Optional.of(variable.name())
              : variable.attributes().text(rule.clue().attribute());
      if (text.filter(rule::matches).isPresent()) {
        score += rule.score();
        reasons.add(rule.clue().attribute() + " '" + text.get().trim() + "'");
      }
    }
    return score >= ENOUGH ? Optional.of(new AxisEvidence(role, score, reasons)) : Optional.empty();
  }

  /** CMIP gives fluxes the attribute "positive", too; only along one dimension it tells an axis. */
  private static boolean isField(VariableHeader variable) {
    return variable.dimensions().size() > 1;
  }

  static boolean isBounds(VariableHeader variable, DatasetHeader dataset) {
    return dataset.variables().stream()
        .anyMatch(
            other ->
                named(other, "bounds", variable.name())
                    || named(other, "climatology", variable.name()));
  }

  private static boolean named(VariableHeader variable, String attribute, String name) {
    return variable.attributes().text(attribute).filter(name::equals).isPresent();
  }
}
