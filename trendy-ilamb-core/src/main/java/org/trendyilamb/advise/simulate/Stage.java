// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.advise.simulate;

/** What a worker is doing. The order is that of a file's way. */
enum Stage {
  START,
  READ,
  COMPUTE,
  LOCK,
  WRITE,
  DONE
}
