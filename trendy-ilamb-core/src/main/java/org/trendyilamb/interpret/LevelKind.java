// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

/** What a dimension besides time, latitude and longitude stands for, and what becomes of it. */
public enum LevelKind {
  /** Layers of soil at known depths: kept as {@code depth} in metres, positive down. */
  DEPTH,
  /** Layers of soil at unknown depths: good for a sum over the column, never written. */
  LAYERS,
  /**
   * Plant types, carbon pools or land-use classes: written as {@code type} on request only, because
   * ILAMB reads no such dimension. Never summed.
   */
  CLASSES
}
