// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import org.trendyilamb.cf.Slab;

/** Where the values of one variable go. Belongs to one thread at a time. */
interface VariableStore {
  /** Stores a block; a later block replaces an earlier one where they overlap. */
  void put(Slab slab, RunEncoder values);

  /** Writes whatever is still held back, the fill of what was never put included. */
  void finish();

  /** Writes the index, if there is one, and says where the values lie. After {@link #finish}. */
  Message layout();
}
