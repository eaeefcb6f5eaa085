// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;
import org.trendyilamb.time.Frequency;

/** Reads a table of rules. Everything that is not known is refused with the id of its rule. */
final class RuleTableReader {
  private static final Set<String> KEYS =
      Set.of("id", "models", "rounds", "variables", "frequency", "effects", "evidence", "issue");
  private static final Pattern ROUNDS = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");
  private static final Pattern ID = Pattern.compile("[a-z0-9]+(?:[.-][a-z0-9]+)*");

  private final Where file;

  RuleTableReader(String label) {
    this.file = Where.file(label);
  }

  List<ModelRule> read(String yaml) {
    Object loaded;
    try {
      loaded = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    } catch (YamlEngineException e) {
      throw RuleException.of(
          "rules-syntax",
          file,
          "the table of rules is no YAML",
          String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
          "a list of rules");
    }
    if (!(loaded instanceof List<?> list)) {
      throw RuleException.of(
          "rules-form", file, "a table of rules is a list", "", "'- id: …' and so on");
    }
    List<ModelRule> rules = new ArrayList<>();
    Set<String> ids = new TreeSet<>();
    for (Object node : list) {
      ModelRule rule = rule(node, rules.size());
      if (!ids.add(rule.id())) {
        throw RuleException.of(
            "rules-duplicate", file.variable(rule.id()), "two rules have this id", rule.id(), "");
      }
      rules.add(rule);
    }
    return rules;
  }

  private ModelRule rule(Object node, int index) {
    YamlMap any = new YamlMap(node, KEYS, file.index(index));
    String id = any.needed("id");
    if (!ID.matcher(id).matches()) {
      throw any.wrong("id", id, "small letters, digits, dots and hyphens");
    }
    YamlMap map = new YamlMap(node, KEYS, file.variable("rule " + id));
    map.needed("evidence");
    if (map.words("models").isEmpty()) {
      map.needed("models");
    }
    List<RuleEffect> effects = EffectReader.read(map);
    Optional<RuleIssue> issue = map.node("issue").map(part -> issue(part, map));
    ModelRule rule =
        new ModelRule(
            id,
            map.words("models"),
            rounds(map),
            map.words("variables"),
            map.text("frequency").map(label -> frequency(map, label)),
            effects,
            map.needed("evidence").strip(),
            issue);
    if (effects.isEmpty() && issue.isEmpty()) {
      throw RuleException.of(
          "rules-form", map.where(), "the rule does nothing", "", "effects or an issue");
    }
    return rule;
  }

  private static Set<Integer> rounds(YamlMap map) {
    Set<Integer> rounds = new TreeSet<>();
    for (String word : map.words("rounds")) {
      Matcher matcher = ROUNDS.matcher(word);
      if (!matcher.matches()) {
        throw map.wrong("rounds", word, "numbers such as 8, or ranges such as 9-12");
      }
      int first = Integer.parseInt(matcher.group(1));
      int last = matcher.group(2) == null ? first : Integer.parseInt(matcher.group(2));
      if (last < first) {
        throw map.wrong("rounds", word, "the lower number first");
      }
      for (int round = first; round <= last; round++) {
        rounds.add(round);
      }
    }
    return rounds;
  }

  private static Frequency frequency(YamlMap map, String label) {
    return Frequency.ofLabel(label)
        .orElseThrow(() -> map.wrong("frequency", label, "mon, yr, day or fx"));
  }

  private static RuleIssue issue(Object node, YamlMap rule) {
    YamlMap map = new YamlMap(node, Set.of("severity", "code", "text"), rule.where());
    String severity = map.needed("severity");
    if (!severity.equals("note") && !severity.equals("warning")) {
      throw map.wrong("severity", severity, "note or warning");
    }
    return new RuleIssue(
        Severity.valueOf(severity.toUpperCase(Locale.ROOT)),
        map.text("code").orElse("model-rule"),
        map.needed("text").strip());
  }
}
