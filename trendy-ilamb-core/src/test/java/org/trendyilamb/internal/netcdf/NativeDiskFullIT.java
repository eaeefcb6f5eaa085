// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ready chunks on a volume of one mebibyte, which only the superuser can make. Each case is a
 * process of its own, which must also end as it should: HDF5 would crash it there, over files that
 * it could not complete.
 */
class NativeDiskFullIT {
  @TempDir Path folder;
  private Path volume = Path.of("");
  private boolean mounted;

  @BeforeEach
  void mount() throws Exception {
    assumeTrue(Hdf5Library.find().library().isPresent(), () -> Hdf5Library.find().reason());
    volume = Files.createDirectory(folder.resolve("small"));
    mounted = run("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", volume.toString()) == 0;
    assumeTrue(mounted, "a small disk can only be mounted by root");
  }

  @AfterEach
  void unmount() throws Exception {
    if (mounted) {
      assertThat(run("umount", volume.toString())).isZero();
    }
  }

  private static int run(String... words) throws Exception {
    return new ProcessBuilder(words)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  @ParameterizedTest
  @EnumSource(FullDiskProcess.Case.class)
  void aFullDiskIsAPlainFailureAndTheProcessGoesOn(FullDiskProcess.Case each) throws Exception {
    Path said = folder.resolve("said.txt");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-cp",
                System.getProperty("java.class.path"),
                FullDiskProcess.class.getName(),
                each.name(),
                volume.toString(),
                folder.toString())
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .redirectOutput(said.toFile())
            .start();
    assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
    String text = Files.readString(said);
    assertThat(process.exitValue()).as(text).isZero();
    assertThat(text).contains("done " + each).doesNotContain("HDF5: infinite loop");
  }
}
