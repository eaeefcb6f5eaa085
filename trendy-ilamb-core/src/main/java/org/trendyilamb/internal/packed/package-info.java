// SPDX-License-Identifier: Apache-2.0
/**
 * Inputs that come packed: gzip, bzip2 and single-member tar, told by their first bytes.
 *
 * <p>The member is unpacked into a scratch folder, never beside the input, and removed on close.
 */
@NullMarked
package org.trendyilamb.internal.packed;

import org.jspecify.annotations.NullMarked;
