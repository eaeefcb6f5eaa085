// SPDX-License-Identifier: Apache-2.0
/**
 * What pool and workers say to each other: one message per line, JSON in printable ASCII. Public
 * only because both ends use it; not an interface for others.
 *
 * <p>The pool says SETUP, TASK and QUIT; the worker says HELLO or REFUSED, then START, PROGRESS and
 * RESULT or ERROR for each task, HEARTBEAT all the time, and BYE. A line that is none of these ends
 * the worker: there is no repair.
 */
@NullMarked
package org.trendyilamb.exec.process.wire;

import org.jspecify.annotations.NullMarked;
