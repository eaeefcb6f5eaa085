// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.problem.Issue;
import org.trendyilamb.problem.Where;
import org.trendyilamb.rules.RuleEffect;
import org.trendyilamb.variable.ExtraDimension;

/** Understands the dimension of a field besides time, latitude and longitude. */
final class LevelReading {
  /** Metres in each unit of length that soil depths come in. */
  private static final Map<String, Double> METRES =
      Map.ofEntries(
          Map.entry("m", 1.0),
          Map.entry("meter", 1.0),
          Map.entry("meters", 1.0),
          Map.entry("metre", 1.0),
          Map.entry("metres", 1.0),
          Map.entry("cm", 0.01),
          Map.entry("centimeter", 0.01),
          Map.entry("centimeters", 0.01),
          Map.entry("mm", 0.001),
          Map.entry("millimeter", 0.001),
          Map.entry("millimeters", 0.001));

  /** Edges closer than this part of a layer are one edge. */
  private static final double SAME = 1e-4;

  private final DatasetHeader dataset;
  private final Coordinates coordinates;
  private final Where where;
  private final List<Decision> decisions;
  private final List<Issue> issues;
  private final RuleBook rules;

  LevelReading(
      DatasetHeader dataset,
      Coordinates coordinates,
      Where where,
      List<Decision> decisions,
      List<Issue> issues,
      RuleBook rules) {
    this.dataset = dataset;
    this.coordinates = coordinates;
    this.where = where;
    this.decisions = decisions;
    this.issues = issues;
    this.rules = rules;
  }

  /**
   * Understands a dimension.
   *
   * @param expected what the variable may carry
   * @param depthNeeded whether depths must be known; not so for a sum over the column
   * @throws InterpretException when depths are needed and the file has none that can be used
   */
  Levels of(Dimension dimension, ExtraDimension expected, boolean depthNeeded) {
    Levels levels =
        expected == ExtraDimension.SOIL_LAYER
            ? soil(dimension, depthNeeded)
            : Levels.classes(
                dimension.name(), Math.toIntExact(dimension.length()), labels(dimension));
    decisions.add(
        new Decision(
            Aspect.DIMENSIONS,
            "level-dimension",
            dimension.name() + " has " + levels,
            "the variable may carry " + words(expected)));
    return levels;
  }

  static String words(ExtraDimension extra) {
    return switch (extra) {
      case NONE -> "no further dimension";
      case SOIL_LAYER -> "layers of soil";
      case PFT -> "plant types or classes of land cover";
      case POOL -> "pools of soil carbon";
      case LAND_USE -> "land-use tiles";
    };
  }

  private Levels soil(Dimension dimension, boolean depthNeeded) {
    Optional<VariableHeader> coordinate = coordinate(dimension);
    Optional<Double> metres = coordinate.flatMap(LevelReading::metres);
    if (metres.isPresent()) {
      double[] values = scaled(coordinates.read(coordinate.get()), metres.get());
      Optional<double[]> bounds =
          coordinates.bounds(coordinate.get()).map(b -> scaled(b, metres.get()));
      Optional<Levels> levels = depths(dimension, values, bounds);
      if (levels.isPresent()) {
        return levels.get();
      }
    }
    if (!depthNeeded) {
      return Levels.layers(dimension.name(), Math.toIntExact(dimension.length()));
    }
    Optional<Levels> ruled = ruled(dimension);
    if (ruled.isPresent()) {
      return ruled.get();
    }
    throw InterpretException.of(
        "depth-unknown",
        where,
        "the depths of the soil layers are not known; ILAMB needs them in metres",
        coordinate
            .map(
                c ->
                    c.name()
                        + " with units '"
                        + c.attributes().text("units").orElse("")
                        + "', not usable as depth")
            .orElse("dimension " + dimension.name() + " without coordinates"),
        "a coordinate of the dimension with units m, cm or mm that goes down without turning back",
        "add depths, best with bounds, to the file, or state soil_thickness with a rule");
  }

  /** Layers whose thickness a rule knows, when it speaks of as many as the file has. */
  private Optional<Levels> ruled(Dimension dimension) {
    Optional<RuleBook.Answer<RuleEffect.SoilThickness>> answer =
        rules
            .ask(RuleEffect.SoilThickness.class)
            .filter(a -> a.effect().metres().size() == dimension.length());
    if (answer.isEmpty()) {
      return Optional.empty();
    }
    List<Double> metres = answer.get().effect().metres();
    double[] edges = new double[metres.size() + 1];
    double[] centres = new double[metres.size()];
    for (int i = 0; i < centres.length; i++) {
      edges[i + 1] = edges[i] + metres.get(i);
      centres[i] = (edges[i] + edges[i + 1]) / 2;
    }
    rules.used(
        answer.get().rule(), Aspect.DIMENSIONS, "layers have a thickness of " + metres + " m");
    return Optional.of(Levels.depth(dimension.name(), centres, edges, false));
  }

