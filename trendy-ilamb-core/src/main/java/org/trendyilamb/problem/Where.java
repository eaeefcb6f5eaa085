// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.problem;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The place a problem sits at: any of file, variable, attribute and index. Immutable.
 *
 * @param file the file, as the user named it
 * @param variable the variable in that file
 * @param attribute the attribute of that variable, or of the file when no variable is given
 * @param index zero-based index along the leading dimension of the variable
 */
public record Where(
    Optional<String> file,
    Optional<String> variable,
    Optional<String> attribute,
    OptionalLong index) {

  /** No particular place. */
  public static Where nowhere() {
    return new Where(Optional.empty(), Optional.empty(), Optional.empty(), OptionalLong.empty());
  }

  /** A file. */
  public static Where file(Path file) {
    return file(file.toString());
  }

  /** A file, named by its text. */
  public static Where file(String file) {
    return new Where(Optional.of(file), Optional.empty(), Optional.empty(), OptionalLong.empty());
  }

  /** The same place, narrowed to a file. */
  public Where inFile(String name) {
    return new Where(Optional.of(name), variable, attribute, index);
  }

  /** The same place, narrowed to a variable. */
  public Where variable(String name) {
    return new Where(file, Optional.of(name), attribute, index);
  }

  /** The same place, narrowed to an attribute. */
  public Where attribute(String name) {
    return new Where(file, variable, Optional.of(name), index);
  }

  /** The same place, narrowed to a zero-based index. */
  public Where index(long i) {
    return new Where(file, variable, attribute, OptionalLong.of(i));
  }

  /** For example {@code file a.nc, variable time, index 3}; empty when nothing is known. */
  @Override
  public String toString() {
    List<String> parts = new ArrayList<>();
    file.ifPresent(f -> parts.add("file " + f));
    variable.ifPresent(v -> parts.add("variable " + v));
    attribute.ifPresent(a -> parts.add("attribute " + a));
    index.ifPresent(i -> parts.add("index " + i));
    return String.join(", ", parts);
  }
}
