// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands after the name of a mode: options with a value each, and one folder.
 *
 * @param folder what is no option
 * @param values values by the name of the option, without hyphens
 */
record Arguments(String folder, Map<String, String> values) {
  Arguments {
    values = Map.copyOf(values);
  }

  /** Arguments that nobody can use. */
  static final class BadArgumentsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadArgumentsException(String message) {
      super(message);
    }
  }

  /**
   * Reads arguments.
   *
   * @param given what stands after the mode
   * @param known names of the options that the mode takes
   * @throws BadArgumentsException when an option is not known or has no value, or there is not one
   *     folder
   */
  static Arguments of(List<String> given, Set<String> known) {
    Map<String, String> values = new LinkedHashMap<>();
    List<String> plain = new ArrayList<>();
    for (int i = 0; i < given.size(); i++) {
      String argument = given.get(i);
      if (!argument.startsWith("--")) {
        plain.add(argument);
        continue;
      }
      String name = argument.substring(2);
      if (!known.contains(name)) {
        throw new BadArgumentsException(
            "there is no option "
                + argument
                + " here; known are "
                + known.stream().sorted().toList());
      }
      if (i + 1 == given.size() || given.get(i + 1).startsWith("--")) {
        throw new BadArgumentsException(argument + " wants a value");
      }
      values.put(name, given.get(++i));
    }
    if (plain.size() != 1) {
      throw new BadArgumentsException("give one folder, not " + plain);
    }
    return new Arguments(plain.get(0), values);
  }

  /** Value of an option, or what it is unless given. */
  String get(String name, String usual) {
    return values.getOrDefault(name, usual);
  }

  /** Values of an option that takes several with commas between. */
  List<String> all(String name, String usual) {
    return List.of(get(name, usual).split(",", -1));
  }

  /**
   * Value of an option that takes a whole number.
   *
   * @throws BadArgumentsException when it is none, or not positive
   */
  int count(String name, int usual) {
    String text = get(name, String.valueOf(usual));
    try {
      int count = Integer.parseInt(text);
      if (count > 0) {
        return count;
      }
    } catch (NumberFormatException e) {
      throw new BadArgumentsException("--" + name + " wants a whole number, not " + text);
    }
    throw new BadArgumentsException("--" + name + " wants a positive number, not " + text);
  }
}
