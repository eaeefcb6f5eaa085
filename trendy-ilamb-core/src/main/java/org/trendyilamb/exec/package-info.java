// SPDX-License-Identifier: Apache-2.0
/**
 * The executor SPI: where tasks run is decided by a strategy found with {@link
 * java.util.ServiceLoader}.
 *
 * <p>Takes recipes (texts and the class name of a {@link org.trendyilamb.exec.TaskRunnerFactory}),
 * gives outcomes. Knows nothing of netCDF or of what a task does, so that a strategy can carry it
 * to another thread, process or machine.
 */
@NullMarked
package org.trendyilamb.exec;

import org.jspecify.annotations.NullMarked;
