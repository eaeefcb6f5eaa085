// SPDX-License-Identifier: Apache-2.0
/**
 * JMH benchmarks. Each class says its claim, its floor, and what should move it; {@link
 * org.trendyilamb.bench.BenchmarkMain} lists them.
 *
 * <p>{@link org.trendyilamb.bench.BenchmarkGate} runs first: what gives other values is not timed.
 */
@NullMarked
package org.trendyilamb.bench;

import org.jspecify.annotations.NullMarked;
