// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.Conversion;

/**
 * The batch files that {@code slurm} writes, handed to a real Slurm of at least three nodes with
 * two processors each (such as {@code .ci/slurm-start} makes). Skipped where no Slurm answers. The
 * array comes second, so that it runs on a node that was lost and came back, too.
 */
@Tag("slow")
@Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
@TestMethodOrder(OrderAnnotation.class)
class SlurmClusterTest {
  private static final List<String> MODELS =
      List.of(
          "CLM5.0",
          "JULES",
          "ORCHIDEE",
          "LPX-Bern",
          "VISIT",
          "SDGVM",
          "ISAM",
          "CABLE-POP",
          "DLEM",
          "OCN",
          "IBIS",
          "CLASSIC");

  @TempDir Path folder;
  private Path in = Path.of("");
  private Path out = Path.of("");
  private Path command = Path.of("");

  @BeforeEach
  void needSlurm() throws Exception {
    // A Slurm that serves people is not for tests: they set nodes down.
    assumeTrue(
        System.getenv("TRENDYILAMB_SLURM_HOME") != null,
        "no Slurm of our own runs: eval \"$(.ci/slurm-start FOLDER)\"");
    assumeTrue(status("scontrol", "ping") == 0, "no Slurm controller answers (SLURM_CONF)");
    // A node that the other test set down and up again needs a moment.
    await("three idle nodes", () -> idleNodes() >= 3);
    in = Files.createDirectories(folder.resolve("in"));
    out = folder.resolve("out");
    command = folder.resolve("trendy-ilamb");
    Files.writeString(
        command,
        "#!/bin/sh\nexec '"
            + String.join("' '", Cli.command(List.of("-Xmx128m", "-XX:+UseSerialGC")))
            + "' \"$@\"\n");
    assertThat(command.toFile().setExecutable(true)).isTrue();
  }

  @AfterEach
  void noJobIsLeft() throws Exception {
    status("scancel", "--name=trendy-ilamb,trendy-ilamb-collect,trendy-ilamb-pool");
  }

  @Test
  @Order(1)
  void aPoolOnThreeNodesOfWhichOneIsLostConvertsEverythingOnce() throws Exception {
    SortedMap<String, String> expected = inputs(180, 36);
    write("6", "--into", folder.resolve("batch").toString(), "--", "--deflate", "9");
    String job =
        output("sbatch", "--parsable", folder.resolve("batch/pool.sbatch").toString()).strip();
    Path log = folder.resolve("batch/pool-" + job + ".log");
    await("the start of the pool", () -> jobs(job).isEmpty() || !nodes(job).isEmpty());
    List<String> nodes = new ArrayList<>(nodes(job));
    assertThat(nodes).as(text(log)).hasSize(3);
    // The node of the batch script itself is no worker's: losing it ends the job.
    nodes.remove(output("squeue", "-h", "-j", job, "-o", "%B").strip());
    String lost = nodes.get(0);
    await("a worker at work on " + lost, () -> jobs(job).isEmpty() || stopsAtWork(lost));
    assumeTrue(
        status("scontrol", "update", "NodeName=" + lost, "State=DOWN", "Reason=test") == 0,
        "nodes cannot be set down by this user");
    try {
      await("the end of the pool", () -> jobs(job).isEmpty());
    } finally {
      status("scontrol", "update", "NodeName=" + lost, "State=RESUME");
    }
    String said = text(log);
    assertThat(said)
        .contains("workers: 6 (srun, 6 tasks)")
        .contains("trying again: ")
        .contains("Node failure")
        .contains("12 converted")
        .contains("by processes with 6 workers");
    assertThat(output("scontrol", "show", "job", job)).as(said).contains("JobState=COMPLETED");
    List<String> journal = Files.readAllLines(state("journal-all.jsonl"));
    assertThat(journal).hasSize(12).allMatch(line -> line.contains("DONE"));
    assertThat(Trees.digests(out)).isEqualTo(expected);
    assertThat(Trees.leftovers(out)).isEmpty();
  }

  @Test
  @Order(2)
  void anArrayOfFourShardsAndItsCollectorGiveWhatOneRunGives() throws Exception {
    SortedMap<String, String> expected = inputs(30, 12);
    write("4", "--into", folder.resolve("batch").toString());
    String said = output("sh", folder.resolve("batch/submit.sh").toString());
    assertThat(said).matches("(?s)array \\d+, collector \\d+\\s+");
    String array = said.replaceAll("(?s)array (\\d+),.*", "$1");
    String collector = said.replaceAll("(?s).*collector (\\d+).*", "$1");
    await("the collector's end", () -> jobs(collector).isEmpty() && jobs(array).isEmpty());

    Path log = folder.resolve("batch/collect-" + collector + ".log");
    assertThat(Files.readString(log))
        .as(() -> batchLogs(array))
        .contains("12 converted")
        .contains("4 shards of processes");
    assertThat(output("scontrol", "show", "job", collector)).contains("JobState=COMPLETED");
    for (int shard = 1; shard <= 4; shard++) {
      String text = Files.readString(folder.resolve("batch/shard-" + array + "_" + shard + ".log"));
      assertThat(text).contains("shard: " + shard + "/4 (--shard)").contains("3 converted");
      assertThat(Files.readAllLines(state("journal-shard-" + shard + "-of-4.jsonl"))).hasSize(3);
    }
    assertThat(Trees.digests(out)).isEqualTo(expected);
    assertThat(Trees.leftovers(out)).isEmpty();
    assertThat(out.resolve("ilamb3.csv")).isRegularFile();
    assertThat(Cli.run("convert", in.toString(), out.toString()).output())
        .contains("12 up to date");
  }

