// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.scan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;
import org.trendyilamb.trendy.CmipFacets;
import org.trendyilamb.trendy.ModelName;
import org.trendyilamb.trendy.ModelTable;
import org.trendyilamb.trendy.Simulation;
import org.trendyilamb.trendy.TrendyFileName;

/** Goes through a folder, or takes one file, and reads names. Opens nothing. Immutable. */
public final class SourceScanner {
  private final ModelTable models;
  private final Identity said;

  /**
   * Creates a scanner.
   *
   * @param models the models to look for
   * @param said what the user says of the inputs; it wins over names
   */
  public SourceScanner(ModelTable models, Identity said) {
    this.models = models;
    this.said = said;
  }

  /**
   * Scans.
   *
   * @param input a folder, gone through to the bottom with links followed, or one file
   * @param except a folder below the input to leave out, such as the output folder
   * @throws DatasetException when the input is missing or a folder cannot be listed
   */
  public SourceInventory scan(Path input, Path except) {
    Path root = input.toAbsolutePath().normalize();
    if (!Files.exists(root)) {
      throw new DatasetException(
          new Problem(
              "input-missing",
              Where.file(input),
              "there is no such file or folder",
              "",
              "a folder with TRENDY output, or one file",
              "check the path"));
    }
    List<SourceFile> files = new ArrayList<>();
    List<Refusal> refusals = new ArrayList<>();
    List<Ignored> ignored = new ArrayList<>();
    boolean single = !Files.isDirectory(root);
    Path base = single ? parentOf(root) : root;
    for (Path path : single ? List.of(root) : list(root, except.toAbsolutePath().normalize())) {
      scanOne(base, path, single, files, refusals, ignored);
    }
    return new SourceInventory(files, refusals, ignored);
  }

  private void scanOne(
      Path base,
      Path path,
      boolean single,
      List<SourceFile> files,
      List<Refusal> refusals,
      List<Ignored> ignored) {
    TrendyFileName name = name(base, path, single);
    try {
      BasicFileAttributes about = Files.readAttributes(path, BasicFileAttributes.class);
      if (name instanceof TrendyFileName.Recognised known) {
        files.add(fromName(base, path, about, known));
      } else if (said.model().isPresent() && said.variable().isPresent()) {
        files.add(fromUser(base, path, about));
      } else if (name instanceof TrendyFileName.NotRecognised unknown) {
        refusals.add(new Refusal(path.toString(), withAdvice(unknown.problem(), path)));
      } else if (name instanceof TrendyFileName.Ignored noise) {
        ignored.add(new Ignored(path.toString(), noise.reason()));
      } else {
        throw new AssertionError(name);
      }
    } catch (IOException e) {
      refusals.add(new Refusal(path.toString(), unreadable(path, e)));
    }
  }

  /**
   * What the name tells. The input folder's own name may tell round, model or simulation too, but
   * does not make its files noise: somebody asked for it.
   */
  private TrendyFileName name(Path base, Path path, boolean single) {
    if (single) {
      return TrendyFileName.parse(lastOf(path, 4), models);
    }
    Path below = base.relativize(path);
    if (base.getNameCount() == 0) {
      return TrendyFileName.parse(below, models);
    }
    TrendyFileName whole = TrendyFileName.parse(lastOf(base, 2).resolve(below), models);
    return whole instanceof TrendyFileName.Recognised ? whole : TrendyFileName.parse(below, models);
  }

  private SourceFile fromName(
      Path base, Path path, BasicFileAttributes about, TrendyFileName.Recognised known) {
    Optional<String> experiment =
        said.simulation()
            .map(SourceScanner::canonical)
            .or(() -> known.simulation().map(Simulation::experimentId))
            .or(() -> known.cmip().map(CmipFacets::experiment));
    return new SourceFile(
        path,
        base.relativize(path),
        about.size(),
        about.lastModifiedTime().toMillis(),
        said.model().map(this::model).orElse(known.model()),
        experiment,
        said.variable().orElse(known.variable()),
        said.variable().orElse(known.writtenVariable()),
        said.member().or(() -> known.cmip().map(CmipFacets::member)),
        known.frequency(),
        known.round(),
        known.period(),
        known.reissue(),
        known.issues());
  }

  private SourceFile fromUser(Path base, Path path, BasicFileAttributes about) {
    String variable = said.variable().orElseThrow();
    return new SourceFile(
        path,
        base.relativize(path),
        about.size(),
        about.lastModifiedTime().toMillis(),
        model(said.model().orElseThrow()),
        said.simulation().map(SourceScanner::canonical),
        variable,
        variable,
        said.member(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of());
  }

  private ModelName model(String text) {
    return models.find(text).map(entry -> entry.name()).orElseGet(() -> ModelName.of(text));
  }

  private static String canonical(String simulation) {
    return Simulation.find(simulation).map(Simulation::experimentId).orElse(simulation);
  }

  private static Problem withAdvice(Problem problem, Path path) {
    return new Problem(
        problem.code(),
        Where.file(path),
        problem.what(),
        problem.found(),
        problem.expected(),
        problem.remedy() + "; or say what it is with --model, --simulation and --variable");
  }

  /** The folder to leave out is not even looked into: other shards may be at work there. */
  private static List<Path> list(Path root, Path except) {
    List<Path> found = new ArrayList<>();
    try {
      Files.walkFileTree(
          root,
          Set.of(FileVisitOption.FOLLOW_LINKS),
          Integer.MAX_VALUE,
          new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
              return folder.startsWith(except) && !root.startsWith(except)
                  ? FileVisitResult.SKIP_SUBTREE
                  : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
              found.add(file);
              return FileVisitResult.CONTINUE;
            }
          });
    } catch (IOException e) {
      throw new DatasetException(unreadable(root, e), e);
    }
    found.sort(Comparator.naturalOrder());
    return found;
  }

  private static Problem unreadable(Path path, IOException e) {
    boolean denied = e instanceof AccessDeniedException;
    return new Problem(
        denied ? "input-denied" : "input-unreadable",
        Where.file(path),
        denied ? "this may not be read" : "this cannot be read",
        e.getClass().getSimpleName() + ": " + e.getMessage(),
        "",
        denied ? "give yourself permission to read it" : "check the path and the disk");
  }

  private static Path parentOf(Path path) {
    Path parent = path.getParent();
    return parent == null ? path : parent;
  }

  private static Path lastOf(Path path, int names) {
    int count = path.getNameCount();
    return path.subpath(Math.max(0, count - names), count);
  }
}
