// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.journal;

import org.trendyilamb.plan.Shard;

/**
 * That a shard began, and with which plan.
 *
 * @param shard which one
 * @param startedMillis when, milliseconds since 1970-01-01T00:00:00Z
 * @param plan digest of the plan, see {@link ShardedPlan#digest}
 */
public record ShardRecord(Shard shard, long startedMillis, String plan) {}