  /** Twelve files, and the outputs that an undisturbed run in one process gives. */
  private SortedMap<String, String> inputs(int rows, int months) throws IOException {
    for (String model : MODELS) {
      TestField.write(in.resolve(model + "_S3_gpp.nc"), "netcdf3", rows, 2 * rows, months);
    }
    Path undisturbed = folder.resolve("undisturbed");
    Cli.Said said =
        Cli.run(
            "convert", in.toString(), undisturbed.toString(), "--deflate", rows < 100 ? "1" : "9");
    assertThat(said.status()).as(said.errors()).isZero();
    return Trees.digests(undisturbed);
  }

  private void write(String shards, String... more) {
    List<String> words = new ArrayList<>(List.of("slurm", in.toString(), out.toString()));
    words.addAll(List.of("--shards", shards, "--memory", "96", "--time", "00:15:00"));
    words.addAll(List.of("--command", command.toString()));
    words.addAll(List.of(more));
    Cli.Said said = Cli.run(words.toArray(String[]::new));
    assertThat(said.status()).as(said.errors()).isZero();
  }

  private static int idleNodes() {
    try {
      String idle = output("sinfo", "-h", "-t", "idle", "-o", "%D").lines().findFirst().orElse("0");
      return Integer.parseInt(idle.strip());
    } catch (IOException e) {
      return 0;
    }
  }

  private static List<String> nodes(String job) {
    try {
      String names = output("squeue", "-h", "-j", job, "-o", "%N").strip();
      return names.isEmpty()
          ? List.of()
          : output("scontrol", "show", "hostnames", names).lines().toList();
    } catch (IOException e) {
      return List.of();
    }
  }

  /**
   * Stops a worker of the node in the middle of a file, so that the node is certain to be lost
   * under it: the nodes are all this machine. Slurm ends it when the node is down.
   */
  private boolean stopsAtWork(String node) {
    try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
      return all.filter(process -> isWorkerOf(process.pid(), node))
          .anyMatch(process -> stopsAtWork(process.pid()));
    }
  }

  private boolean stopsAtWork(long worker) {
    try {
      String pid = Long.toString(worker);
      if (!hasInputOpen(worker) || status("kill", "-STOP", pid) != 0) {
        return false;
      }
      // It may have come to the end of the file just before it stopped.
      if (hasInputOpen(worker)) {
        return true;
      }
      status("kill", "-CONT", pid);
      return false;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private boolean hasInputOpen(long worker) {
    try (Stream<Path> files = Files.list(Path.of("/proc/" + worker + "/fd"))) {
      return files.anyMatch(
          link -> {
            try {
              return Files.readSymbolicLink(link).startsWith(in);
            } catch (IOException e) {
              return false;
            }
          });
    } catch (IOException | UncheckedIOException e) {
      return false;
    }
  }

  private static boolean isWorkerOf(long process, String node) {
    try {
      Path about = Path.of("/proc/" + process);
      return Files.readString(about.resolve("comm")).strip().equals("java")
          && Files.readString(about.resolve("cmdline"), StandardCharsets.ISO_8859_1)
              .contains(".WorkerMain")
          && ("\0" + Files.readString(about.resolve("environ"), StandardCharsets.ISO_8859_1))
              .contains("\0SLURMD_NODENAME=" + node + "\0");
    } catch (IOException e) {
      // It has ended, or is somebody else's.
      return false;
    }
  }

  private Path state(String name) {
    return out.resolve(Conversion.STATE_FOLDER).resolve(name);
  }

  /** What the parts of an array said, and what Slurm knows of them: for failures. */
  private String batchLogs(String array) {
    StringBuilder said = new StringBuilder();
    try {
      for (int shard = 1; shard <= 4; shard++) {
        Path log = folder.resolve("batch/shard-" + array + "_" + shard + ".log");
        said.append("shard ").append(shard).append(":\n");
        said.append(Files.exists(log) ? Files.readString(log) : "no log").append('\n');
      }
      said.append(output("scontrol", "show", "job", array));
    } catch (IOException e) {
      said.append(e);
    }
    return said.toString();
  }

  private static String jobs(String job) {
    try {
      return output("squeue", "-h", "-j", job).strip();
    } catch (IOException e) {
      return "unknown";
    }
  }

  private static void await(String what, BooleanSupplier condition) {
    long end = System.nanoTime() + Duration.ofMinutes(4).toNanos();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError("waited in vain for " + what);
      }
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
  }

  private static String text(Path file) throws IOException {
    return Files.exists(file) ? Files.readString(file) : "";
  }

  private static String output(String... words) throws IOException {
    String[] stripped = Stream.of(words).map(String::strip).toArray(String[]::new);
    Process process = new ProcessBuilder(stripped).redirectErrorStream(true).start();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static int status(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
