// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.trendyilamb.Conversion;
import org.trendyilamb.FileFormats;
import org.trendyilamb.RunOptions;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.plan.PlanFormat;
import org.trendyilamb.scan.Ignored;
import org.trendyilamb.scan.Refusal;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.scan.SourceInventory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code scan IN}. */
@Command(
    name = "scan",
    description =
        "Lists what lies in a folder: model, simulation, variable and header of each file.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ScanCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "IN", description = "Folder of TRENDY output, or one file.")
  private Path input = Path.of("");

  @Mixin private InputOptions inputs = new InputOptions();

  @Option(names = "--json", description = "Print the inventory as JSON, without headers.")
  private boolean json;

  @Option(names = "--names-only", description = "Do not open the files.")
  private boolean namesOnly;

  @Mixin final ConfigOption optionsFile = new ConfigOption();

  ScanCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    RunOptions options = RunOptions.defaults();
    Path nowhere = options.scratch().resolve("no-output");
    SourceInventory inventory = new Conversion(inputs.config(input, nowhere), options).scan();
    if (json) {
      console.result(new PlanFormat().writePretty(inventory));
      return inventory.refusals().isEmpty()
          ? ExitCode.OK.status()
          : ExitCode.SOME_NOT_CONVERTED.status();
    }
    DatasetOpener opener = FileFormats.opener(options.scratch());
    int unreadable = 0;
    console.result("model\tsimulation\tvariable\tround\tfile\theader");
    for (SourceFile file : inventory.files()) {
      String header = "";
      if (!namesOnly) {
        try (DatasetReader reader = opener.open(file.path())) {
          header = describe(reader.header());
        } catch (DatasetException e) {
          unreadable++;
          header = "unreadable: " + e.problem().what();
          console.problem("unreadable: " + file.path(), e.problem());
        }
      }
      console.result(
          String.join(
              "\t",
              file.model().text(),
              file.experiment().orElse("-"),
              file.variable(),
              file.round().map(round -> "v" + round.version()).orElse("-"),
              file.relative().toString(),
              header));
    }
    for (Ignored ignored : inventory.ignored()) {
      console.message("ignored: " + ignored.path() + ": " + ignored.reason());
    }
    for (Refusal refusal : inventory.refusals()) {
      console.problem("not understood: " + refusal.path(), refusal.problem());
    }
    console.result(
        inventory.files().size()
            + " files understood by name, "
            + inventory.refusals().size()
            + " not understood, "
            + inventory.ignored().size()
            + " ignored");
    return inventory.refusals().isEmpty() && unreadable == 0
        ? ExitCode.OK.status()
        : ExitCode.SOME_NOT_CONVERTED.status();
  }

  private static String describe(DatasetHeader header) {
    List<String> fields =
        header.variables().stream()
            .filter(variable -> variable.dimensions().size() >= 2)
            .map(ScanCommand::describe)
            .toList();
    return header.format() + ": " + String.join("; ", fields);
  }

  private static String describe(VariableHeader variable) {
    String shape =
        variable.dimensions().stream()
            .map(dimension -> dimension.name() + "=" + dimension.length())
            .collect(Collectors.joining(", "));
    return variable.name()
        + "("
        + shape
        + ")"
        + variable.attributes().text("units").map(units -> " [" + units + "]").orElse("");
  }
}