  private Optional<VariableHeader> coordinate(Dimension dimension) {
    List<VariableHeader> along =
        dataset.variables().stream()
            .filter(v -> v.type().isNumeric() && v.dimensions().size() == 1)
            .filter(v -> v.dimensions().get(0).name().equals(dimension.name()))
            .toList();
    return along.stream()
        .filter(v -> v.name().equals(dimension.name()))
        .filter(v -> metres(v).isPresent())
        .findFirst()
        .or(
            () -> {
              List<VariableHeader> lengths =
                  along.stream().filter(v -> metres(v).isPresent()).toList();
              return lengths.size() == 1 ? Optional.of(lengths.get(0)) : Optional.empty();
            })
        .or(() -> along.stream().filter(v -> v.name().equals(dimension.name())).findFirst());
  }

  private static Optional<Double> metres(VariableHeader variable) {
    return variable
        .attributes()
        .text("units")
        .map(text -> METRES.get(text.strip().toLowerCase(Locale.ROOT)));
  }

  private static double[] scaled(double[] values, double factor) {
    return Arrays.stream(values).map(v -> Math.abs(v) * factor).toArray();
  }

  /** Layers in order from the surface, or none when the numbers make no order. */
  private Optional<Levels> depths(Dimension dimension, double[] values, Optional<double[]> bounds) {
    int n = values.length;
    boolean reversed = n > 1 && values[0] > values[n - 1];
    double[] centres = new double[n];
    for (int i = 0; i < n; i++) {
      centres[i] = values[reversed ? n - 1 - i : i];
      if (!(centres[i] >= 0 && Double.isFinite(centres[i]))
          || (i > 0 && !(centres[i] > centres[i - 1]))) {
        return Optional.empty();
      }
    }
    Optional<double[]> given = bounds.flatMap(pairs -> edges(pairs, centres, reversed));
    if (given.isPresent()) {
      return Optional.of(Levels.depth(dimension.name(), centres, given.get(), reversed));
    }
    double[] edges = rebuilt(centres);
    issues.add(
        Issue.warning(
            "depth-bounds-rebuilt",
            where,
            "the file has no usable bounds of soil layers; they were put half-way between the"
                + " depths, the first at the surface",
            Arrays.toString(edges) + " m",
            "add the bounds of the layers to the file if these are wrong"));
    return Optional.of(Levels.depth(dimension.name(), centres, edges, reversed));
  }

  /** The edges that bounds share, or none when they leave gaps, overlap or miss a centre. */
  private static Optional<double[]> edges(double[] pairs, double[] centres, boolean reversed) {
    int n = centres.length;
    if (pairs.length != 2 * n) {
      return Optional.empty();
    }
    double[] edges = new double[n + 1];
    for (int i = 0; i < n; i++) {
      int at = reversed ? n - 1 - i : i;
      double upper = Math.min(pairs[2 * at], pairs[2 * at + 1]);
      double lower = Math.max(pairs[2 * at], pairs[2 * at + 1]);
      boolean holds = upper <= centres[i] && centres[i] <= lower && upper < lower;
      boolean joins = i == 0 || Math.abs(upper - edges[i]) <= SAME * (lower - upper);
      if (!holds || !joins) {
        return Optional.empty();
      }
      if (i == 0) {
        edges[0] = upper;
      }
      edges[i + 1] = lower;
    }
    return Optional.of(edges);
  }

  private static double[] rebuilt(double[] centres) {
    int n = centres.length;
    double[] edges = new double[n + 1];
    for (int i = 1; i < n; i++) {
      edges[i] = (centres[i - 1] + centres[i]) / 2;
    }
    edges[n] = centres[n - 1] + (centres[n - 1] - edges[n - 1]);
    return edges;
  }

  /** Names of classes: the CF attribute {@code flag_meanings} of a coordinate of the dimension. */
  private List<String> labels(Dimension dimension) {
    for (VariableHeader variable : dataset.variables()) {
      Optional<String> meanings = variable.attributes().text("flag_meanings");
      if (meanings.isPresent()
          && variable.dimensions().size() == 1
          && variable.dimensions().get(0).name().equals(dimension.name())) {
        List<String> words = new ArrayList<>(Arrays.asList(meanings.get().strip().split("\\s+")));
        if (words.size() == dimension.length()) {
          return words;
        }
      }
    }
    return List.of();
  }
}
