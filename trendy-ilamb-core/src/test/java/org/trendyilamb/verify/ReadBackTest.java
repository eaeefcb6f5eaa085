// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.trendyilamb.FileFormats;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.DatasetWriter;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;

/** Planes are read back in two ways, and neither takes a damaged one for what was written. */
class ReadBackTest {
  private static final int PLANES = 40;
  private static final int ROWS = 30;
  private static final int COLUMNS = 50;
  private static final int CELLS = ROWS * COLUMNS;

  @TempDir Path folder;
  private final float[][] planes = new float[PLANES][CELLS];
  private final WrittenValues written = new WrittenValues(PLANES, false);
  private Path file = Path.of("");

  @BeforeEach
  void write() {
    file = written("by-plane.nc", List.of(1, ROWS, COLUMNS));
  }

  private Path written(String name, List<Integer> chunk) {
    Path path = folder.resolve(name);
    List<Dimension> dimensions =
        List.of(
            new Dimension("time", PLANES, true),
            Dimension.fixed("lat", ROWS),
            Dimension.fixed("lon", COLUMNS));
    VariableHeader variable =
        new VariableHeader(
            "gpp",
            DataType.FLOAT,
            dimensions,
            Attributes.of(Attribute.numbers("_FillValue", DataType.FLOAT, IlambContract.FILL)),
            Storage.deflated(chunk, 1));
    DatasetHeader header = new DatasetHeader("", dimensions, List.of(variable), Attributes.none());
    Random random = new Random(7);
    try (DatasetWriter writer =
        FileFormats.writer(FileFormats.DEFAULT_WRITER).create(path, header)) {
      for (int p = 0; p < PLANES; p++) {
        for (int i = 0; i < CELLS; i++) {
          planes[p][i] = i % 3 == 0 ? IlambContract.FILL : (float) random.nextGaussian();
        }
        writer.put("gpp", Slab.of(new long[] {p, 0, 0}, new long[] {1, ROWS, COLUMNS}), planes[p]);
        written.wrote(p, planes[p]);
      }
      writer.finish();
    }
    return path;
  }

  @Test
  void both_ways_give_what_was_written() {
    try (DatasetReader reader = FileFormats.plain().open(file);
        ReadBack back = back(reader)) {
      assertThat(StoredPlanes.of(reader, variable(reader), Where.file(file))).isPresent();
      for (int p = 0; p < PLANES; p++) {
        assertThat(back.read(p)).isEqualTo(planes[p]);
        assertThat(back.readQuickly(p)).isEqualTo(planes[p]);
      }
    }
  }

  @Test
  void chunks_of_another_shape_are_read_through_the_library() {
    Path other = written("by-time.nc", List.of(4, 10, COLUMNS));
    try (DatasetReader reader = FileFormats.plain().open(other);
        ReadBack back = back(reader)) {
      assertThat(StoredPlanes.of(reader, variable(reader), Where.file(other))).isEmpty();
      assertThat(back.readQuickly(5)).isEqualTo(planes[5]);
    }
  }

  @Test
  void a_sample_holds_the_first_and_the_last() {
    assertThat(WrittenValues.sample(1, false)).containsExactly(0);
    assertThat(WrittenValues.sample(3, true)).containsExactly(0, 1, 2);
    assertThat(WrittenValues.sample(PLANES, false))
        .startsWith(0)
        .endsWith(PLANES - 1)
        .hasSize(12)
        .doesNotHaveDuplicates();
  }

  @Test
  void a_plane_that_is_not_looked_at_needs_no_checksum() {
    assertThat(written.wants(0)).isTrue();
    assertThat(written.wants(1)).isFalse();
    assertThat(new WrittenValues(PLANES, true).wants(1)).isTrue();
  }

  @Test
  void what_is_whole_passes() {
    assertThat(findings()).isEmpty();
  }

  /** The first and the last go through the library, the seventh straight from its chunk. */
  @ParameterizedTest
  @ValueSource(ints = {0, 7, PLANES - 1})
  void a_damaged_plane_does_not_pass(int plane) throws IOException {
    assertThat(written.wants(plane)).isTrue();
    damage(plane);
    try {
      assertThat(findings()).isNotEmpty();
    } catch (DatasetException e) {
      assertThat(e.problem().toString()).contains("gpp");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 7, PLANES - 1})
  void other_values_do_not_pass(int plane) {
    float[] other = planes[plane].clone();
    other[CELLS / 2] = Math.nextUp(other[CELLS / 2]);
    written.wrote(plane, other);
    assertThat(findings()).extracting(issue -> issue.problem().code()).contains("value-differs");
  }

  private List<Issue> findings() {
    Findings findings = new Findings(Where.file(file));
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      new DataChecks(reader, findings).values(variable(reader), false, Optional.of(written));
    }
    return findings.all();
  }

  /** Turns one bit in the middle of a stored plane. */
  private void damage(int plane) throws IOException {
    byte[] stored;
    try (DatasetReader reader = FileFormats.plain().open(file)) {
      RawChunks chunks = reader.rawChunks("gpp").orElseThrow();
      stored = new byte[chunks.storedLength(plane)];
      chunks.read(plane, stored);
    }
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      ByteBuffer all = ByteBuffer.allocate((int) channel.size());
      channel.read(all, 0);
      int at = indexOf(all.array(), stored) + stored.length / 2;
      channel.write(ByteBuffer.wrap(new byte[] {(byte) (all.get(at) ^ 4)}), at);
    }
  }

  private static int indexOf(byte[] all, byte[] part) {
    int at = 0;
    while (java.util.Arrays.mismatch(all, at, at + part.length, part, 0, part.length) >= 0) {
      at++;
    }
    return at;
  }

  private static ReadBack back(DatasetReader reader) {
    return ReadBack.of(reader, variable(reader), Where.file(Path.of("x.nc")), CELLS);
  }

  private static VariableHeader variable(DatasetReader reader) {
    return reader.header().variable("gpp").orElseThrow();
  }
}
