// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.Optional;
import org.trendyilamb.scan.CalendarProfile;
import org.trendyilamb.scan.Origin;
import org.trendyilamb.scan.OverrideSet;
import org.trendyilamb.time.Frequency;

/**
 * What is known of a file before it is opened, and what is wanted of it.
 *
 * @param origin where it comes from
 * @param writtenVariable the variable as in the file name
 * @param frequency frequency, where the name tells it
 * @param overrides what the user says of it
 * @param calendar which calendar the output has
 * @param period first and last month or year to keep, {@code FROM:TO}
 * @param rules the user's table of rules, as YAML
 */
public record Request(
    Origin origin,
    String writtenVariable,
    Optional<Frequency> frequency,
    OverrideSet overrides,
    CalendarProfile calendar,
    Optional<String> period,
    Optional<String> rules) {}
