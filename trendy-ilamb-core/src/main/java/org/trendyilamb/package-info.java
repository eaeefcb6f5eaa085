// SPDX-License-Identifier: Apache-2.0
/**
 * trendy-ilamb: TRENDY land-model output becomes files that ILAMB benchmarks correctly.
 *
 * <p>{@link org.trendyilamb.Conversion} is the door. The data's way, one package per station:
 *
 * <ol>
 *   <li>{@code scan}: a folder becomes an inventory;
 *   <li>{@code interpret}: what one file means, and why;
 *   <li>{@code plan}: one printable task per output;
 *   <li>{@code convert}: read, convert, write, slab by slab;
 *   <li>{@code verify}: the output is opened again and checked;
 *   <li>{@code report}: what happened to every input.
 * </ol>
 *
 * <p>The subjects they share: {@code units}, {@code time}, {@code grid}, {@code variable}, {@code
 * trendy}, in the words of {@code cf}. {@code io} holds the ports to files, {@code exec} the SPI of
 * the strategies, {@code advise} the choice among them, {@code internal} the adapters, {@code
 * problem} what can go wrong. This package is the only one that knows ports and adapters both.
 */
@NullMarked
package org.trendyilamb;

import org.jspecify.annotations.NullMarked;
