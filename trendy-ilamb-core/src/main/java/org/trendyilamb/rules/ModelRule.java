// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trendyilamb.time.Frequency;

/**
 * One thing known of a model.
 *
 * @param id unique within a table
 * @param models canonical names of models; {@code *} for all
 * @param rounds TRENDY rounds it holds for; empty for all
 * @param variables names in file names it holds for, with {@code *} for any letters; empty for all
 * @param frequency the only frequency it holds for
 * @param effects what it changes
 * @param evidence what it rests on
 * @param issue what is told when it is used
 */
public record ModelRule(
    String id,
    List<String> models,
    Set<Integer> rounds,
    List<String> variables,
    Optional<Frequency> frequency,
    List<RuleEffect> effects,
    String evidence,
    Optional<RuleIssue> issue) {
  private static final String ANY = "*";

  public ModelRule {
    models = List.copyOf(models);
    rounds = Set.copyOf(rounds);
    variables = List.copyOf(variables);
    effects = List.copyOf(effects);
  }

  /** The effect of this kind, or none. */
  public <E extends RuleEffect> Optional<E> effect(Class<E> kind) {
    return effects.stream().filter(kind::isInstance).map(kind::cast).findFirst();
  }

  /** Whether it holds for a file. A rule of some rounds needs the round to be known. */
  public boolean holds(RuleSubject subject) {
    return holdsButForRound(subject)
        && (rounds.isEmpty()
            || (subject.round().isPresent() && rounds.contains(subject.round().getAsInt())));
  }

  /** Whether only the unknown round of a file keeps it from being used. */
  public boolean waitsForRound(RuleSubject subject) {
    return !rounds.isEmpty() && subject.round().isEmpty() && holdsButForRound(subject);
  }

  private boolean holdsButForRound(RuleSubject subject) {
    return models.stream().anyMatch(m -> m.equals(ANY) || m.equalsIgnoreCase(subject.model()))
        && (variables.isEmpty() || subject.names().stream().anyMatch(this::names))
        && (frequency.isEmpty() || frequency.equals(subject.frequency()));
  }

  private boolean names(String name) {
    return variables.stream()
        .anyMatch(v -> v.contains(ANY) ? matches(v, name) : v.equalsIgnoreCase(name));
  }

  /** Letters between the stars must follow one another. */
  private static boolean matches(String pattern, String name) {
    List<String> parts = new ArrayList<>(List.of(pattern.split("\\*", -1)));
    int at = parts.get(0).length();
    if (!name.startsWith(parts.get(0))) {
      return false;
    }
    for (String part : parts.subList(1, parts.size() - 1)) {
      int found = name.indexOf(part, at);
      if (found < 0) {
        return false;
      }
      at = found + part.length();
    }
    String last = parts.get(parts.size() - 1);
    return name.length() - last.length() >= at && name.endsWith(last);
  }

  /** For people: {@code id (model, rounds)}. */
  @Override
  public String toString() {
    return id
        + " ("
        + String.join(", ", models)
        + (rounds.isEmpty() ? "" : ", rounds " + new TreeSet<>(rounds))
        + ")";
  }
}
