// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import org.trendyilamb.Version;
import picocli.CommandLine;

/** What the command says of itself. */
@CommandLine.Command(
    name = "trendy-ilamb",
    description = "Turns TRENDY land-model output into files that ILAMB benchmarks correctly.",
    mixinStandardHelpOptions = true,
    versionProvider = RootCommand.Versions.class,
    synopsisSubcommandLabel = "COMMAND",
    sortOptions = false,
    exitCodeListHeading = "%nExit status:%n",
    exitCodeList = {
      " 0:everything was converted, or there was nothing to do",
      " 1:some inputs were refused or failed; the others were converted",
      " 2:wrong options or configuration; nothing was done",
      " 3:the input is not there or cannot be read",
      " 4:the output folder cannot be written to",
      " 5:no space is left on the disk",
      " 6:two inputs map to one output; neither was converted",
      " 7:an input is cut off or damaged; the others were converted",
      " 8:an output does not keep the contract",
      "70:an error of the program itself",
      "75:another run is writing into the output folder",
      "130:stopped by the user"
    })
final class RootCommand implements Runnable {
  @CommandLine.Spec private CommandLine.Model.CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(),
        "which command? try 'trendy-ilamb --help' for all, or 'trendy-ilamb sample demo' to begin");
  }

  /** The version and the Java that runs it. */
  static final class Versions implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      return new String[] {
        "trendy-ilamb " + Version.text(),
        "Java "
            + System.getProperty("java.version")
            + " ("
            + System.getProperty("java.vendor")
            + ")"
      };
    }
  }
}
