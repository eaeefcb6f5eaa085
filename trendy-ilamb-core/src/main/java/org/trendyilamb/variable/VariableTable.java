// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.variable;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.trendyilamb.problem.SpellingDistance;
import org.trendyilamb.time.Frequency;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.ResourceTable;

/**
 * All variables known, by TRENDY name, CMIP6 name and other spellings. Immutable; safe for many
 * threads.
 */
public final class VariableTable {
  private static final Pattern FREQUENCY_ENDING =
      Pattern.compile(
          "(.+?)(?:_(?i:annual|yearly)|(?<=[a-z0-9])Annual|_(?i:monthly)|(?<=[a-z0-9])Monthly)");
  private static final int SUGGESTIONS = 3;

  private final List<SourceVariable> variables;
  private final List<VariableAlias> aliases;
  private final Map<VariableId, Plausibility> plausibilities;
  private final Map<String, SourceVariable> byTrendyName = new LinkedHashMap<>();
  private final Map<String, SourceVariable> byCmipName = new LinkedHashMap<>();

  private VariableTable(
      List<SourceVariable> variables,
      List<VariableAlias> aliases,
      Map<VariableId, Plausibility> plausibilities) {
    this.variables = List.copyOf(variables);
    this.aliases = List.copyOf(aliases);
    this.plausibilities = Map.copyOf(plausibilities);
    for (SourceVariable variable : variables) {
      byTrendyName.put(variable.id().text(), variable);
    }
    for (SourceVariable variable : variables) {
      if (variable.written().equals(variable.id())) {
        byCmipName.put(variable.written().text(), variable);
      }
    }
    for (SourceVariable variable : variables) {
      if (variable.direct()) {
        byCmipName.putIfAbsent(variable.written().text(), variable);
      }
    }
  }

  private static final class Standard {
    static final VariableTable TABLE =
        read(
            ResourceTable.read(VariableTable.class, "variables.tsv"),
            ResourceTable.read(VariableTable.class, "aliases.tsv"),
            ResourceTable.read(VariableTable.class, "plausibility.tsv"));
  }

  /** The table shipped with the library. */
  public static VariableTable standard() {
    return Standard.TABLE;
  }

  static VariableTable read(
      ResourceTable variables, ResourceTable aliases, ResourceTable plausibility) {
    VariableTableReader reader = new VariableTableReader();
    List<SourceVariable> all = reader.variables(variables.rows());
    return new VariableTable(
        all, reader.aliases(aliases, all), reader.plausibilities(plausibility));
  }

  /** All variables in the order of the table. */
  public List<SourceVariable> variables() {
    return variables;
  }

  /** The variable of a TRENDY name, letter case counting. */
  public Optional<SourceVariable> byTrendyName(String name) {
    return Optional.ofNullable(byTrendyName.get(name));
  }

  /**
   * The variable whose values are written under a name, letter case counting; of several the one
   * that TRENDY calls so too, or else the first in the table.
   */
  public Optional<SourceVariable> byCmipName(String name) {
    return Optional.ofNullable(byCmipName.get(name));
  }

  /** What the values of a written variable look like, where known. */
  public Optional<Plausibility> plausibility(VariableId written) {
    return Optional.ofNullable(plausibilities.get(written));
  }

  /**
   * As {@link #find(String, Optional)} without a model: spellings of one model only do not count.
   */
  public Optional<VariableMatch> find(String name) {
    return find(name, Optional.empty());
  }

  /**
   * The variable a name met in a file stands for: the exact TRENDY name, the exact CMIP6 name,
   * either without regard to letter case, another spelling, and at last any of these with {@code
   * _annual} or {@code Annual} taken off the end.
   *
   * @param name name of a variable
   * @param model the model whose file it is, for spellings that hold for some models only
   */
  public Optional<VariableMatch> find(String name, Optional<ModelName> model) {
    Optional<VariableMatch> whole = findWhole(name, model);
    if (whole.isPresent()) {
      return whole;
    }
    Matcher ending = FREQUENCY_ENDING.matcher(name);
    if (ending.matches()) {
      boolean yearly = !name.toLowerCase(Locale.ROOT).endsWith("monthly");
      return findWhole(ending.group(1), model)
          .map(match -> match.at(yearly ? Frequency.YEARLY : Frequency.MONTHLY));
    }
    return Optional.empty();
  }

  private Optional<VariableMatch> findWhole(String name, Optional<ModelName> model) {
    return byTrendyName(name)
        .map(found -> match(found, VariableMatch.How.TRENDY_NAME))
        .or(() -> byCmipName(name).map(found -> match(found, VariableMatch.How.CMIP_NAME)))
        .or(() -> ignoringCase(name))
        .or(() -> byAlias(name, model));
  }

  private Optional<VariableMatch> ignoringCase(String name) {
    for (Map<String, SourceVariable> names : List.of(byTrendyName, byCmipName)) {
      for (Map.Entry<String, SourceVariable> entry : names.entrySet()) {
        if (entry.getKey().equalsIgnoreCase(name)) {
          return Optional.of(match(entry.getValue(), VariableMatch.How.LETTER_CASE));
        }
      }
    }
    return Optional.empty();
  }

  private Optional<VariableMatch> byAlias(String name, Optional<ModelName> model) {
    return aliases.stream()
        .filter(alias -> alias.spelling().equalsIgnoreCase(name) && alias.holdsFor(model))
        .findFirst()
        .map(
            alias ->
                new VariableMatch(
                    alias.variable(), VariableMatch.How.ALIAS, alias.frequency(), alias.note()));
  }

  private static VariableMatch match(SourceVariable variable, VariableMatch.How how) {
    return new VariableMatch(variable, how, variable.onlyFrequency(), variable.note());
  }

  /**
   * Names nearest to an unknown one, at most three, nearest first; empty when none is near.
   *
   * @param name a name that {@link #find(String)} does not know
   */
  public List<String> suggestions(String name) {
    int limit = Math.max(1, name.length() / 3);
    List<String> names = new ArrayList<>(byTrendyName.keySet());
    byCmipName.keySet().stream().filter(cmip -> !names.contains(cmip)).forEach(names::add);
    return names.stream()
        .filter(known -> SpellingDistance.between(known, name) <= limit)
        .sorted(
            Comparator.comparingInt((String known) -> SpellingDistance.between(known, name))
                .thenComparing(Comparator.naturalOrder()))
        .limit(SUGGESTIONS)
        .toList();
  }
}
