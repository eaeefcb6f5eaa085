// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ResidentMemoryTest {

  @Test
  void readsTheTwoLines(@TempDir Path dir) throws IOException {
    Path status = dir.resolve("status");
    Files.writeString(status, "Name:\tjava\nVmHWM:\t  2048 kB\nVmRSS:\t  1024 kB\nThreads:\t9\n");
    assertThat(ResidentMemory.read(status)).isEqualTo(new ResidentMemory(1024, 2048));
  }

  @Test
  void isUnknownWhereTheSystemDoesNotTell(@TempDir Path dir) throws IOException {
    assertThat(ResidentMemory.read(dir.resolve("no"))).isEqualTo(new ResidentMemory(0, 0));
    Path status = dir.resolve("status");
    Files.writeString(status, "VmRSS:\tmuch\n");
    assertThat(ResidentMemory.read(status)).isEqualTo(new ResidentMemory(0, 0));
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void knowsThisProcess() {
    ResidentMemory memory = ResidentMemory.read();
    assertThat(memory.nowKiB()).isGreaterThan(10_000);
    assertThat(memory.peakKiB()).isGreaterThan(10_000);
  }
}
