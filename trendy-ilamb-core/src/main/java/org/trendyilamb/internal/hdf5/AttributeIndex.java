// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

/**
 * Where the attributes of an object lie that are not in its header: the three addresses of an
 * attribute info message.
 *
 * @param heap fractal heap that holds them
 * @param byName B-tree that finds them by name
 * @param byOrder B-tree that finds them in order of creation
 */
record AttributeIndex(long heap, long byName, long byOrder) {
  /** There are none outside the header. */
  static final AttributeIndex NONE =
      new AttributeIndex(ByteSink.UNDEFINED, ByteSink.UNDEFINED, ByteSink.UNDEFINED);
}
