// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.trendyilamb.bench.compare.ComparedWork;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.bench.report.MachineFacts;
import org.trendyilamb.bench.report.MeasuredCosts;
import org.trendyilamb.bench.report.ResultsFolder;
import org.trendyilamb.bench.report.ResultsReport;
import org.trendyilamb.exec.JavaOptions;

/** The command of the benchmark jar: modes of its own, and JMH behind the gate. */
public final class BenchmarkMain {
  private static final String USAGE =
      """
      Usage: java -jar benchmarks.jar [NAMES] [JMH options]
             java -jar benchmarks.jar MODE [options]

      Modes:
        -h                     lists the benchmarks, their parameters, and what JMH takes
        --gate                 only checks that all ways give the same outputs
        --smoke FOLDER         runs everything once, tiny, and writes a report: figures mean nothing
        --full FOLDER          measures what is not in FOLDER yet, and writes the report
            [--profile quick|complete]   quick (default) takes about an hour on two cores,
                                         complete several hours
            [--only PARTS]     only parts whose names begin so, such as stages,compare-slab
            [--again PARTS]    these also when they are in FOLDER; all for everything
            [--minutes 1000]   begins no part that would end later; run it again for the rest
        --parts FOLDER         lists the parts of a full run and which of them are in FOLDER
            [--profile quick|complete]
        --compare FOLDER       runs this project and other tools on the same files, in turn
            [--work convert|regrid] [--layouts slab,time,default,contiguous,netcdf3] [--months 1476] [--degrees 0.5]
            [--rounds 3] [--tools all] [--once nco] [--limit SECONDS]
        --report FOLDER        makes RESULTS.md, its charts and report.html from the JSON in FOLDER
        --costs FOLDER         prints standard-costs.properties from the advice-*.json in FOLDER,
                               which bench/advise-check --results FOLDER writes
        --generate FOLDER      writes inputs: one file, or a tree
            [--layout slab] [--months 1476] [--degrees 0.5] [--mask land|global]
            [--tree many-small|few-large|mixed|subset30|medium40|century40]

      A gate runs before anything is timed: when outputs differ, nothing is.
      """;

  private final PrintStream out;
  private final PrintStream err;

  BenchmarkMain(PrintStream out, PrintStream err) {
    this.out = out;
    this.err = err;
  }

  /** Runs the command and ends the process. */
  public static void main(String[] args) {
    System.exit(new BenchmarkMain(System.out, System.err).run(List.of(args)));
  }

  /** Runs the command; gives 0, 1 when something failed, or 2 when the arguments are wrong. */
  int run(List<String> args) {
    String mode = args.isEmpty() ? "" : args.get(0);
    List<String> rest = args.isEmpty() ? List.of() : args.subList(1, args.size());
    try {
      switch (mode) {
        case "-h", "--help" -> help();
        case "--gate" -> inScratch(this::gate);
        case "--smoke" -> inScratch(scratch -> full(rest, FullProfile.SMOKE, scratch));
        case "--full" -> inScratch(scratch -> full(rest, FullProfile.QUICK, scratch));
        case "--parts" -> parts(rest);
        case "--compare" -> inScratch(scratch -> compare(rest, scratch));
        case "--report" -> report(new ResultsFolder(folder(rest)));
        case "--costs" -> costs(new ResultsFolder(folder(rest)));
        case "--generate" -> generate(rest);
        default -> {
          if (mode.startsWith("--")) {
            throw new Arguments.BadArgumentsException("there is no mode " + mode);
          }
          jmh(args);
        }
      }
      return 0;
    } catch (Arguments.BadArgumentsException | CommandLineOptionException e) {
      err.println(e.getMessage());
      err.println("-h lists what there is.");
      return 2;
    } catch (RunnerException | IOException | RuntimeException e) {
      err.println("failed: " + e.getMessage());
      e.printStackTrace(err);
      return 1;
    }
  }

