// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.process;

import java.util.Optional;
import org.trendyilamb.exec.process.launch.LauncherVerdict;

/**
 * What is found when a worker has ended.
 *
 * @param status exit status; 128 and the number of the signal when a signal ended it
 * @param kill why the pool ended it
 * @param detail what the pool knows of the reason, such as the senseless line
 * @param errorFile what the JVM left
 * @param launcher what the launcher said
 * @param log last lines that it printed
 * @param kernelKilled whether the kernel ended some process for lack of memory in its time
 */
record Evidence(
    int status,
    KillReason kill,
    String detail,
    Optional<ErrorFile> errorFile,
    Optional<LauncherVerdict> launcher,
    String log,
    boolean kernelKilled) {}
