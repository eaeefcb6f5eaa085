// SPDX-License-Identifier: Apache-2.0
/**
 * Worker processes: each task runs in a JVM of its own pool, and whatever happens to that JVM
 * happens to one task.
 *
 * <p>{@code WorkerPool} decides what runs where, on the caller's thread; {@code WorkerProcess} is
 * one child; {@code wire} is what they say to each other; {@code worker} is the other end; {@code
 * launch} puts a worker on this or on another machine; {@code Autopsy} says why one died.
 */
@NullMarked
package org.trendyilamb.exec.process;

import org.jspecify.annotations.NullMarked;
