// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import com.google.common.hash.HashCode;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.trendyilamb.FileFormats;
import org.trendyilamb.bench.compare.FieldAgreement;
import org.trendyilamb.bench.input.FileLayout;
import org.trendyilamb.bench.input.InputFile;
import org.trendyilamb.bench.input.InputTree;
import org.trendyilamb.bench.input.InputWriter;
import org.trendyilamb.exec.Executors;
import org.trendyilamb.internal.isal.IsalEngines;
import org.trendyilamb.io.DatasetWriterFactory;

/**
 * Everything that is timed must give the same: all strategies and numbers of threads the same
 * bytes, all writers and compressors the same values. Otherwise nothing is timed.
 */
public final class BenchmarkGate {
  private static final int ROWS = 18;
  private static final int MONTHS = 24;

  private BenchmarkGate() {}

  /**
   * Converts small inputs of every layout in every way that works here, and compares.
   *
   * @param scratch folder for inputs and outputs; what was made there is removed again
   * @return one line for each way that was held against the reference
   * @throws IllegalStateException when outputs differ or an input was not converted
   */
  public static List<String> check(Path scratch) {
    Path input = scratch.resolve("gate-in");
    Path reference = scratch.resolve("gate-reference");
    Path candidate = scratch.resolve("gate-candidate");
    List<String> passed = new ArrayList<>();
    try {
      FileLayout[] layouts = FileLayout.values();
      List<String> models = List.of("CABLE-POP", "CLM5.0", "JULES", "OCN", "ORCHIDEE");
      for (int i = 0; i < layouts.length; i++) {
        InputWriter.write(
            new InputFile(models.get(i), "S3", layouts[i], ROWS, MONTHS, true), input);
      }
      Optional<Path> values = Optional.empty();
      for (String writer : writers()) {
        Path whole = reference.resolve(writer);
        TimedConversion.of("sequential", 1, writer).run(input, whole);
        for (TimedConversion way : ways(writer)) {
          InputTree.remove(candidate);
          way.run(input, candidate);
          if (way.engine().equals(FileFormats.DEFAULT_ENGINE)) {
            requireSameBytes(whole, candidate, way.toString());
          } else {
            requireSameValues(whole, candidate, way.toString());
          }
          passed.add(way.toString());
        }
        if (values.isPresent()) {
          requireSameValues(values.get(), whole, "writer " + writer);
        } else {
          values = Optional.of(whole);
        }
      }
      return passed;
    } finally {
      List.of(input, reference, candidate).forEach(InputTree::remove);
    }
  }

  /** Writers that work here, the default first. */
  static List<String> writers() {
    return FileFormats.writers().stream()
        .filter(writer -> writer.availability().available())
        .map(DatasetWriterFactory::id)
        .toList();
  }

  /** Strategies that work here, the reference first. */
  static List<String> strategies() {
    List<String> ids = new ArrayList<>(List.of("sequential"));
    Executors.load().all().stream()
        .filter(provider -> provider.availability().available())
        .map(provider -> provider.id())
        .filter(id -> !ids.contains(id))
        .forEach(ids::add);
    return ids;
  }

  private static List<TimedConversion> ways(String writer) {
    List<TimedConversion> ways = new ArrayList<>();
    for (String strategy : strategies()) {
      if (!strategy.equals("sequential")) {
        ways.add(TimedConversion.of(strategy, 2, writer));
      }
    }
    if (writer.equals(FileFormats.DEFAULT_WRITER)) {
      ways.add(new TimedConversion("sequential", 1, writer, 2, FileFormats.DEFAULT_ENGINE));
      ways.add(new TimedConversion("sequential", 1, writer, 2, "jdk"));
      if (IsalEngines.availability().available()) {
        ways.add(new TimedConversion("sequential", 1, writer, 2, "isal"));
      }
    }
    return ways;
  }

  /**
   * Requires that two trees hold the same outputs, byte by byte.
   *
   * @throws IllegalStateException when they do not, or there are none
   */
  static void requireSameBytes(Path reference, Path candidate, String way) {
    SortedMap<String, HashCode> expected = digests(reference);
    SortedMap<String, HashCode> found = digests(candidate);
    if (expected.isEmpty() || !expected.equals(found)) {
      throw new IllegalStateException(
          way + " does not give what the reference gives: " + expected + " and " + found);
    }
  }

  /**
   * Requires that two trees hold outputs of the same names and values.
   *
   * @throws IllegalStateException when they do not, or there are none
   */
  static void requireSameValues(Path reference, Path candidate, String way) {
    SortedMap<String, HashCode> expected = digests(reference);
    if (expected.isEmpty() || !expected.keySet().equals(digests(candidate).keySet())) {
      throw new IllegalStateException(way + " does not give the files " + expected.keySet());
    }
    for (String name : expected.keySet()) {
      FieldAgreement.of(reference.resolve(name), candidate.resolve(name), 0, Integer.MAX_VALUE)
          .difference()
          .ifPresent(
              difference -> {
                throw new IllegalStateException(way + ", " + name + ": " + difference);
              });
    }
  }

  /** SHA-256 of every output below a folder, by its path in it. */
  static SortedMap<String, HashCode> digests(Path root) {
    SortedMap<String, HashCode> digests = new TreeMap<>();
    try (Stream<Path> all = Files.walk(root)) {
      for (Path file : (Iterable<Path>) all::iterator) {
        if (file.toString().endsWith(".nc")) {
          digests.put(
              root.relativize(file).toString(),
              MoreFiles.asByteSource(file).hash(Hashing.sha256()));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return digests;
  }
}
