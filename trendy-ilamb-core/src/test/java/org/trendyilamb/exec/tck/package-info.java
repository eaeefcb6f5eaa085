// SPDX-License-Identifier: Apache-2.0
/**
 * The contract suite of the executor SPI, for whoever writes a strategy: extend {@link
 * org.trendyilamb.exec.tck.TaskExecutorContract} and implement {@link
 * org.trendyilamb.exec.tck.ProviderContract}. Depends on nothing but the SPI, JUnit, AssertJ and
 * JNA.
 */
@NullMarked
package org.trendyilamb.exec.tck;

import org.jspecify.annotations.NullMarked;
