// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trendyilamb.FileFormats;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.exec.TaskExecutorProvider;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;
import picocli.CommandLine.Command;

/** {@code executors}. */
@Command(
    name = "executors",
    description = "Lists strategies and writers: what they promise, and whether they work here.",
    mixinStandardHelpOptions = true)
final class ExecutorsCommand implements Callable<Integer> {
  private final Console console;

  ExecutorsCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.result("strategies (--strategy):");
    for (TaskExecutorProvider provider : Executors.load().all()) {
      String promises =
          provider.capabilities().stream()
              .sorted()
              .map(c -> c.name().toLowerCase(Locale.ROOT).replace('_', ' '))
              .collect(Collectors.joining(", "));
      console.result("  " + provider.id() + ": " + provider.description());
      console.result("      promises: " + (promises.isEmpty() ? "nothing more" : promises));
      console.result("      " + state(provider.availability()));
    }
    console.result("writers (--writer):");
    for (DatasetWriterFactory writer : FileFormats.writers()) {
      console.result("  " + writer.id() + ": " + writer.description());
      console.result(
          "      "
              + (writer.concurrent()
                  ? "several files at the same time in one process"
                  : "one call at a time in one process"));
      console.result("      " + state(writer.availability()));
    }
    return ExitCode.OK.status();
  }

  private static String state(Availability availability) {
    return (availability.available() ? "available" : "not available")
        + (availability.reason().isEmpty() ? "" : ": " + availability.reason());
  }
}
