// SPDX-License-Identifier: Apache-2.0
/**
 * Threads of one JVM behind one lock.
 *
 * <p>For libraries that are not safe for threads: runners take {@link
 * org.trendyilamb.exec.TaskContext#serialLock} around every call of such a library and compute
 * outside of it. The lock is one per process, because the state of the library is. A crash of one
 * task is the end of the whole process: where that may happen, run worker processes instead.
 */
@NullMarked
package org.trendyilamb.exec.locked;

import org.jspecify.annotations.NullMarked;
