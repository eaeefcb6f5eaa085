// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.List;
import java.util.Optional;

/**
 * All that a file says without its values.
 *
 * @param format what the file is, for people, such as {@code netCDF-4}
 * @param dimensions in file order
 * @param variables in file order
 * @param attributes global attributes
 */
public record DatasetHeader(
    String format,
    List<Dimension> dimensions,
    List<VariableHeader> variables,
    Attributes attributes) {

  public DatasetHeader {
    dimensions = List.copyOf(dimensions);
    variables = List.copyOf(variables);
  }

  /** The variable with exactly this name. */
  public Optional<VariableHeader> variable(String name) {
    return variables.stream().filter(v -> v.name().equals(name)).findFirst();
  }

  /** The dimension with exactly this name. */
  public Optional<Dimension> dimension(String name) {
    return dimensions.stream().filter(d -> d.name().equals(name)).findFirst();
  }
}
