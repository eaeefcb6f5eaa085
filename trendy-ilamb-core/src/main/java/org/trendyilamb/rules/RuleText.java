// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A rule of which only the text may be known yet: to read YAML takes a new process longer than to
 * open most files, and most rules are about other models. Safe for many threads.
 */
final class RuleText {
  private static final String BEGINNING = "- ";
  private static final String ANY_MODEL = "\"*\"";

  private final String label;
  private final String yaml;
  private final String small;
  private volatile Optional<ModelRule> read;

  private RuleText(String label, String yaml, Optional<ModelRule> read) {
    this.label = label;
    this.yaml = yaml;
    this.small = yaml.toLowerCase(Locale.ROOT);
    this.read = read;
  }

  /** A rule that was read. */
  static RuleText read(ModelRule rule) {
    return new RuleText("", "", Optional.of(rule));
  }

  /**
   * The texts of a table whose rules begin with a hyphen at the start of a line, as no other line
   * does, name all models in double quotes, and have nothing in common.
   */
  static List<RuleText> split(String label, String yaml) {
    List<RuleText> rules = new ArrayList<>();
    int start = next(yaml, 0);
    while (start < yaml.length()) {
      int end = next(yaml, start + 1);
      rules.add(new RuleText(label, yaml.substring(start, end), Optional.empty()));
      start = end;
    }
    return rules;
  }

  private static int next(String yaml, int from) {
    if (from == 0 && yaml.startsWith(BEGINNING)) {
      return 0;
    }
    int found = yaml.indexOf("\n" + BEGINNING, Math.max(0, from - 1));
    return found < 0 ? yaml.length() : found + 1;
  }

  /** Whether it may hold for a model: false only when the text nowhere names it. */
  boolean mayName(String model) {
    return read.isPresent()
        || small.contains(ANY_MODEL)
        || small.contains(model.toLowerCase(Locale.ROOT));
  }

  /**
   * The rule.
   *
   * @throws RuleException when the text is none
   */
  ModelRule rule() {
    Optional<ModelRule> known = read;
    if (known.isEmpty()) {
      known = Optional.of(new RuleTableReader(label).read(yaml).get(0));
      read = known;
    }
    return known.get();
  }
}
