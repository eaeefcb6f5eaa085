// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The parts of a full run that were measured, in the order of time.
 *
 * @param parts one for each name
 */
public record MeasuredParts(List<MeasuredPart> parts) {
  public MeasuredParts {
    parts = List.copyOf(parts);
  }

  /** The same with a part added, in the place of an earlier one of its name. */
  MeasuredParts with(MeasuredPart added) {
    List<MeasuredPart> all = new ArrayList<>(parts);
    all.removeIf(part -> part.name().equals(added.name()));
    all.add(added);
    return new MeasuredParts(all);
  }

  /** How far the figures can be relied on, in sentences. */
  List<String> said() {
    List<String> said = new ArrayList<>();
    if (parts.isEmpty()) {
      return said;
    }
    double seconds = parts.stream().mapToDouble(MeasuredPart::seconds).sum();
    double others =
        parts.stream().mapToDouble(p -> p.seconds() * (p.otherCores() + p.stolenCores())).sum()
            / seconds;
    said.add(
        String.format(
            Locale.ROOT,
            "%d parts were measured in %.0f minutes, the first begun at %s. Meanwhile other programs"
                + " and the computer that this machine is a guest of took %.2f of a core on average.",
            parts.size(),
            seconds / 60,
            parts.stream().map(MeasuredPart::begun).min(Comparator.naturalOrder()).orElse("-"),
            others));
    List<MeasuredPart> disturbed = parts.stream().filter(part -> !part.isQuiet()).toList();
    Optional<MeasuredPart> worst =
        disturbed.stream().max(Comparator.comparingDouble(p -> p.otherCores() + p.stolenCores()));
    worst.ifPresent(
        part ->
            said.add(
                String.format(
                    Locale.ROOT,
                    "**Not undisturbed: %d of the %d parts, `%s` most (%.2f of a core). Their times"
                        + " are not to be relied on:** %s.",
                    disturbed.size(),
                    parts.size(),
                    part.name(),
                    part.otherCores() + part.stolenCores(),
                    String.join(
                        ", ", disturbed.stream().map(p -> "`" + p.name() + "`").toList()))));
    TreeSet<String> commits = new TreeSet<>(parts.stream().map(MeasuredPart::commit).toList());
    if (commits.size() > 1) {
      said.add("**Not all of one state of the sources:** " + String.join(", ", commits) + ".");
    }
    return said;
  }
}
