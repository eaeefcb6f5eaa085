// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.internal.netcdf.Netcdf3WriterFactory;
import org.trendyilamb.io.DatasetReader;

/** The oddities of the models are really in the files, by a table made by hand. */
class SampleQuirksTest {
  @TempDir private static Path folder;

  @BeforeAll
  static void writeTheTree() {
    SampleTree.standard().write(folder, SampleOptions.with(List.of(new Netcdf3WriterFactory())));
  }

  static List<Quirk> quirks() {
    return SampleTable.read("quirks.tsv").stream()
        .map(
            r ->
                new Quirk(
                    r.get("path"),
                    r.get("what"),
                    r.get("variable"),
                    r.get("name"),
                    r.get("expected")))
        .toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("quirks")
  void isThere(Quirk quirk) throws IOException {
    SampleFiles files = new SampleFiles(folder);
    if (quirk.what().equals("magic")) {
      assertThat(magic(files.file(quirk.path()), quirk.expected().length() / 2))
          .isEqualTo(quirk.expected());
      return;
    }
    if (quirk.what().equals("bytes")) {
      byte[] bytes = Files.readAllBytes(files.file(quirk.path()));
      assertThat(new String(bytes, StandardCharsets.ISO_8859_1)).contains(quirk.expected());
      return;
    }
    try (DatasetReader reader = files.raw(quirk.path())) {
      check(quirk, reader);
    }
  }

  @Test
  void everyVariantIsLookedAt() {
    Set<String> paths = quirks().stream().map(Quirk::path).collect(Collectors.toSet());
    Set<String> seen =
        SampleTree.standard().truths(SampleOptions.with(List.of())).stream()
            .filter(t -> paths.contains(t.path()))
            .map(SampleTruth::variant)
            .collect(Collectors.toSet());
    assertThat(
            SampleTree.standard().models().stream()
                .map(SampleModel::id)
                .filter(id -> !seen.contains(id)))
        // the plain twin of LPJ-v9
        .containsExactly("LPJ-v11");
  }

  private static void check(Quirk quirk, DatasetReader reader) {
    DatasetHeader header = reader.header();
    switch (quirk.what()) {
      case "var" -> assertThat(header.variable(quirk.variable())).isPresent();
      case "novar" -> assertThat(header.variable(quirk.variable())).isEmpty();
      case "dims" ->
          assertThat(
                  header.variable(quirk.variable()).orElseThrow().dimensions().stream()
                      .map(Dimension::name)
                      .collect(Collectors.joining(" ")))
              .isEqualTo(quirk.expected());
      case "type" ->
          assertThat(header.variable(quirk.variable()).orElseThrow().type().name())
              .isEqualTo(quirk.expected());
      case "none" -> assertThat(attribute(header, quirk)).isEmpty();
      case "attr" -> checkAttribute(quirk, attribute(header, quirk));
      case "at", "last" -> checkValue(quirk, SampleFiles.all(reader, quirk.variable()));
      default -> throw new IllegalArgumentException(quirk.what());
    }
  }

  private static Optional<Attribute> attribute(DatasetHeader header, Quirk quirk) {
    Attributes attributes =
        quirk.variable().equals(":")
            ? header.attributes()
            : header.variable(quirk.variable()).orElseThrow().attributes();
    return attributes.get(quirk.name());
  }

  private static void checkAttribute(Quirk quirk, Optional<Attribute> found) {
    assertThat(found).isPresent();
    Attribute attribute = found.orElseThrow();
    if (attribute.numbers().length == 1) {
      double wanted = Double.parseDouble(quirk.expected());
      assertThat(attribute.numbers()[0]).isCloseTo(wanted, within(Math.abs(wanted) * 1e-7));
    } else {
      assertThat(attribute.asText())
          .isEqualTo(quirk.expected().equals(".") ? "" : quirk.expected());
    }
  }

  private static void checkValue(Quirk quirk, double[] values) {
    boolean last = quirk.what().equals("last");
    double value = values[last ? values.length - 1 : Integer.parseInt(quirk.name())];
    double wanted = Double.parseDouble(quirk.expected());
    if (Double.isNaN(wanted)) {
      assertThat(value).isNaN();
    } else {
      assertThat(value).isCloseTo(wanted, within(Math.abs(wanted) * 1e-7));
    }
  }

  private static String magic(Path file, int bytes) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return HexFormat.of().formatHex(in.readNBytes(bytes));
    }
  }

  /** One line of the table. */
  record Quirk(String path, String what, String variable, String name, String expected) {}
}
