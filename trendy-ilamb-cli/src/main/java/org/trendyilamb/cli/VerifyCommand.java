// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.trendyilamb.Conversion;
import org.trendyilamb.Redo;
import org.trendyilamb.RunOptions;
import org.trendyilamb.plan.ConversionConfig;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Severity;
import org.trendyilamb.problem.Where;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code verify OUT}. */
@Command(
    name = "verify",
    description = "Opens every output again and holds it against what ILAMB asks of a file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "OUT", description = "Output folder, or one output.")
  private Path output = Path.of("");

  @Option(names = "--all", description = "Read every value, not just a sample of time steps.")
  private boolean all;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (!Files.exists(output)) {
      throw new UsageException(
          new Problem(
              "input-missing",
              Where.file(output),
              "there is no such file or folder",
              "",
              "an output folder",
              "check the path"));
    }
    RunOptions defaults = RunOptions.defaults();
    RunOptions options =
        new RunOptions(
            defaults.writer(),
            defaults.deflateLevel(),
            all,
            Redo.FAILED,
            defaults.scratch(),
            defaults.shard(),
            defaults.threads(),
            defaults.deflateEngine(),
            defaults.running());
    Conversion conversion = new Conversion(ConversionConfig.of(output, output), options);
    List<Path> files = Files.isDirectory(output) ? conversion.outputs() : List.of(output);
    int bad = 0;
    int warnings = 0;
    for (Path file : files) {
      List<Issue> issues = conversion.verify(file);
      boolean wrong = issues.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
      bad += wrong ? 1 : 0;
      for (Issue issue : issues) {
        warnings += issue.severity() == Severity.WARNING ? 1 : 0;
        console.message(issue.toString());
      }
    }
    console.result(
        files.size()
            + " files verified: "
            + (files.size() - bad)
            + " keep the contract, "
            + bad
            + " do not"
            + (warnings == 0 ? "" : "; " + warnings + " warnings"));
    return bad == 0 ? ExitCode.OK.status() : ExitCode.VERIFICATION.status();
  }
}
