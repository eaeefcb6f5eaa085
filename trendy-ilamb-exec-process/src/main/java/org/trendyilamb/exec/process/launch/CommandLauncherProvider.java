// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * {@code command:PREFIX}: behind any command, such as {@code command:ssh node7} or {@code
 * command:nice -n 19}. The prefix is split at spaces. Behind {@code ssh} and {@code rsh} the
 * command of the worker is one quoted argument, because they hand it to a shell; behind anything
 * else it is handed on word by word.
 */
public final class CommandLauncherProvider implements WorkerLauncherProvider {
  private static final Set<String> REMOTE_SHELLS = Set.of("ssh", "rsh");

  /** Creates the provider. */
  public CommandLauncherProvider() {}

  @Override
  public String name() {
    return "command";
  }

  @Override
  public WorkerLauncher create(String argument, Map<String, String> environment) {
    if (argument.isBlank()) {
      throw new IllegalArgumentException("command:PREFIX, such as command:ssh node7");
    }
    return new Behind(List.of(argument.strip().split("\\s+")));
  }

  /** A word as a POSIX shell reads it back unchanged. */
  static String quote(String word) {
    return "'" + word.replace("'", "'\\''") + "'";
  }

  private static final class Behind implements WorkerLauncher {
    private final List<String> prefix;

    Behind(List<String> prefix) {
      this.prefix = prefix;
    }

    @Override
    public String describe() {
      return String.join(" ", prefix);
    }

    @Override
    public List<String> command(List<String> worker, int memoryMiB, int shares) {
      List<String> command = new ArrayList<>(prefix);
      if (REMOTE_SHELLS.contains(String.valueOf(Path.of(prefix.get(0)).getFileName()))) {
        command.add(String.join(" ", worker.stream().map(CommandLauncherProvider::quote).toList()));
      } else {
        command.addAll(worker);
      }
      return command;
    }
  }
}
