// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files that tell why a worker died: the JVM's error file, its log, the kernel's counters. */
class DiagnosticsTest {
  @TempDir Path dir;

  @Test
  void findsSignalAndFrameOfTheErrorFileOfThatProcess() throws IOException {
    Files.writeString(
        dir.resolve("hs_err_77.log"),
        """
        #
        # A fatal error has been detected by the Java Runtime Environment:
        #
        #  SIGSEGV (0xb) at pc=0x00007f1, pid=77, tid=78
        #
        # Problematic frame:
        # V  [libjvm.so+0xe4]  Unsafe_PutLong+0x44
        #
        """);
    ErrorFile file = ErrorFile.find(dir, 77, Instant.now()).orElseThrow();
    assertThat(file.cause()).isEqualTo("SIGSEGV (0xb) at pc=0x00007f1, pid=77, tid=78");
    assertThat(file.problemFrame()).isEqualTo("V  [libjvm.so+0xe4]  Unsafe_PutLong+0x44");
    assertThat(file.memory()).isFalse();
    assertThat(ErrorFile.find(dir, 78, Instant.now())).isEmpty();
    assertThat(ErrorFile.find(dir, 77, Instant.now().plusSeconds(3600))).isEmpty();
  }

  @Test
  void seesThatTheSystemHadNoMemory() throws IOException {
    Files.write(
        dir.resolve("hs_err_5.log"),
        "#\n# There is insufficient memory for the Java Runtime Environment to continue.\n\u00e9\n"
            .getBytes(StandardCharsets.ISO_8859_1));
    assertThat(ErrorFile.find(dir, 5, Instant.now()).orElseThrow().memory()).isTrue();
  }

  @Test
  void theTailOfALogIsShortAndPrintable() throws IOException {
    Path log = dir.resolve("log");
    assertThat(LogTail.of(log)).isEmpty();
    Files.writeString(log, "");
    assertThat(LogTail.of(log)).isEmpty();
    Files.writeString(log, "one\u0007\n\ttwo  \n\n");
    assertThat(LogTail.of(log)).isEqualTo("one?\n\ttwo");
    Files.writeString(log, "x".repeat(10_000) + "\n" + "line\n".repeat(100));
    assertThat(LogTail.of(log).lines()).hasSize(30).containsOnly("line");
    Files.writeString(log, "y".repeat(10_000));
    assertThat(LogTail.of(log)).hasSize(4096);
    Files.writeString(log, "z".repeat(4090) + "\nlast line\n");
    assertThat(LogTail.of(log)).isEqualTo("last line");
  }

  @Test
  void addsTheCountersThatThereAre() throws IOException {
    Path one = Files.writeString(dir.resolve("events"), "oom 5\noom_kill 2\n");
    Path two = Files.writeString(dir.resolve("vmstat"), "nr_free 9\noom_kill 40\n");
    Path odd = Files.writeString(dir.resolve("odd"), "oom_kill some\n");
    assertThat(OomCounter.read(List.of(one, two, odd, dir.resolve("none")))).isEqualTo(42);
  }
}
