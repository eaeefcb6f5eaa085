// SPDX-License-Identifier: Apache-2.0
/**
 * The worker's end: a process that runs one task at a time and tells the pool about it. Public only
 * because a process needs an entry.
 */
@NullMarked
package org.trendyilamb.exec.process.worker;

import org.jspecify.annotations.NullMarked;
