// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

/** What a {@link Decision} is about. */
public enum Aspect {
  VARIABLE,
  UNITS,
  TIME,
  GRID,
  DIMENSIONS,
  MISSING_VALUES,
  METADATA
}
