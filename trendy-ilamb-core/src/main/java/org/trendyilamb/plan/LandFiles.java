// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.trendyilamb.scan.SourceFile;
import org.trendyilamb.variable.SourceVariable;
import org.trendyilamb.variable.VariableId;

/** Files with land fractions, land areas and cell areas, and which of them serves whom. */
final class LandFiles {
  private static final VariableId CELL_AREA = VariableId.of("areacella");
  private static final VariableId LAND_AREA = VariableId.of("land_area");

  /** Names that a land fraction beside a field goes by. */
  private static final List<String> INSIDE = List.of("sftlf", "land_fraction", "landfrac");

  private final FileUnderstanding files;
  private final List<SourceFile> all;

  LandFiles(FileUnderstanding files, List<SourceFile> all) {
    this.files = files;
    this.all = List.copyOf(all);
  }

  /** All of them. */
  List<SourceFile> all() {
    return all;
  }

  /** Those of one model. */
  List<SourceFile> of(OutputGroup group) {
    return all.stream().filter(file -> group.mayHold(file, files.ids())).toList();
  }

  /** Whether a file is another simulation's. */
  boolean isBorrowed(OutputGroup group, SourceFile file) {
    return distance(group, file) == 2;
  }

  /** The file with the areas of cells. */
  Optional<SourceFile> cellAreas(OutputGroup group) {
    return of(group).stream()
        .filter(file -> written(file).equals(CELL_AREA))
        .min(
            Comparator.comparingInt((SourceFile file) -> distance(group, file))
                .thenComparing(SourceFile::path));
  }

  /**
   * The file with the land fraction: of this simulation, of none, or of another one, because land
   * does not move; a fraction rather than its complement or an area.
   */
  Optional<SourceFile> land(OutputGroup group) {
    return of(group).stream()
        .filter(file -> !written(file).equals(CELL_AREA))
        .min(
            Comparator.comparingInt((SourceFile file) -> distance(group, file))
                .thenComparingInt(file -> written(file).equals(LAND_AREA) ? 1 : 0)
                .thenComparingInt(file -> variable(file).direct() ? 0 : 1)
                .thenComparing(SourceFile::path));
  }

  /** A file of data that holds the land fraction too. */
  static Optional<SourceFile> inside(List<Candidate> data) {
    for (Candidate one : data) {
      for (String name : INSIDE) {
        if (one.meaning().dataset().variable(name).isPresent()) {
          SourceFile file = one.file();
          return Optional.of(
              new SourceFile(
                  file.path(),
                  file.relative(),
                  file.size(),
                  file.modified(),
                  file.model(),
                  file.experiment(),
                  name,
                  name,
                  file.member(),
                  Optional.empty(),
                  file.round(),
                  file.period(),
                  file.reissue(),
                  List.of()));
        }
      }
    }
    return Optional.empty();
  }

  private static int distance(OutputGroup group, SourceFile file) {
    return file.experiment().map(e -> e.equals(group.experiment()) ? 0 : 2).orElse(1);
  }

  SourceVariable variable(SourceFile file) {
    return files.variable(file).orElseThrow();
  }

  private VariableId written(SourceFile file) {
    return variable(file).written();
  }
}
