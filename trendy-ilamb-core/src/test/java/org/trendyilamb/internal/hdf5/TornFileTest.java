// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that was not finished is never taken for a dataset. */
class TornFileTest {
  @TempDir Path folder;

  @Test
  void whatever_write_before_the_superblock_is_the_last_no_reader_opens_the_file() {
    List<Runnable> replay = new ArrayList<>();
    List<Runnable> superblock = new ArrayList<>();
    InMemoryChannel copy = InMemoryChannel.unlimited();
    byte[] complete = recordSample(replay, superblock, copy);

    assertThat(replay).hasSizeGreaterThan(100);
    for (Runnable write : replay) {
      write.run();
      assertThatThrownBy(() -> new CdmReader(copy.content()).close()).isInstanceOf(Exception.class);
    }
    superblock.forEach(Runnable::run);
    assertThat(copy.content()).isEqualTo(complete);
    try (CdmReader reader = new CdmReader(copy.content())) {
      assertThat(reader.values("lat")).containsExactly(-67.5, -22.5, 22.5, 67.5);
    }
  }

  @Test
  void everything_is_on_the_storage_before_the_superblock_and_the_superblock_before_the_end() {
    List<String> events = new ArrayList<>();
    InMemoryChannel channel =
        new InMemoryChannel(Integer.MAX_VALUE, "") {
          @Override
          public int write(ByteBuffer source, long position) throws IOException {
            events.add(position < Superblock.BYTES ? "superblock" : "other");
            return super.write(source, position);
          }

          @Override
          public void force(boolean metaData) throws IOException {
            events.add("sync");
            super.force(metaData);
          }
        };
    writeSample(channel);
    List<String> order = new ArrayList<>();
    for (String event : events) {
      if (order.isEmpty() || !order.get(order.size() - 1).equals(event)) {
        order.add(event);
      }
    }
    assertThat(order).containsExactly("other", "sync", "superblock", "sync");
  }

  @Test
  void a_writer_that_is_closed_before_the_end_leaves_no_dataset() throws IOException {
    Path file = folder.resolve("closed.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, SampleDataset.header())) {
      SampleDataset.put(writer);
    }
    assertThat(Files.size(file)).isPositive();
    assertThatThrownBy(() -> new CdmReader(file)).isInstanceOf(Exception.class);
    assertThat(OutsideTool.run("ncdump", "-h", file).exit()).isNotZero();
    assertThat(OutsideTool.run("h5dump", "-H", file).exit()).isNotZero();
  }

  @Test
  void a_process_that_dies_leaves_no_dataset_and_no_scratch_file() throws Exception {
    Path file = folder.resolve("killed.nc");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                Dying.class.getName(),
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isEqualTo(77);
    assertThat(OutsideTool.run("ncdump", "-h", file).exit()).isNotZero();
    if (File.separatorChar == '/') {
      try (var left = Files.list(folder)) {
        assertThat(left).containsExactly(file);
      }
    }
  }

  /** Writes all values, a part of them to the scratch file, and dies before the end. */
  static final class Dying {
    private Dying() {}

    /** Takes the path of the file. */
    public static void main(String[] arguments) {
      NetCdf4WriterFactory small = new NetCdf4WriterFactory(0, DeflateEngine::jdk);
      NetCdf4Writer writer = small.create(Path.of(arguments[0]), SampleDataset.header());
      SampleDataset.put(writer);
      Runtime.getRuntime().halt(77);
    }
  }

  private static byte[] recordSample(
      List<Runnable> replay, List<Runnable> superblock, InMemoryChannel copy) {
    InMemoryChannel recorder =
        new InMemoryChannel(Integer.MAX_VALUE, "") {
          @Override
          public int write(ByteBuffer source, long position) throws IOException {
            byte[] bytes = new byte[source.remaining()];
            source.duplicate().get(bytes);
            int count = super.write(source, position);
            List<Runnable> part = position < Superblock.BYTES ? superblock : replay;
            part.add(() -> writeExactly(copy, Arrays.copyOf(bytes, count), position));
            return count;
          }
        };
    writeSample(recorder);
    return recorder.content();
  }

  private static void writeExactly(InMemoryChannel channel, byte[] bytes, long position) {
    ByteBuffer source = ByteBuffer.wrap(bytes);
    try {
      while (source.hasRemaining()) {
        channel.write(source, position + source.position());
      }
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static void writeSample(InMemoryChannel channel) {
    Path name = Path.of("memory.nc");
    DatasetPlan plan = DatasetPlan.of(name, SampleDataset.header());
    DimensionScales scales = new DimensionScales(plan, name);
    try (NetCdf4Writer writer =
        new NetCdf4Writer(name, channel, plan, scales, 1 << 20, DeflateEngine::jdk)) {
      SampleDataset.put(writer);
      writer.finish();
    }
  }
}