  private interface Work {
    void in(Path scratch) throws RunnerException, IOException, CommandLineOptionException;
  }

  private static void inScratch(Work work)
      throws RunnerException, IOException, CommandLineOptionException {
    Path scratch = Files.createTempDirectory("trendy-ilamb-bench");
    // Inputs take gigabytes: they must not stay behind when somebody presses Ctrl-C.
    Thread sweeper = new Thread(() -> InputTree.remove(scratch), "sweeper");
    Runtime.getRuntime().addShutdownHook(sweeper);
    try {
      work.in(scratch);
    } finally {
      InputTree.remove(scratch);
      Runtime.getRuntime().removeShutdownHook(sweeper);
    }
  }

  private static Path folder(List<String> args) {
    return Path.of(Arguments.of(args, Set.of()).folder());
  }

  private void help() throws CommandLineOptionException, IOException {
    out.println(USAGE);
    out.println(BenchmarkList.text());
    out.println("JMH options:\n");
    out.flush();
    new CommandLineOptions().showHelp();
  }

  private void gate(Path scratch) {
    for (String way : BenchmarkGate.check(scratch)) {
      out.println("same outputs: " + way);
    }
  }

  private void full(List<String> args, FullProfile usual, Path scratch) {
    Arguments given =
        Arguments.of(
            args,
            usual == FullProfile.SMOKE
                ? Set.of("only", "again", "minutes")
                : Set.of("profile", "only", "again", "minutes"));
    FullProfile profile = FullProfile.of(given.get("profile", usual.id()));
    FullRun.Wanted wanted =
        new FullRun.Wanted(
            given.values().containsKey("only") ? given.all("only", "") : List.of(),
            given.values().containsKey("again") ? given.all("again", "") : List.of(),
            given.count("minutes", 1000));
    ResultsFolder results = new ResultsFolder(Path.of(given.folder()));
    // Before the gate, so that the load is that of others.
    MachineFacts here = MachineFacts.here(profile.id(), scratch);
    if (wanted.again().contains("all") || results.machine().isEmpty()) {
      results.write(here);
    } else {
      requireSame(results.machine().get(), here, results.path());
    }
    gate(scratch);
    List<String> missing = new FullRun(profile, results, scratch, here.commit(), out).run(wanted);
    report(results);
    if (!missing.isEmpty()) {
      throw new IllegalStateException("not everything was measured: " + missing);
    }
  }

  /** Results of several machines do not belong into one folder. */
  private static void requireSame(MachineFacts before, MachineFacts here, Path folder) {
    List<String> then = List.of(before.cpu(), before.jdk(), before.cores() + " cores");
    List<String> now = List.of(here.cpu(), here.jdk(), here.cores() + " cores");
    if (!then.equals(now)) {
      throw new Arguments.BadArgumentsException(
          folder
              + " was measured on another machine: "
              + then
              + ", not "
              + now
              + "; give another folder, or --again all");
    }
  }

  private void parts(List<String> args) {
    Arguments given = Arguments.of(args, Set.of("profile"));
    ResultsFolder results = new ResultsFolder(Path.of(given.folder()));
    List<Part> all = FullPlan.of(FullProfile.of(given.get("profile", FullProfile.QUICK.id())));
    double left = 0;
    for (Part part : all) {
      boolean done = part.isDone(results);
      left += done ? 0 : part.seconds();
      out.println(
          String.format(
              Locale.ROOT,
              "%-7s %5.0f s  %s",
              done ? "there" : "missing",
              part.seconds(),
              part.name()));
    }
    out.println(String.format(Locale.ROOT, "about %.0f min for what is missing", left / 60));
  }

  private void report(ResultsFolder results) {
    for (String file : ResultsReport.write(results)) {
      out.println("wrote " + results.path().resolve(file));
    }
  }

