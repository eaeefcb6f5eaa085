// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.trendyilamb.exec.CrashReport;
import org.trendyilamb.exec.process.launch.LauncherVerdict;

/**
 * Gathers what a dead worker left behind.
 *
 * @param autopsy why it ended
 * @param report the same for the outcome of its task
 * @param machineLost whether its machine went away, so that its task is not to blame
 */
record CrashReports(Autopsy autopsy, CrashReport report, boolean machineLost) {
  /** The exit status of a process that did not end although it was killed. */
  private static final int STILL_THERE = -1;

  static CrashReports of(Worker worker, PoolSettings settings) {
    WorkerProcess process = worker.process;
    Optional<Integer> status = process.status();
    long pid = worker.pid == 0 ? process.localPid() : worker.pid;
    Optional<ErrorFile> errorFile = ErrorFile.find(settings.diagnostics(), pid, worker.begin);
    String log = LogTail.of(process.log());
    Optional<LauncherVerdict> launcher = settings.launcher().explain(log);
    Autopsy autopsy =
        Autopsy.of(
            new Evidence(
                status.orElse(STILL_THERE),
                worker.kill,
                worker.killDetail,
                errorFile,
                launcher,
                log,
                OomCounter.read() != worker.oomCounterBefore));
    CrashReport report =
        new CrashReport(
            "worker " + worker.describe() + ": " + autopsy.summary(),
            status.map(OptionalInt::of).orElse(OptionalInt.empty()),
            autopsy.signal(),
            errorFile.map(ErrorFile::problemFrame).filter(frame -> !frame.isEmpty()),
            errorFile.map(ErrorFile::path).map(Path::toString),
            log,
            worker.lastProgress,
            process.peakRssKiB() == 0
                ? OptionalLong.empty()
                : OptionalLong.of(process.peakRssKiB() * 1024),
            worker.describe());
    boolean machineLost =
        worker.kill == KillReason.NONE
            && launcher
                .map(LauncherVerdict::cause)
                .equals(Optional.of(LauncherVerdict.Cause.MACHINE_LOST));
    return new CrashReports(autopsy, report, machineLost);
  }
}
