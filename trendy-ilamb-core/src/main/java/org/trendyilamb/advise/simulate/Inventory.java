// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Files of a TRENDY round, for simulations without the files. The sizes are not a listing: they
 * follow from grid, period and number of files of each model, see the table's heading. Immutable.
 */
public final class Inventory {
  private static final String V13 = "trendy-v13.tsv";
  private static final int BYTES_OF_FLOAT = 4;
  private static final int MONTHS = 12;

  private Inventory() {}

  /** The 840 files of TRENDY v13, simulation S3. */
  public static List<SimulatedFile> trendyV13() {
    try (InputStream table = Inventory.class.getResourceAsStream(V13)) {
      if (table == null) {
        throw new IllegalStateException(V13 + " is missing beside " + Inventory.class);
      }
      List<SimulatedFile> files = new ArrayList<>();
      for (String line :
          new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
              .lines()
              .filter(text -> !text.startsWith("#"))
              .skip(1)
              .toList()) {
        add(files, line.split("\t", -1));
      }
      return List.copyOf(files);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void add(List<SimulatedFile> files, String[] fields) {
    String model = fields[0];
    long cells = Long.parseLong(fields[1]) * Long.parseLong(fields[2]);
    long years = Long.parseLong(fields[4]) - Long.parseLong(fields[3]) + 1;
    double share = Double.parseDouble(fields[7]);
    addAll(files, model + " monthly", Integer.parseInt(fields[5]), cells * years * MONTHS, share);
    addAll(files, model + " annual", Integer.parseInt(fields[6]), cells * years, share);
  }

  private static void addAll(
      List<SimulatedFile> files, String name, int count, long values, double share) {
    long raw = values * BYTES_OF_FLOAT;
    for (int i = 1; i <= count; i++) {
      files.add(new SimulatedFile(name + " " + i, raw, Math.round(raw * share)));
    }
  }
}
