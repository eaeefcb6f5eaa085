// SPDX-License-Identifier: Apache-2.0
/**
 * The executor SPI: where tasks run is decided by a strategy found with {@link
 * java.util.ServiceLoader}.
 *
 * <p>Takes recipes (texts and the class name of a {@link org.trendyilamb.exec.TaskRunnerFactory}),
 * gives outcomes. Knows nothing of netCDF or of what a task does, so that a strategy can carry it
 * to another thread, process or machine.
 *
 * <p>Who writes a strategy finds the parts that all of them need: {@link
 * org.trendyilamb.exec.ExecutorLifecycle}, {@link org.trendyilamb.exec.TaskBatch}, {@link
 * org.trendyilamb.exec.ListenerGuard}, {@link org.trendyilamb.exec.TaskAttempt} and {@link
 * org.trendyilamb.exec.OptionValues}; {@code org.trendyilamb.exec.sequential} shows them at work,
 * and the contract suite in {@code org.trendyilamb.exec.tck} of the test jar checks the result.
 */
@NullMarked
package org.trendyilamb.exec;

import org.jspecify.annotations.NullMarked;
