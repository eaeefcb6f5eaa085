// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.trendyilamb.FileFormats;
import org.trendyilamb.advise.CostFit;
import org.trendyilamb.advise.CostModel;
import org.trendyilamb.advise.StandardCosts;
import org.trendyilamb.advise.Trial;
import org.trendyilamb.advise.WarmUp;
import org.trendyilamb.plan.PlanFormat;

/**
 * What trials of {@code trendy-ilamb advise --json} cost, on several trees together: real commands
 * with a Java that has just started, as users run them.
 */
public final class MeasuredCosts {
  private final List<Trial> trials = new ArrayList<>();
  private int cores = 1;

  private MeasuredCosts() {}

  /**
   * Reads every {@code advice-*.json} of a folder.
   *
   * @throws IllegalStateException when there is none
   */
  public static MeasuredCosts of(ResultsFolder results) {
    MeasuredCosts costs = new MeasuredCosts();
    if (Files.isDirectory(results.path())) {
      try (Stream<Path> files = Files.list(results.path())) {
        for (Path file :
            files
                .filter(f -> String.valueOf(f.getFileName()).matches("advice-.*\\.json"))
                .sorted()
                .toList()) {
          costs.read(file);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    if (costs.trials.isEmpty()) {
      throw new IllegalStateException(
          "no advice-*.json with trials in "
              + results.path()
              + "; 'bench/advise-check --results "
              + results.path()
              + "' makes them");
    }
    return costs;
  }

  private void read(Path file) throws IOException {
    JsonNode advice = new JsonMapper().readTree(file.toFile());
    cores = Math.max(cores, advice.path("cores").asInt(1));
    for (JsonNode trial : advice.path("trials")) {
      Trial one = new PlanFormat().read(trial.toString(), Trial.class);
      if (one.writer().equals(FileFormats.DEFAULT_WRITER)) {
        trials.add(one);
      }
    }
  }

  private Map<String, CostFit> fits() {
    Map<String, List<Trial>> byStrategy = new LinkedHashMap<>();
    trials.forEach(
        trial -> byStrategy.computeIfAbsent(trial.strategy(), id -> new ArrayList<>()).add(trial));
    Map<String, CostFit> fits = new LinkedHashMap<>();
    byStrategy.forEach((id, some) -> fits.put(id, CostFit.of(some, StandardCosts.of(id, cores))));
    return fits;
  }

  /**
   * The costs in the form of {@code standard-costs.properties}.
   *
   * @param origin where and with what they were measured, one line
   * @throws IllegalStateException when {@code sequential} or {@code processes} was not measured
   */
  public List<String> properties(String origin) {
    Map<String, CostFit> fits = fits();
    CostFit sequential = fits.get("sequential");
    CostFit processes = fits.get("processes");
    if (sequential == null || processes == null) {
      throw new IllegalStateException("not all strategies were measured, only " + fits.keySet());
    }
    double head = Medians.of(trials.stream().map(t -> t.commandSeconds() - t.seconds()).toList());
    double share =
        trials.stream().mapToDouble(Trial::outputBytes).sum()
            / trials.stream().mapToDouble(t -> t.work().total()).sum();
    // One thread of 'processes' beside all threads of 'sequential', both on one file at a time.
    double ratio = sequential.model().byteSeconds() / processes.model().byteSeconds();
    double parallel = cores > 1 ? Math.min(1, Math.max(0, (1 - ratio) / (1 - 1.0 / cores))) : 0;
    List<String> lines = new ArrayList<>();
    lines.add("# SPDX-License-Identifier: Apache-2.0");
    lines.add(
        "# Costs to begin with, where nothing was measured; see StandardCosts. To refresh them: run");
    lines.add(
        "# bench/advise-check --results FOLDER on a quiet machine, then print a new version of this file with");
    lines.add("#   java -jar trendy-ilamb-bench/target/benchmarks.jar --costs FOLDER");
    lines.add(
        "# Origin: "
            + origin
            + "; "
            + trials.size()
            + " trials of 'advise' on "
            + cores
            + " cores.");
    lines.add("");
    lines.add("# From the start of Java to the start of the run, seconds.");
    lines.add("head.seconds = " + number(head));
    lines.add("# Size of an output on disk as a share of its raw values.");
    lines.add("output.share = " + number(share));
    lines.add("# Share of the work on one file that its threads do at the same time.");
    lines.add("parallel.in.file = " + number(parallel));
    lines.add(
        "# Files after which all but 37 % of the warm-up of a worker is over; judged, not fitted.");
    WarmUp warmUp = StandardCosts.of("processes", 1).warmUp();
    lines.add("warm.files = " + number(warmUp.files()));
    lines.add(
        "# Share that each further worker on two cores adds to what all lose; judged, not fitted.");
    lines.add("warm.crowding = " + number(warmUp.crowding()));
    lines.add("");
    lines.add(
        "# For each strategy: once for a run (s); each further worker (s), on two cores, more cores share it;");
    lines.add(
        "# each file (s); raw values on one core (MB/s); lost by a worker until its code is compiled (s); share");
    lines.add("# of work that only one worker can do at a time.");
    fits.forEach((id, fit) -> strategy(lines, id, fit, parallel));
    return lines;
  }

  private void strategy(List<String> lines, String id, CostFit fit, double parallel) {
    CostModel model = fit.model();
    // The file wants the speed of one thread.
    double threads = id.equals("sequential") ? 1 / (1 - parallel + parallel / cores) : 1;
    lines.add("");
    lines.add(
        String.format(
            Locale.ROOT,
            "# %d trials, error of the fit %.1f %%, contention %.2f in it: with few cores that is mostly"
                + " the\n# compilers of cold workers, so the judged value stays",
            fit.trials(),
            100 * fit.spread(),
            model.contention()));
    lines.add(id + ".run.seconds = " + number(model.runSeconds()));
    lines.add(id + ".worker.seconds = " + number(model.workerSeconds()));
    lines.add(id + ".file.seconds = " + number(model.fileSeconds()));
    lines.add(id + ".megabytes.per.second = " + number(1e-6 / (model.byteSeconds() * threads)));
    lines.add(id + ".warm.seconds = " + number(model.warmUp().seconds()));
    lines.add(id + ".contention = " + number(StandardCosts.of(id, cores).contention()));
  }

  private static String number(double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalStateException("the trials tell no cost that is finite: " + value);
    }
    return String.format(Locale.ROOT, "%.3g", value);
  }
}
