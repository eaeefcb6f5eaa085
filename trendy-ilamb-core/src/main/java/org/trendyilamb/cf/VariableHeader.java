// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cf;

import java.util.List;
import java.util.Optional;

/**
 * All that a file says of a variable without its values.
 *
 * @param name name in the file
 * @param type type of the stored values
 * @param dimensions in file order, slowest first
 * @param attributes its attributes
 * @param storage how the values lie in the file
 */
public record VariableHeader(
    String name,
    DataType type,
    List<Dimension> dimensions,
    Attributes attributes,
    Storage storage) {

  public VariableHeader {
    dimensions = List.copyOf(dimensions);
  }

  /** A variable with default storage. */
  public static VariableHeader of(
      String name, DataType type, List<Dimension> dimensions, Attributes attributes) {
    return new VariableHeader(name, type, dimensions, attributes, Storage.contiguous());
  }

  /** Lengths of the dimensions, slowest first. */
  public Shape shape() {
    return Shape.of(dimensions.stream().mapToLong(Dimension::length).toArray());
  }

  /** Position of a dimension by name. */
  public Optional<Integer> positionOf(String dimension) {
    for (int i = 0; i < dimensions.size(); i++) {
      if (dimensions.get(i).name().equals(dimension)) {
        return Optional.of(i);
      }
    }
    return Optional.empty();
  }

  /** The same variable with other storage. */
  public VariableHeader withStorage(Storage other) {
    return new VariableHeader(name, type, dimensions, attributes, other);
  }
}
