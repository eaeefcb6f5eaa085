// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Texts of batch files. The array's jobs name their shard by index and the fixed number, not by the
 * size of the array, so that some of them can be started again alone. The collector waits for the
 * end of all of them, good or bad, because it tells what is missing.
 */
final class SlurmScripts {
  static final String ARRAY = "shards.sbatch";
  static final String COLLECT = "collect.sbatch";
  static final String POOL = "pool.sbatch";
  static final String SUBMIT = "submit.sh";

  private final SlurmRequest request;

  SlurmScripts(SlurmRequest request) {
    this.request = request;
  }

  /** Every file by its name. */
  Map<String, String> all() {
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ARRAY, array());
    files.put(COLLECT, collect());
    files.put(SUBMIT, submit());
    files.put(POOL, pool());
    return files;
  }

  private String array() {
    List<String> directives = new ArrayList<>();
    directives.add("--job-name=trendy-ilamb");
    directives.add("--array=1-" + request.shards());
    directives.add("--nodes=1");
    directives.add("--ntasks=1");
    directives.add("--cpus-per-task=" + request.cpus());
    directives.add("--mem=" + request.mem());
    directives.addAll(ending("shard-%A_%a.log"));
    return script(
        directives,
        "Converts one part per job of the array. To do some parts again: sbatch --array=3,5 "
            + ARRAY,
        "exec "
            + convert(
                "--shard",
                "\"${SLURM_ARRAY_TASK_ID}/" + request.shards() + "\"",
                "--strategy",
                "processes",
                "--workers",
                Integer.toString(request.cpus())));
  }

  private String collect() {
    List<String> directives = new ArrayList<>();
    directives.add("--job-name=trendy-ilamb-collect");
    directives.add("--nodes=1");
    directives.add("--ntasks=1");
    directives.add("--mem=1G");
    directives.add("--time=00:30:00");
    directives.addAll(request.more());
    directives.add("--output=" + request.logs().resolve("collect-%j.log"));
    return script(
        directives,
        "Puts the parts together, and tells what is missing. Start it when all parts have ended.",
        "exec " + quoted(request.command()) + " collect " + quoted(request.output().toString()));
  }

  private String submit() {
    return "#!/bin/sh\n"
        + "# Hands both to Slurm: the parts, and the collector for when all of them have ended.\n"
        + "set -eu\n"
        + "cd \"$(dirname \"$0\")\"\n"
        + "array=$(sbatch --parsable "
        + ARRAY
        + ")\n"
        + "array=${array%%;*}\n"
        + "collect=$(sbatch --parsable --dependency=\"afterany:$array\" "
        + COLLECT
        + ")\n"
        + "echo \"array $array, collector ${collect%%;*}\"\n";
  }

  private String pool() {
    List<String> directives = new ArrayList<>();
    directives.add("--job-name=trendy-ilamb-pool");
    directives.add("--ntasks=" + request.shards());
    directives.add("--cpus-per-task=1");
    directives.add("--mem-per-cpu=" + SlurmCommand.workerMiB(request.memoryMiB()) + "M");
    directives.add("--no-kill");
    directives.addAll(ending("pool-%j.log"));
    return script(
        directives,
        "Converts everything in one allocation: one worker per task, wherever Slurm put it.",
        "exec " + convert("--strategy", "processes", "--executor-option", "launcher=srun"));
  }

  private List<String> ending(String log) {
    List<String> directives = new ArrayList<>();
    directives.add("--time=" + request.time().text());
    directives.add("--signal=B:INT@" + request.time().drain().toSeconds());
    directives.addAll(request.more());
    directives.add("--output=" + request.logs().resolve(log));
    return directives;
  }

  private String convert(String... options) {
    List<String> words = new ArrayList<>();
    words.add(quoted(request.command()));
    words.add("convert");
    words.add(quoted(request.input().toString()));
    words.add(quoted(request.output().toString()));
    words.addAll(List.of(options));
    words.add("--memory");
    words.add(Integer.toString(request.memoryMiB()));
    words.addAll(List.of("--progress", "lines"));
    request.convert().forEach(option -> words.add(quoted(option)));
    return String.join(" ", words);
  }

  private static String script(List<String> directives, String what, String command) {
    String lines =
        directives.stream().map(d -> "#SBATCH " + d + "\n").collect(Collectors.joining());
    return "#!/bin/sh\n" + lines + "\n# " + what + "\nset -eu\n" + command + "\n";
  }

  /** A word for the shell: as it is where that is safe, else in single quotes. */
  static String quoted(String word) {
    return word.matches("[A-Za-z0-9_./:=@,+%-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
