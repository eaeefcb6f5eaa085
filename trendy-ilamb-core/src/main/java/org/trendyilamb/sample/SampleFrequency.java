// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.sample;

/** How often a sample file has a value. */
public enum SampleFrequency {
  MONTHLY,
  ANNUAL,
  /** Once and for all. */
  FIXED
}
