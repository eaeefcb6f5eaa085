// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Costs to begin with, where nothing was measured: what {@code convert --strategy auto} decides by
 * and what fits are drawn towards. They stand in {@code standard-costs.properties} with their
 * origin; the benchmark jar prints a new version of that file from measured runs ({@code --costs}).
 * Other machines differ by a factor, which hardly changes which strategy wins.
 */
public final class StandardCosts {
  private static final String FILE = "standard-costs.properties";
  private static final Map<String, Double> COSTS = load();

  /** Cores of the machine that the costs are from. */
  private static final double MEASURED_CORES = 2;

  /** A strategy that is not known costs what this one costs. */
  private static final String USUAL = "processes";

  private StandardCosts() {}

  private static Map<String, Double> load() {
    try (InputStream file = StandardCosts.class.getResourceAsStream(FILE)) {
      if (file == null) {
        throw new IllegalStateException(FILE + " is missing beside " + StandardCosts.class);
      }
      Properties read = new Properties();
      read.load(new InputStreamReader(file, StandardCharsets.UTF_8));
      Map<String, Double> costs = new TreeMap<>();
      read.stringPropertyNames()
          .forEach(name -> costs.put(name, Double.valueOf(read.getProperty(name).strip())));
      return Map.copyOf(costs);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static double get(String name) {
    Double cost = COSTS.get(name);
    if (cost == null) {
      throw new IllegalStateException(FILE + " lacks " + name);
    }
    return cost;
  }

  /** From the start of Java to the start of the run, for a small tree, seconds. */
  public static double headSeconds() {
    return get("head.seconds");
  }

  /** Size of an output on disk as a share of its raw values: land fields at level 1. */
  public static double outputShare() {
    return get("output.share");
  }

  /** Share of the work on one file that its threads do at the same time, 0 to 1. */
  public static double parallelInFile() {
    return get("parallel.in.file");
  }

  /**
   * The costs of a strategy; those of one that is not known are those of worker processes.
   *
   * @param cores processor cores, at least 1: a strategy that converts one file at a time uses all
   *     of them for this file, and all of them share the work of starting workers
   */
  public static CostModel of(String strategy, int cores) {
    String id = COSTS.containsKey(strategy + ".run.seconds") ? strategy : USUAL;
    double alone = id.equals("sequential") ? parallelInFile() : 0;
    double share = Math.min(1, MEASURED_CORES / cores);
    return new CostModel(
        get(id + ".run.seconds"),
        get(id + ".worker.seconds") * share,
        get(id + ".file.seconds"),
        1e-6 / get(id + ".megabytes.per.second") * (1 - alone + alone / cores),
        get(id + ".contention"),
        0,
        new WarmUp(get(id + ".warm.seconds"), get("warm.files"), get("warm.crowding") * share));
  }
}