  private void costs(ResultsFolder results) {
    String origin =
        results
            .machine()
            .map(m -> m.cpu() + ", " + m.jdk() + ", commit " + m.commit())
            .orElse("a machine whose facts were not written down");
    MeasuredCosts.of(results).properties(origin).forEach(out::println);
  }

  private void compare(List<String> args, Path scratch) {
    Arguments given =
        Arguments.of(
            args,
            Set.of("work", "layouts", "months", "degrees", "rounds", "tools", "once", "limit"));
    int months = given.count("months", 1476);
    double degrees = Double.parseDouble(given.get("degrees", "0.5"));
    boolean all = given.get("tools", "all").equals("all");
    ResultsFolder results = new ResultsFolder(Path.of(given.folder()));
    boolean agree = true;
    for (String layout : given.all("layouts", "slab,time,default,contiguous,netcdf3")) {
      agree &=
          FullRun.compare(
              new Part.Compared(
                  ComparedWork.of(given.get("work", "convert")),
                  FileLayout.of(layout),
                  degrees,
                  months,
                  given.count("rounds", 3),
                  all ? List.of() : given.all("tools", ""),
                  given.all("once", "nco"),
                  given.count("limit", 600)),
              results,
              scratch,
              out);
    }
    FullRun.require(agree);
  }

  private void generate(List<String> args) {
    Arguments given = Arguments.of(args, Set.of("layout", "months", "degrees", "mask", "tree"));
    Path root = Path.of(given.folder());
    FileLayout layout = FileLayout.of(given.get("layout", "slab"));
    int rows = InputFile.rowsOf(Double.parseDouble(given.get("degrees", "0.5")));
    boolean masked = given.get("mask", "land").equals("land");
    List<InputFile> files =
        given.values().containsKey("tree")
            ? InputTree.of(given.get("tree", "")).files(layout, rows, masked)
            : List.of(
                new InputFile("CLM5.0", "S3", layout, rows, given.count("months", 1476), masked));
    for (InputFile file : files) {
      out.println(
          String.format(
              Locale.ROOT,
              "%s  %.0f MB raw",
              InputWriter.write(file, root),
              file.rawBytes() / 1e6));
    }
  }

  private void jmh(List<String> args)
      throws CommandLineOptionException, RunnerException, IOException {
    CommandLineOptions options = new CommandLineOptions(args.toArray(String[]::new));
    if (options.shouldHelp()) {
      help();
      return;
    }
    if (options.shouldList()
        || options.shouldListWithParams()
        || options.shouldListProfilers()
        || options.shouldListResultFormats()) {
      org.openjdk.jmh.Main.main(args.toArray(String[]::new));
      return;
    }
    inScratch(
        scratch -> {
          gate(scratch);
          OptionsBuilder builder = new OptionsBuilder();
          builder.parent(options);
          if (!options.getParameter("workers").hasValue()) {
            builder.param("workers", workers(Runtime.getRuntime().availableProcessors()));
          }
          share(builder, scratch, options.getJvmArgsAppend().orElse(List.of()));
          new Runner(builder.build()).run();
        });
  }

  /**
   * Lets all the JVMs of a run use one set of inputs.
   *
   * @param more arguments that somebody else wants for these JVMs
   */
  static void share(OptionsBuilder builder, Path scratch, Collection<String> more) {
    List<String> all = new ArrayList<>();
    all.add("-Xmx512m");
    all.addAll(JavaOptions.COMPILER);
    all.add("-D" + BenchmarkFolder.PROPERTY + "=" + scratch);
    all.addAll(more);
    builder.jvmArgsAppend(all.toArray(String[]::new));
  }

  /** 1, 2, 4 and so on, up to the number of cores. */
  static String[] workers(int cores) {
    return IntStream.concat(
            IntStream.iterate(1, n -> n < cores, n -> 2 * n), IntStream.of(Math.max(1, cores)))
        .mapToObj(String::valueOf)
        .toArray(String[]::new);
  }
}
