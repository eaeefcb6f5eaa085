// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.wire;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.trendyilamb.problem.Where;

/** A place as named texts; what is not known is not there. */
final class Places {
  private static final Set<String> NAMES = Set.of("file", "variable", "attribute", "index");

  private Places() {}

  static Map<String, String> toMap(Where where) {
    Map<String, String> named = new TreeMap<>();
    where.file().ifPresent(file -> named.put("file", file));
    where.variable().ifPresent(variable -> named.put("variable", variable));
    where.attribute().ifPresent(attribute -> named.put("attribute", attribute));
    where.index().ifPresent(index -> named.put("index", Long.toString(index)));
    return Map.copyOf(named);
  }

  /** Refuses names and numbers that {@link #toMap} never makes. */
  static Where of(Map<String, String> named) {
    if (!NAMES.containsAll(named.keySet())) {
      throw new IllegalArgumentException("a place has no " + named.keySet());
    }
    String index = named.get("index");
    return new Where(
        Optional.ofNullable(named.get("file")),
        Optional.ofNullable(named.get("variable")),
        Optional.ofNullable(named.get("attribute")),
        index == null ? OptionalLong.empty() : OptionalLong.of(Long.parseLong(index)));
  }
}
