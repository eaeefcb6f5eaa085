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
import java.util.stream.Stream;

/**
 * Rules in their order: of two that say the same thing the first wins. Immutable; safe for many
 * threads.
 */
public final class RuleTable {
  private static final String RESOURCE = "rules.yaml";
  private final List<RuleText> rules;

  private RuleTable(List<RuleText> rules) {
    this.rules = List.copyOf(rules);
  }

  private static final class Standard {
    static final RuleTable TABLE = lazily(RESOURCE, resource());

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

  /** A table whose rules are read as they are needed, so that mistakes come out late. */
  static RuleTable lazily(String label, String yaml) {
    return new RuleTable(RuleText.split(label, yaml));
  }

  /** The table shipped with the library. A rule is read when a file of its model is met. */
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
    return new RuleTable(
        new RuleTableReader(label).read(yaml).stream().map(RuleText::read).toList());
  }

  /** This table below another one, whose rules come first and replace those of the same id. */
  public RuleTable under(RuleTable other) {
    Set<String> replaced = other.rules().stream().map(ModelRule::id).collect(Collectors.toSet());
    List<RuleText> all = new ArrayList<>(other.rules);
    rules.stream().filter(text -> !replaced.contains(text.rule().id())).forEach(all::add);
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
    return rules.stream().map(RuleText::rule).toList();
  }

  /** Rules that hold for a file, in order. */
  public List<ModelRule> holding(RuleSubject subject) {
    return about(subject).filter(rule -> rule.holds(subject)).toList();
  }

  /** Rules that would hold for a file if its round were the right one, but it is not known. */
  public List<ModelRule> waiting(RuleSubject subject) {
    return about(subject).filter(rule -> rule.waitsForRound(subject)).toList();
  }

  private Stream<ModelRule> about(RuleSubject subject) {
    return rules.stream().filter(text -> text.mayName(subject.model())).map(RuleText::rule);
  }
}
