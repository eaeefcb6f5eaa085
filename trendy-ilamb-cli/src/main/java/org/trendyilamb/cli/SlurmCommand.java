// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trendyilamb.exec.WorkerCount;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code slurm IN OUT --shards N}. */
@Command(
    name = "slurm",
    description =
        "Writes batch files for Slurm: an array with a collector, and a pool. Submits nothing.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class SlurmCommand implements Callable<Integer> {
  /** What a directive can hold without quotes. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./:=@,+-]+");

  /** Memory of a job beside its workers, MiB: the coordinator. */
  private static final int COORDINATOR_MIB = 1024;

  private final Console console;

  @Parameters(index = "0", paramLabel = "IN", description = "Folder of TRENDY output.")
  private Path input = Path.of("");

  @Parameters(index = "1", paramLabel = "OUT", description = "Output folder.")
  private Path output = Path.of("");

  @Parameters(
      index = "2..*",
      paramLabel = "OPTION",
      description = "After '--': more options of convert, such as -- --models CLM5.0.")
  private List<String> convert = new ArrayList<>();

  @Option(
      names = "--shards",
      paramLabel = "N",
      required = true,
      description = "Number of jobs of the array, and of workers of the pool.")
  private int shards;

  @Option(
      names = "--cpus",
      paramLabel = "N",
      defaultValue = "1",
      description = "Cores, and workers, of one job of the array. Default: ${DEFAULT-VALUE}.")
  private int cpus = 1;

  @Option(
      names = "--memory",
      paramLabel = "MIB",
      defaultValue = "256",
      description = "Heap of one worker in MiB. Default: ${DEFAULT-VALUE}.")
  private int memory = 256;

  @Option(
      names = "--time",
      paramLabel = "LIMIT",
      defaultValue = "08:00:00",
      description = "Time limit of a job. Default: ${DEFAULT-VALUE}.")
  private String time = "08:00:00";

  @Option(
      names = "--mem",
      paramLabel = "SIZE",
      description = "Memory of one job of the array. Default: from --memory and --cpus.")
  private @Nullable String mem;

  @Option(names = "--account", paramLabel = "NAME", description = "Account that pays.")
  private @Nullable String account;

  @Option(names = "--partition", paramLabel = "NAME", description = "Partition to run in.")
  private @Nullable String partition;

  @Option(
      names = "--command",
      paramLabel = "PATH",
      defaultValue = "trendy-ilamb",
      description = "This command as jobs find it. Default: ${DEFAULT-VALUE}.")
  private String command = "trendy-ilamb";

  @Option(
      names = "--into",
      paramLabel = "DIR",
      description = "Folder for the files and for Slurm's logs. Default: OUT.")
  private @Nullable Path into;

  SlurmCommand(Console console) {
    this.console = console;
  }

  /** Memory that one worker is taken to need, MiB. */
  static int workerMiB(int heapMiB) {
    return 2 * heapMiB + WorkerCount.OUTSIDE_HEAP_MIB;
  }

  @Override
  public Integer call() {
    if (shards < 1 || cpus < 1 || memory < 32) {
      throw refused(
          "numbers are too small",
          "--shards " + shards + " --cpus " + cpus + " --memory " + memory,
          "at least 1 shard, 1 core and 32 MiB");
    }
    // Refused here rather than by every job of the array.
    List<String> words = new ArrayList<>(List.of("IN", "OUT"));
    words.addAll(convert);
    new CommandLine(new ConvertCommand(console))
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(words.toArray(String[]::new));
    Path folder = (into == null ? output : into).toAbsolutePath().normalize();
    SlurmRequest request =
        new SlurmRequest(
            command,
            input.toAbsolutePath().normalize(),
            output.toAbsolutePath().normalize(),
            Path.of(plain("the folder of batch files", folder.toString())),
            shards,
            cpus,
            memory,
            limit(),
            mem == null ? (cpus * workerMiB(memory) + COORDINATOR_MIB) + "M" : plain("--mem", mem),
            directives(),
            convert);
    for (Map.Entry<String, String> file : new SlurmScripts(request).all().entrySet()) {
      Path target = folder.resolve(file.getKey());
      write(folder, target, file.getValue());
      console.result(target.toString());
    }
    console.message(
        "nothing was submitted: sh "
            + folder.resolve(SlurmScripts.SUBMIT)
            + " submits the array and its collector, sbatch "
            + folder.resolve(SlurmScripts.POOL)
            + " the pool");
    return ExitCode.OK.status();
  }

  private SlurmTime limit() {
    return SlurmTime.parse(time)
        .orElseThrow(
            () ->
                refused(
                    "--time is no time limit of Slurm",
                    time,
                    "minutes, hours:minutes:seconds or days-hours:minutes:seconds"));
  }

  private List<String> directives() {
    List<String> more = new ArrayList<>();
    if (account != null) {
      more.add("--account=" + plain("--account", account));
    }
    if (partition != null) {
      more.add("--partition=" + plain("--partition", partition));
    }
    return more;
  }

  private static String plain(String name, String text) {
    if (!PLAIN.matcher(text).matches()) {
      throw refused(
          name + " cannot stand in a directive",
          text,
          "letters, digits and _ . / : = @ , + - only");
    }
    return text;
  }

  private static void write(Path folder, Path target, String text) {
    try {
      Files.createDirectories(folder);
      Files.writeString(target, text);
    } catch (IOException e) {
      throw new UsageException(
          new Problem(
              "output-unwritable",
              Where.file(target),
              "the batch file cannot be written",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "choose another folder with --into"));
    }
  }

  private static UsageException refused(String what, String found, String expected) {
    return new UsageException(
        new Problem("config-slurm", Where.nowhere(), what, found, expected, "correct the option"));
  }
}
