// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.trendyilamb.problem.NearestName;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine;

/**
 * Options from a YAML file: one key per long option without its hyphens, so {@code --deflate 2} is
 * {@code deflate: 2}. What stands on the command line wins. A key that is no option is refused.
 */
final class ConfigFile {
  private static final String OPTION = "--config";

  private ConfigFile() {}

  /** Makes the file that the arguments name the source of defaults for the command they call. */
  static void install(CommandLine commands, String[] args) {
    Optional<Path> file = named(args);
    if (file.isEmpty()) {
      return;
    }
    Map<String, String> values = read(file.get());
    CommandLine command =
        List.of(args).stream()
            .filter(commands.getSubcommands()::containsKey)
            .findFirst()
            .map(commands.getSubcommands()::get)
            .orElse(commands);
    Set<String> known = new TreeSet<>();
    command
        .getCommandSpec()
        .options()
        .forEach(option -> known.add(option.longestName().replaceFirst("^--", "")));
    known.remove("config");
    known.remove("help");
    known.remove("version");
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        throw refused(
            file.get(),
            "config-unknown-key",
            "the key is no option of " + command.getCommandName(),
            key,
            NearestName.to(key, known)
                .map(near -> "perhaps " + near)
                .orElse("one of " + String.join(", ", known)));
      }
    }
    command.setDefaultValueProvider(
        argument ->
            argument instanceof CommandLine.Model.OptionSpec option
                ? values.get(option.longestName().replaceFirst("^--", ""))
                : null);
  }

  private static Optional<Path> named(String[] args) {
    for (int i = 0; i < args.length; i++) {
      if (args[i].equals(OPTION) && i + 1 < args.length) {
        return Optional.of(Path.of(args[i + 1]));
      }
      if (args[i].startsWith(OPTION + "=")) {
        return Optional.of(Path.of(args[i].substring(OPTION.length() + 1)));
      }
    }
    return Optional.empty();
  }

  private static Map<String, String> read(Path file) {
    Object loaded;
    try {
      loaded =
          new Load(LoadSettings.builder().setLabel(file.toString()).build())
              .loadFromString(Files.readString(file));
    } catch (IOException e) {
      throw refused(
          file,
          "config-unreadable",
          "the options file cannot be read",
          e.getClass().getSimpleName() + ": " + e.getMessage(),
          "a YAML file");
    } catch (YamlEngineException e) {
      throw refused(
          file,
          "config-syntax",
          "the options file is no YAML",
          String.valueOf(e.getMessage()).replaceAll("\\s+", " "),
          "lines such as 'deflate: 2'");
    }
    if (!(loaded instanceof Map<?, ?> map)) {
      throw refused(
          file,
          "config-syntax",
          "the options file holds no keys",
          "",
          "lines such as 'deflate: 2'");
    }
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      values.put(String.valueOf(entry.getKey()), text(file, entry));
    }
    return values;
  }

  private static String text(Path file, Map.Entry<?, ?> entry) {
    if (entry.getValue() instanceof List<?> list) {
      List<String> parts = new ArrayList<>();
      list.forEach(part -> parts.add(String.valueOf(part)));
      return String.join(",", parts);
    }
    if (entry.getValue() == null || entry.getValue() instanceof Map<?, ?>) {
      throw refused(
          file,
          "config-value",
          "the key " + entry.getKey() + " has no simple value",
          String.valueOf(entry.getValue()).toLowerCase(Locale.ROOT),
          "a text, a number, true or false, or a list of these");
    }
    return String.valueOf(entry.getValue());
  }

  private static UsageException refused(
      Path file, String code, String what, String found, String expected) {
    return new UsageException(
        new Problem(code, Where.file(file), what, found, expected, "correct the options file"));
  }
}
