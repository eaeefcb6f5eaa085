// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.packed;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchFolderTest {
  @TempDir Path folder;

  @Test
  void whatEndedProcessesLeftIsRemovedAndNothingElse() throws Exception {
    Path own = ScratchFolder.newFile(folder);
    Process ended =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    ended.waitFor();
    String mine = "-" + ProcessHandle.current().pid() + "-";
    String name = own.getFileName().toString();
    assertThat(name).startsWith("unpacked-").contains(mine).endsWith(".tmp");
    Path left = Files.createFile(folder.resolve(name.replace(mine, "-" + ended.pid() + "-")));
    Path elsewhere =
        Files.createFile(folder.resolve("unpacked-another.host-" + ended.pid() + "-123.tmp"));
    Path other = Files.createFile(folder.resolve("notes.tmp"));

    assertThat(ScratchFolder.sweep(folder)).containsExactly(left);
    assertThat(left).doesNotExist();
    assertThat(own).exists();
    assertThat(elsewhere).exists();
    assertThat(other).exists();
    assertThat(ScratchFolder.sweep(folder.resolve("absent"))).isEmpty();
  }
}
