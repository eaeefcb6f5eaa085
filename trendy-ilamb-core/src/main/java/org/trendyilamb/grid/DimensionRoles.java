// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * What the dimensions of a data variable stand for.
 *
 * @param axes the dimensions with a role, at most one for each role, in the order of the variable
 * @param others dimensions without a role, such as plant types
 * @param auxiliary variables of two and more dimensions that look like latitude or longitude; with
 *     a pair of one-dimensional coordinates at hand they are not needed
 */
public record DimensionRoles(
    List<RecognisedAxis> axes, List<Dimension> others, List<VariableHeader> auxiliary) {
  /** What the dimension's own coordinate variable is ahead of another one along it. */
  private static final int SAME_NAME = 25;

  /** What a position counts, where nothing else speaks. */
  private static final int POSITION = 5;

  public DimensionRoles {
    axes = List.copyOf(axes);
    others = List.copyOf(others);
    auxiliary = List.copyOf(auxiliary);
  }

  /** The dimension with a role. */
  public Optional<RecognisedAxis> axis(AxisRole role) {
    return axes.stream().filter(a -> a.role() == role).findFirst();
  }

  /**
   * Finds the roles. Each goes to the dimension with the strongest evidence; depth goes to none
   * when two dimensions have as much.
   *
   * @param data a variable of the dataset
   * @param dataset the dataset
   * @throws GridException when two dimensions have as much evidence for time, latitude or longitude
   */
  public static DimensionRoles of(VariableHeader data, DatasetHeader dataset) {
    List<RecognisedAxis> candidates = new ArrayList<>();
    for (int p = 0; p < data.dimensions().size(); p++) {
      candidates.addAll(candidates(p, data, dataset));
    }
    candidates.addAll(unnamed(data, dataset));
    candidates.sort(Comparator.comparingInt((RecognisedAxis a) -> a.evidence().score()).reversed());
    List<RecognisedAxis> axes = new ArrayList<>();
    EnumSet<AxisRole> open = EnumSet.allOf(AxisRole.class);
    for (RecognisedAxis candidate : candidates) {
      boolean taken = axes.stream().anyMatch(a -> a.position() == candidate.position());
      if (taken || !open.remove(candidate.role())) {
        continue;
      }
      Optional<RecognisedAxis> rival = rival(candidate, candidates, axes);
      if (rival.isEmpty()) {
        axes.add(candidate);
      } else if (candidate.role() != AxisRole.Z) {
        throw ambiguous(data, candidate, rival.get());
      }
    }
    axes.sort(Comparator.comparingInt(RecognisedAxis::position));
    List<Dimension> others =
        IntStream.range(0, data.dimensions().size())
            .filter(p -> axes.stream().noneMatch(a -> a.position() == p))
            .mapToObj(p -> data.dimensions().get(p))
            .toList();
    return new DimensionRoles(axes, others, auxiliary(data, dataset));
  }

  /** Another free dimension with as much evidence for the same role. */
  private static Optional<RecognisedAxis> rival(
      RecognisedAxis candidate, List<RecognisedAxis> candidates, List<RecognisedAxis> axes) {
    return candidates.stream()
        .filter(c -> c.role() == candidate.role() && c.position() != candidate.position())
        .filter(c -> c.evidence().score() == candidate.evidence().score())
        .filter(c -> axes.stream().noneMatch(a -> a.position() == c.position()))
        .findFirst();
  }

  private static GridException ambiguous(
      VariableHeader data, RecognisedAxis one, RecognisedAxis other) {
    return new GridException(
        new Problem(
            "grid-axis-ambiguous",
            Where.nowhere().variable(data.name()),
            "two dimensions are equally likely to be " + one.role(),
            one.dimension().name() + " and " + other.dimension().name(),
            "one dimension for time, latitude and longitude each",
            "name the coordinates of the variable with standard_name or axis attributes"));
  }

  private static List<RecognisedAxis> candidates(
      int position, VariableHeader data, DatasetHeader dataset) {
    Dimension dimension = data.dimensions().get(position);
    List<RecognisedAxis> found = new ArrayList<>();
    for (VariableHeader variable : dataset.variables()) {
      if (variable.dimensions().size() == 1
          && variable.dimensions().get(0).name().equals(dimension.name())
          && !variable.name().equals(data.name())) {
        boolean own = variable.name().equals(dimension.name());
        for (AxisEvidence evidence : AxisRecognition.of(variable, dataset)) {
          AxisEvidence counted =
              own ? more(evidence, SAME_NAME, "variable named like its dimension") : evidence;
          found.add(new RecognisedAxis(position, dimension, Optional.of(variable), counted));
        }
      }
    }
    for (AxisRole role : AxisRole.values()) {
      AxisRecognition.ofName(role, dimension.name())
          .filter(e -> contradicted(role, dimension, dataset).isEmpty())
          .ifPresent(e -> found.add(new RecognisedAxis(position, dimension, Optional.empty(), e)));
    }
    return found;
  }

  /** The dimension's own variable, when what it says leaves nothing of the role. */
  private static Optional<VariableHeader> contradicted(
      AxisRole role, Dimension dimension, DatasetHeader dataset) {
    return dataset
        .variable(dimension.name())
        .filter(v -> v.type().isNumeric() && v.dimensions().size() == 1)
        .filter(v -> AxisRecognition.evidence(role, v).isEmpty());
  }

  /**
   * NCL names dimensions that have none ncl0, ncl1 and so on. The last two of a variable are taken
   * for latitude and longitude, with the only coordinates of those lengths, where no other evidence
   * says more.
   */
  private static List<RecognisedAxis> unnamed(VariableHeader data, DatasetHeader dataset) {
    int rank = data.dimensions().size();
    List<RecognisedAxis> found = new ArrayList<>();
    for (int back = 1; back <= 2 && rank >= 2; back++) {
      Dimension dimension = data.dimensions().get(rank - back);
      if (!dimension.name().matches("ncl[0-9]+")) {
        return List.of();
      }
      AxisRole role = back == 1 ? AxisRole.X : AxisRole.Y;
      List<VariableHeader> fitting =
          dataset.variables().stream()
              .filter(v -> v.dimensions().size() == 1)
              .filter(v -> v.dimensions().get(0).length() == dimension.length())
              .filter(
                  v -> AxisRecognition.best(v, dataset).filter(e -> e.role() == role).isPresent())
              .toList();
      found.add(
          new RecognisedAxis(
              rank - back,
              dimension,
              fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty(),
              new AxisEvidence(
                  role,
                  POSITION,
                  List.of(
                      "unnamed dimension '"
                          + dimension.name()
                          + "', "
                          + back
                          + (back == 1 ? "st" : "nd")
                          + " from the end"))));
    }
    return found;
  }

  private static List<VariableHeader> auxiliary(VariableHeader data, DatasetHeader dataset) {
    return dataset.variables().stream()
        .filter(v -> v.dimensions().size() > 1 && !v.name().equals(data.name()))
        .filter(
            v ->
                AxisRecognition.best(v, dataset)
                    .filter(e -> e.role() == AxisRole.Y || e.role() == AxisRole.X)
                    .isPresent())
        .toList();
  }

  private static AxisEvidence more(AxisEvidence evidence, int score, String reason) {
    List<String> reasons = new ArrayList<>(evidence.reasons());
    reasons.add(reason);
    return new AxisEvidence(evidence.role(), evidence.score() + score, reasons);
  }
}
