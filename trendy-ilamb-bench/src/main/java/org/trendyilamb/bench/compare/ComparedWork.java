// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.compare;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.trendyilamb.bench.input.FileLayout;

/** What all tools of a comparison do. */
public enum ComparedWork {
  /** Convert on the grid of the input. */
  CONVERT("", 4e-7),
  /** Convert, and take values to 1 degree by conservative remapping. */
  REGRID(" to 1x1", 2e-6);

  private final String suffix;
  private final double tolerance;

  ComparedWork(String suffix, double tolerance) {
    this.suffix = suffix;
    this.tolerance = tolerance;
  }

  /**
   * The work of this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static ComparedWork of(String id) {
    return valueOf(id.toUpperCase(Locale.ROOT));
  }

  /** Name of the case of a layout. */
  public String caseOf(FileLayout layout) {
    return layout.id() + suffix;
  }

  /** Largest relative difference between values: two or more roundings to single precision. */
  double tolerance() {
    return tolerance;
  }

  /** The tools that can do it here, this project first. */
  List<Tool> tools() {
    return this == CONVERT ? Tools.available() : RegridTools.available();
  }

  /** Ids of the tools that can do it here. */
  public List<String> toolIds() {
    return tools().stream().map(Tool::id).toList();
  }

  /** What the tools that work here are, by id. */
  public static Map<String, String> descriptions() {
    Map<String, String> descriptions = new LinkedHashMap<>();
    for (ComparedWork work : values()) {
      work.tools().forEach(tool -> descriptions.put(tool.id(), tool.description()));
    }
    descriptions.putAll(TwoAtOnce.descriptions());
    return descriptions;
  }
}
