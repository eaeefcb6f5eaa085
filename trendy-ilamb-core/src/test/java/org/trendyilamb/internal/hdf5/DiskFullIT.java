// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.Storage;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;

/** A volume of one mebibyte, which only the superuser can make. */
class DiskFullIT {
  private static final Dimension TIME = new Dimension("time", 64, true);
  private static final Dimension CELL = Dimension.fixed("cell", 10_000);

  @TempDir Path folder;
  private Path volume;
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    volume = Files.createDirectory(folder.resolve("small"));
    OutsideTool.Result result =
        OutsideTool.run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", volume);
    mounted = result.exit() == 0;
    assumeTrue(mounted, result::output);
  }

  @AfterEach
  void unmount() {
    if (mounted) {
      OutsideTool.run("umount", volume).succeeded();
    }
  }

  @Test
  void a_full_disk_fails_the_put_and_leaves_nothing_that_opens() throws Exception {
    Path file = volume.resolve("a.nc");
    try (NetCdf4Writer writer = new NetCdf4WriterFactory().create(file, header(1))) {
      assertThatThrownBy(() -> putAll(writer)).satisfies(DiskFullIT::isDiskFull);
      assertThatIllegalStateException().isThrownBy(writer::finish);
    }
    assertThatThrownBy(() -> new CdmReader(file)).isInstanceOf(Exception.class);
    Files.delete(file);
    assertThat(Files.getFileStore(volume).getUsableSpace()).isEqualTo(1 << 20);
  }

  @Test
  void a_full_disk_under_the_scratch_file_is_told_as_well() throws Exception {
    Path file = volume.resolve("a.nc");
    NetCdf4WriterFactory small = new NetCdf4WriterFactory(0, DeflateEngine::jdk);
    try (NetCdf4Writer writer = small.create(file, header(64))) {
      assertThatThrownBy(() -> putAll(writer)).satisfies(DiskFullIT::isDiskFull);
    }
    Files.delete(file);
    assertThat(Files.getFileStore(volume).getUsableSpace()).isEqualTo(1 << 20);
  }

  private static void isDiskFull(Throwable thrown) {
    assertThat(thrown).isInstanceOf(DatasetException.class);
    assertThat(((DatasetException) thrown).problem().code()).isEqualTo("disk-full");
    assertThat(((DatasetException) thrown).problem().where().file().orElseThrow())
        .contains("small");
  }

  private static DatasetHeader header(int chunk) {
    VariableHeader variable =
        new VariableHeader(
            "v",
            DataType.FLOAT,
            List.of(TIME, CELL),
            Attributes.none(),
            Storage.deflated(List.of(chunk, 10_000), 1));
    return new DatasetHeader("", List.of(TIME, CELL), List.of(variable), Attributes.none());
  }

  private static void putAll(NetCdf4Writer writer) {
    Random random = new Random(1);
    float[] values = new float[10_000];
    for (int t = 0; t < 64; t++) {
      for (int i = 0; i < values.length; i++) {
        values[i] = random.nextFloat();
      }
      writer.put("v", Slab.of(new long[] {t, 0}, new long[] {1, 10_000}), values);
    }
  }
}
