// SPDX-License-Identifier: Apache-2.0
/**
 * Where a worker process is put: on this machine, behind any command that carries standard input
 * and output, or on a node of a Slurm allocation.
 *
 * <p>Takes the command of a worker, gives the command that starts it there. A small SPI: other
 * launchers register a {@link org.trendyilamb.exec.process.launch.WorkerLauncherProvider}.
 */
@NullMarked
package org.trendyilamb.exec.process.launch;

import org.jspecify.annotations.NullMarked;
