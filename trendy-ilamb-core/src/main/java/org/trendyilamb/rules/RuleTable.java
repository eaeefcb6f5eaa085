// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Rules in their order: of two that say the same thing the first wins. Immutable. */
public final class RuleTable {
  private static final String RESOURCE = "rules.yaml";
  private final List<ModelRule> rules;

  private RuleTable(List<ModelRule> rules) {
    this.rules = List.copyOf(rules);
  }

  private static final class Standard {
    static final RuleTable TABLE = parse(RESOURCE, resource());

    private static String resource() {
      try (InputStream stream = RuleTable.class.getResourceAsStream(RESOURCE)) {
        if (stream == null) {
          throw new IllegalStateException("the library lacks its resource " + RESOURCE);
        }
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** The table shipped with the library. */
  public static RuleTable standard() {
    return Standard.TABLE;
  }

  /**
   * Reads a table.
   *
   * @param label what to call it in messages, such as the name of its file
   * @param yaml a list of rules
   * @throws RuleException when it is no YAML, has unknown keys or values, or an id twice
   */
  public static RuleTable parse(String label, String yaml) {
    return new RuleTable(new RuleTableReader(label).read(yaml));
  }

  /** This table below another one, whose rules come first and replace those of the same id. */
  public RuleTable under(RuleTable other) {
    Set<String> replaced = other.rules.stream().map(ModelRule::id).collect(Collectors.toSet());
    List<ModelRule> all = new ArrayList<>(other.rules);
    rules.stream().filter(rule -> !replaced.contains(rule.id())).forEach(all::add);
    return new RuleTable(all);
  }

  /** The shipped rules, below those of a user where there are any. */
  public static RuleTable standardUnder(Optional<String> userYaml) {
    return userYaml
        .map(yaml -> standard().under(parse("rules", yaml)))
        .orElseGet(RuleTable::standard);
  }

  /** All rules in order. */
  public List<ModelRule> rules() {
    return rules;
  }

  /** Rules that hold for a file, in order. */
  public List<ModelRule> holding(RuleSubject subject) {
    return rules.stream().filter(rule -> rule.holds(subject)).toList();
  }

  /** Rules that would hold for a file if its round were the right one, but it is not known. */
  public List<ModelRule> waiting(RuleSubject subject) {
    return rules.stream().filter(rule -> rule.waitsForRound(subject)).toList();
  }
}
