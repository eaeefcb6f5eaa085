// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/**
 * One model in one round, as the sample knows it.
 *
 * @param id short name, such as {@code CLM5.0-v8}
 * @param round edition of TRENDY, 7 to 14
 * @param remark what is special about its files, for people
 */
public record SampleModel(String id, int round, String remark) {}
