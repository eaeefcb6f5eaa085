// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.trendyilamb.problem.TrendyIlambException;
import picocli.CommandLine;

/** Entry of the command. {@link #run} returns the exit status; only {@link #main} exits. */
public final class Main {
  private final Console console;

  Main(Console console) {
    this.console = console;
  }

  /** Runs the command and ends the process with its exit status. */
  public static void main(String[] args) {
    PrintStream results = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    PrintStream messages = new PrintStream(System.err, true, StandardCharsets.UTF_8);
    // Libraries print to standard output when they load; results must stay clean.
    System.setOut(messages);
    Console console = new Console(results, messages, Boolean.getBoolean("trendyilamb.terminal"));
    int status = new Main(console).run(args);
    console.flush();
    System.exit(status);
  }

  /** Runs the command. */
  int run(String... args) {
    CommandLine commands = new CommandLine(new RootCommand());
    commands.addSubcommand(new ConvertCommand(console));
    commands.addSubcommand(new CollectCommand(console));
    commands.addSubcommand(new AdviseCommand(console));
    commands.addSubcommand(new SimulateCommand(console));
    commands.addSubcommand(new SlurmCommand(console));
    commands.addSubcommand(new ScanCommand(console));
    commands.addSubcommand(new PlanCommand(console));
    commands.addSubcommand(new InspectCommand(console));
    commands.addSubcommand(new VerifyCommand(console));
    commands.addSubcommand(new ExecutorsCommand(console));
    commands.addSubcommand(new UnitCommand(console));
    commands.addSubcommand(new DateCommand(console));
    commands.addSubcommand(new SampleCommand(console));
    commands.addSubcommand(new CommandLine.HelpCommand());
    commands.setCommandName(System.getProperty("trendyilamb.program", "trendy-ilamb"));
    commands.setCaseInsensitiveEnumValuesAllowed(true);
    commands.setOut(new PrintWriter(console.resultStream(), true, StandardCharsets.UTF_8));
    commands.setErr(new PrintWriter(console.messageStream(), true, StandardCharsets.UTF_8));
    commands.setUsageHelpAutoWidth(console.isTerminal());
    commands.setExecutionExceptionHandler((e, command, parsed) -> failed(e).status());
    commands.setExitCodeExceptionMapper(e -> ExitCode.USAGE.status());
    commands.setParameterExceptionHandler((e, given) -> wrong(e).status());
    try {
      ConfigFile.install(commands, args);
    } catch (TrendyIlambException e) {
      return failed(e).status();
    }
    return commands.execute(args);
  }

  /** One line and where to read more: the whole help would push the line off the screen. */
  private ExitCode wrong(CommandLine.ParameterException e) {
    CommandLine command = e.getCommandLine();
    console.message("error: " + e.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(e, command.getErr());
    if (command.getParent() == null) {
      command.usage(command.getErr());
    } else {
      console.message(
          "'" + command.getCommandSpec().qualifiedName() + " --help' lists what it takes.");
    }
    return ExitCode.USAGE;
  }

  private ExitCode failed(Exception e) {
    if (e instanceof TrendyIlambException known) {
      console.problem("error:", known.problem());
      return ExitCode.of(known.problem());
    }
    if (e instanceof CommandLine.ParameterException wrong) {
      console.message("error: " + wrong.getMessage());
      return ExitCode.USAGE;
    }
    console.message("internal error: " + e);
    for (StackTraceElement element : e.getStackTrace()) {
      console.message("  at " + element);
    }
    console.message("please report this with the command and the input's header");
    return ExitCode.INTERNAL;
  }
}
