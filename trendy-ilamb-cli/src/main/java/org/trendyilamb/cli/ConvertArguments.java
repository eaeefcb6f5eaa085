// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** The options that a user gave to another command, as arguments of {@code convert}. */
final class ConvertArguments {
  private ConvertArguments() {}

  /**
   * The arguments, from the command line and from an options file.
   *
   * @param spec of the command that was called
   * @param without options to leave out, by long name
   */
  static List<String> of(CommandSpec spec, Set<String> without, Console console) throws Exception {
    CommandLine convert = new CommandLine(new ConvertCommand(console));
    IDefaultValueProvider file = spec.commandLine().getDefaultValueProvider();
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName();
      if (without.contains(name) || convert.getCommandSpec().findOption(name) == null) {
        continue;
      }
      List<String> values = option.originalStringValues();
      if (values.isEmpty() && file != null && file.defaultValue(option) != null) {
        values = List.of(String.valueOf(file.defaultValue(option)));
      }
      boolean flag = option.arity().max() == 0;
      for (String value : values) {
        if (!flag) {
          arguments.add(name + "=" + value);
        } else if (Boolean.parseBoolean(value)) {
          arguments.add(name);
        }
      }
    }
    return arguments;
  }

  /** A word as a shell reads it back. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@,+%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
