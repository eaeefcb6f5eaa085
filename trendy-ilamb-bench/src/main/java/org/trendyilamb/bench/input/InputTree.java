// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.input;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Trees of inputs, by how many files there are and how large. */
public enum InputTree {
  /** Many files of five years each: what a run costs besides the values shows here. */
  MANY_SMALL("many-small", 24, 60, 0, 0),
  /** Two files of sixty years: strategies that share out whole files have nothing more to share. */
  FEW_LARGE("few-large", 0, 0, 2, 720),
  /** One large file among small ones: who takes the large one last waits for it. */
  MIXED("mixed", 12, 60, 1, 480),
  /** Thirty files, for ten workers. */
  SUBSET30("subset30", 30, 60, 0, 0),
  /**
   * Forty files of forty years. With half a degree each holds 0.5 GB of values, a quarter of what
   * the files of TRENDY v13 hold on average (840 files, 1687 GB).
   */
  MEDIUM40("medium40", 40, 480, 0, 0),
  /**
   * Forty files of a hundred years. With half a degree each holds 1.2 GB of values: medium sized,
   * the files of TRENDY v13 hold 2.0 GB on average, and some over 10.
   */
  CENTURY40("century40", 40, 1200, 0, 0);

  private static final List<String> MODELS =
      List.of(
          "CABLE-POP",
          "CLASSIC",
          "CLM5.0",
          "DLEM",
          "IBIS",
          "ISAM",
          "JULES",
          "LPX-Bern",
          "OCN",
          "ORCHIDEE");
  private static final List<String> SIMULATIONS = List.of("S1", "S2", "S3", "S0");

  private final String id;
  private final int small;
  private final int smallMonths;
  private final int large;
  private final int largeMonths;

  InputTree(String id, int small, int smallMonths, int large, int largeMonths) {
    this.id = id;
    this.small = small;
    this.smallMonths = smallMonths;
    this.large = large;
    this.largeMonths = largeMonths;
  }

  /**
   * The tree with this id.
   *
   * @throws IllegalArgumentException when there is none
   */
  public static InputTree of(String id) {
    return Arrays.stream(values())
        .filter(tree -> tree.id.equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "no tree " + id + ", but " + Arrays.stream(values()).map(t -> t.id).toList()));
  }

  /** Short name. */
  public String id() {
    return id;
  }

  /** The files, small ones first. */
  public List<InputFile> files(FileLayout layout, int rows, boolean masked) {
    List<InputFile> files = new ArrayList<>();
    for (int i = 0; i < small + large; i++) {
      files.add(
          new InputFile(
              MODELS.get(i % MODELS.size()),
              SIMULATIONS.get(i / MODELS.size()),
              layout,
              rows,
              i < small ? smallMonths : largeMonths,
              masked));
    }
    return files;
  }

  /**
   * The tree on disk, written unless it lies there already.
   *
   * @param cache folder that keeps trees
   * @return root of the tree
   */
  public Path in(Path cache, FileLayout layout, int rows, boolean masked) {
    Path root =
        cache.resolve(String.join("-", id, layout.id(), "r" + rows, masked ? "land" : "global"));
    if (Files.isDirectory(root)) {
      return root;
    }
    Path part = cache.resolve(root.getFileName() + ".part");
    remove(part);
    try {
      // Values depend on the size of a file alone: each is made once and then copied.
      Map<Integer, Path> made = new HashMap<>();
      for (InputFile file : files(layout, rows, masked)) {
        Path same = made.get(file.months());
        if (same == null) {
          made.put(file.months(), InputWriter.write(file, part));
        } else {
          Files.createDirectories(file.place(part).resolveSibling("."));
          Files.copy(same, file.place(part));
        }
      }
      return Files.move(part, root);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Removes a folder and all in it, if it is there. */
  public static void remove(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path path : (Iterable<Path>) all.sorted(Comparator.reverseOrder())::iterator) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
