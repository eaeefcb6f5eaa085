// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.DatasetWriterFactory;
import org.trendyilamb.problem.Availability;

class SampleTreeTest {
  private static final SampleTree TREE = SampleTree.standard();
  private static final SampleOptions ALL = SampleOptions.with(List.of(new Netcdf3WriterFactory()));
  private static final SampleOptions QUICK = ALL.only(SampleTree.quickStart());

  @TempDir private Path folder;

  @Test
  void theWholeTreeIsSmallAndOpensWithTheVariablesTheTruthNames() throws IOException {
    List<SampleTruth> truths = TREE.write(folder, ALL);

    Map<String, Long> sizes = sizes(folder);
    assertThat(sizes.values().stream().mapToLong(Long::longValue).sum()).isLessThan(25L << 20);
    Set<String> expected =
        truths.stream()
            .map(SampleTruth::path)
            .collect(Collectors.toCollection(java.util.TreeSet::new));
    expected.add(SampleTree.LIST);
    assertThat(sizes.keySet()).isEqualTo(expected);
    assertThat(truths).hasSize(expected.size() - 1);
    SampleFiles files = new SampleFiles(folder);
    for (SampleTruth truth : truths) {
      try (DatasetReader reader = files.open(truth.path())) {
        assertThat(reader.header().variable(truth.source())).as(truth.path()).isPresent();
      }
    }
  }

  @Test
  void twoTreesAreEqualByteForByte() throws IOException {
    TREE.write(folder.resolve("a"), QUICK);
    SampleTree.standard().write(folder.resolve("b"), QUICK);

    for (String path : sizes(folder.resolve("a")).keySet()) {
      assertThat(folder.resolve("b").resolve(path))
          .as(path)
          .hasSameBinaryContentAs(folder.resolve("a").resolve(path));
    }
  }

  @Test
  void aSecondWriteReplacesTheFirst() throws IOException {
    SampleOptions one = ALL.only(Set.of("YIBs-v9"));
    TREE.write(folder, one);
    Map<String, Long> first = sizes(folder);
    TREE.write(folder, one);

    assertThat(sizes(folder)).isEqualTo(first);
  }

  @Test
  void thereAreAtLeastTwentySixVariantsFromSevenToFourteen() {
    assertThat(TREE.models()).hasSizeGreaterThanOrEqualTo(26);
    assertThat(TREE.models().stream().map(SampleModel::round)).contains(7, 8, 9, 11, 12, 13, 14);
    assertThat(TREE.models()).allSatisfy(m -> assertThat(m.remark()).isNotBlank());
  }

  @Test
  void everyVariantHasTwoMonthlyFilesAndAnAnnualOneWhereItHasAnAxis() {
    Map<String, Long> monthly = new TreeMap<>();
    for (SampleTruth truth : TREE.truths(ALL)) {
      if (truth.frequency() == SampleFrequency.MONTHLY) {
        monthly.merge(truth.variant(), 1L, Long::sum);
      }
    }
    assertThat(monthly.keySet())
        .isEqualTo(
            TREE.models().stream()
                .map(SampleModel::id)
                .collect(Collectors.toCollection(java.util.TreeSet::new)));
    assertThat(monthly.values()).allMatch(n -> n >= 2);
    for (ModelSpec model : SampleCatalogue.read().models()) {
      boolean annual =
          TREE.truths(ALL).stream()
              .anyMatch(
                  t -> t.variant().equals(model.id()) && t.frequency() == SampleFrequency.ANNUAL);
      assertThat(annual).as(model.id()).isEqualTo(!model.annual().equals("-"));
    }
  }

  @Test
  void theQuickStartKnowsItsVariants() {
    assertThat(SampleTree.quickStart()).hasSizeGreaterThanOrEqualTo(8);
    assertThat(TREE.truths(QUICK).stream().map(SampleTruth::variant).distinct())
        .containsExactlyInAnyOrderElementsOf(SampleTree.quickStart());
  }

  @Test
  void theListNamesEveryFileWithItsOutcome() throws IOException {
    List<SampleTruth> truths = TREE.write(folder, ALL.only(Set.of("LPJ-v9")));

    assertThat(Files.readAllLines(folder.resolve(SampleTree.LIST)))
        .hasSize(truths.size() + 1)
        .anyMatch(
            l -> l.startsWith("TRENDYv9/LPJ/S3/LPJ_S3_gpp.nc\tgpp\tmonthly\tflagged\tmagnitude\t"));
  }

  @Test
  void modelsThatDeliverNetcdf4UseItWhenItIsGiven() {
    Recording netcdf4 = new Recording();
    SampleOptions both =
        SampleOptions.with(List.of(new Netcdf3WriterFactory(), netcdf4))
            .only(Set.of("CABLE-POP-v13", "CABLE-POP-v8"));

    TREE.write(folder, both);

    assertThat(netcdf4.headers).hasSize(7);
    VariableHeader gpp =
        netcdf4.headers.stream()
            .flatMap(h -> h.variables().stream())
            .filter(v -> v.name().equals("gpp"))
            .findFirst()
            .orElseThrow();
    assertThat(gpp.storage().chunk()).containsExactly(1, 18, 36);
    assertThat(gpp.storage().deflateLevel()).isPositive();
    assertThat(netcdf4.headers.stream().flatMap(h -> h.variables().stream()))
        .filteredOn(v -> v.dimensions().stream().anyMatch(d -> d.unlimited()))
        .isNotEmpty()
        .allMatch(v -> v.storage().isChunked());
  }

  @Test
  void anUnknownVariantIsRefused() {
    assertThatThrownBy(() -> TREE.write(folder, ALL.only(Set.of("CABLE"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("CABLE-POP-v8");
  }

  @Test
  void aFolderThatCannotBeMadeIsReported() throws IOException {
    Path file = Files.createFile(folder.resolve("file"));
    assertThatThrownBy(() -> TREE.write(file, QUICK))
        .isInstanceOf(SampleException.class)
        .hasMessageContaining("cannot be put in place");
  }

  @Test
  void aMissingNetcdf3WriterIsRefused() {
    assertThatThrownBy(() -> TREE.write(folder, SampleOptions.with(List.of())))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("netcdf3");
  }

  /** Size of every file below a folder, by path. */
  private static Map<String, Long> sizes(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .collect(
              Collectors.toMap(
                  p -> root.relativize(p).toString(),
                  SampleTreeTest::size,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Stands for a netCDF-4 writer and notes what it is asked to write. */
  private static final class Recording implements DatasetWriterFactory {
    private final DatasetWriterFactory real = new Netcdf3WriterFactory();
    private final List<DatasetHeader> headers = new java.util.ArrayList<>();

    @Override
    public String id() {
      return "netcdf4";
    }

    @Override
    public String description() {
      return "records";
    }

    @Override
    public Availability availability() {
      return Availability.yes();
    }

    @Override
    public boolean concurrent() {
      return true;
    }

    @Override
    public DatasetWriter create(Path file, DatasetHeader definition) {
      headers.add(definition);
      return real.create(file, definition);
    }
  }
}
