// SPDX-License-Identifier: Apache-2.0
/**
 * JMH benchmarks. Each class says its claim, its floor, and what should move it.
 *
 * <p>{@link org.trendyilamb.bench.BenchmarkGate} runs first: what gives other bytes is not timed.
 */
@NullMarked
package org.trendyilamb.bench;

import org.jspecify.annotations.NullMarked;
