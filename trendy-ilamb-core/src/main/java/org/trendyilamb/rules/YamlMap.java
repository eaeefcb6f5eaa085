// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.trendyilamb.problem.NearestName;
import org.trendyilamb.problem.Where;

/** Keys and values of one place in a YAML text, asked for by type. Unknown keys are refused. */
final class YamlMap {
  private final Where where;
  private final Map<String, Object> values = new LinkedHashMap<>();

  YamlMap(Object node, Set<String> known, Where where) {
    this.where = where;
    if (!(node instanceof Map<?, ?> map)) {
      throw RuleException.of(
          "rules-form", where, "here must be keys and values", String.valueOf(node), keys(known));
    }
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      String key = String.valueOf(entry.getKey());
      if (!known.contains(key)) {
        throw RuleException.of(
            "rules-unknown-key",
            where,
            "there is no such key",
            key,
            NearestName.to(key, known).map(near -> "perhaps " + near).orElse(keys(known)));
      }
      if (entry.getValue() == null) {
        throw RuleException.of("rules-form", where, "the key has no value", key, "a value");
      }
      values.put(key, entry.getValue());
    }
  }

  private static String keys(Set<String> known) {
    return "one of " + String.join(", ", new TreeSet<>(known));
  }

  Where where() {
    return where;
  }

  Set<String> keys() {
    return values.keySet();
  }

  Optional<Object> node(String key) {
    return Optional.ofNullable(values.get(key));
  }

  Optional<String> text(String key) {
    return node(key).map(value -> scalar(key, value));
  }

  String needed(String key) {
    return text(key)
        .filter(text -> !text.isBlank())
        .orElseThrow(
            () -> RuleException.of("rules-form", where, "a key is missing", "", "the key " + key));
  }

  /** A list, or one value for a list of one. */
  List<String> words(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    return value instanceof List<?> list
        ? list.stream().map(one -> scalar(key, one)).toList()
        : List.of(scalar(key, value));
  }

  int whole(String key) {
    return number(key, needed(key));
  }

  int number(String key, String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException e) {
      throw wrong(key, text, "a whole number");
    }
  }

  double real(String key) {
    try {
      return Double.parseDouble(needed(key));
    } catch (NumberFormatException e) {
      throw wrong(key, needed(key), "a number");
    }
  }

  RuleException wrong(String key, String found, String expected) {
    return RuleException.of(
        "rules-value", where, "the value of " + key + " is not known", found, expected);
  }

  private String scalar(String key, Object value) {
    if (value instanceof Map<?, ?> || value instanceof List<?>) {
      throw wrong(key, String.valueOf(value), "a single text or number");
    }
    return String.valueOf(value);
  }
}
