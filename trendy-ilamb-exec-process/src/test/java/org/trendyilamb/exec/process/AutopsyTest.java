// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.trendyilamb.exec.process.launch.LauncherVerdict;

class AutopsyTest {

  @ParameterizedTest
  @CsvSource({
    "0, false, , 'ended without goodbye, exit status 0'",
    "1, false, , 'ended without goodbye, exit status 1'",
    "3, false, , 'ended without goodbye, exit status 3'",
    "128, false, , 'ended without goodbye, exit status 128'",
    "134, false, 6, ended by signal 6 (SIGABRT)",
    "137, false, 9, ended by signal 9 (SIGKILL)",
    "139, false, 11, ended by signal 11 (SIGSEGV)",
    "162, false, 34, ended by signal 34",
    "193, false, , 'ended without goodbye, exit status 193'",
    "255, false, , 'ended without goodbye, exit status 255'",
  })
  void theStatusAlone(int status, boolean memory, Integer signal, String summary) {
    assertThat(Autopsy.of(evidence(status, KillReason.NONE, "", false)))
        .isEqualTo(
            new Autopsy(
                memory, summary, signal == null ? OptionalInt.empty() : OptionalInt.of(signal)));
  }

  @Test
  void status3IsLackOfMemoryOnlyWhenTheJvmSaysSo() {
    String log = "noise\nTerminating due to java.lang.OutOfMemoryError: Java heap space\n";
    assertThat(Autopsy.of(evidence(3, KillReason.NONE, log, false)))
        .isEqualTo(
            new Autopsy(true, "java.lang.OutOfMemoryError: Java heap space", OptionalInt.empty()));
    assertThat(Autopsy.of(evidence(4, KillReason.NONE, log, false)).memory()).isFalse();
  }

  @Test
  void sigkillIsLackOfMemoryOnlyWhenTheKernelKilledSomebody() {
    assertThat(Autopsy.of(evidence(137, KillReason.NONE, "", true)).memory()).isTrue();
    assertThat(Autopsy.of(evidence(139, KillReason.NONE, "", true)).memory()).isFalse();
  }

  @Test
  void whatThePoolDidItselfIsNoRiddle() {
    assertThat(Autopsy.of(evidence(137, KillReason.SILENCE, "", true)))
        .isEqualTo(new Autopsy(false, "the pool's reason", OptionalInt.of(9)));
    assertThat(Autopsy.of(evidence(137, KillReason.MEMORY, "", false)).memory()).isTrue();
  }

  @Test
  void theErrorFileTellsMoreThanTheStatus() {
    ErrorFile file =
        new ErrorFile(
            Path.of("hs"), "SIGSEGV (0xb) at pc=0x7, pid=1, tid=2", "C  [libhdf5.so+0x1]", false);
    assertThat(Autopsy.of(with(134, Optional.of(file), Optional.empty())).summary())
        .isEqualTo("the JVM crashed with SIGSEGV (0xb) in C  [libhdf5.so+0x1], exit status 134");
    ErrorFile bare = new ErrorFile(Path.of("hs"), "", "", false);
    assertThat(Autopsy.of(with(1, Optional.of(bare), Optional.empty())).summary())
        .isEqualTo("the JVM crashed, exit status 1");
    ErrorFile memory = new ErrorFile(Path.of("hs"), "", "", true);
    assertThat(Autopsy.of(with(1, Optional.of(memory), Optional.empty())).memory()).isTrue();
  }

  @Test
  void theLauncherKnowsWhatTheStatusHides() {
    LauncherVerdict oom = new LauncherVerdict(LauncherVerdict.Cause.MEMORY, "oom-kill event(s)");
    assertThat(Autopsy.of(with(1, Optional.empty(), Optional.of(oom))))
        .isEqualTo(new Autopsy(true, "launcher: oom-kill event(s)", OptionalInt.empty()));
    LauncherVerdict lost =
        new LauncherVerdict(LauncherVerdict.Cause.MACHINE_LOST, "Node failure on n2");
    assertThat(Autopsy.of(with(0, Optional.empty(), Optional.of(lost))).memory()).isFalse();
  }

  private static Evidence evidence(int status, KillReason kill, String log, boolean kernel) {
    return new Evidence(
        status, kill, "the pool's reason", Optional.empty(), Optional.empty(), log, kernel);
  }

  private static Evidence with(
      int status, Optional<ErrorFile> file, Optional<LauncherVerdict> launcher) {
    return new Evidence(status, KillReason.NONE, "", file, launcher, "", false);
  }
}
