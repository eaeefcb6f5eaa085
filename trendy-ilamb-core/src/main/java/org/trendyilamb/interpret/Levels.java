// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.List;
import java.util.Locale;

/**
 * The steps of a dimension besides time, latitude and longitude, in the order in which they are
 * written: from the surface down, or as in the file. Immutable; arrays are copied.
 */
public final class Levels {
  private final LevelKind kind;
  private final String dimension;
  private final double[] centres;
  private final double[] edges;
  private final boolean reversed;
  private final List<String> labels;

  private Levels(
      LevelKind kind,
      String dimension,
      double[] centres,
      double[] edges,
      boolean reversed,
      List<String> labels) {
    this.kind = kind;
    this.dimension = dimension;
    this.centres = centres;
    this.edges = edges;
    this.reversed = reversed;
    this.labels = labels;
  }

  /**
   * Soil layers.
   *
   * @param dimension name of the dimension in the file
   * @param centres depths in metres, positive down, ascending
   * @param edges one more than centres, in metres; layers share their edges
   * @param reversed whether the file has the deepest layer first
   */
  static Levels depth(String dimension, double[] centres, double[] edges, boolean reversed) {
    if (edges.length != centres.length + 1) {
      throw new IllegalArgumentException(edges.length + " edges of " + centres.length + " layers");
    }
    return new Levels(
        LevelKind.DEPTH, dimension, centres.clone(), edges.clone(), reversed, List.of());
  }

  /** Soil layers at unknown depths; numbered from 1. */
  static Levels layers(String dimension, int size) {
    return new Levels(LevelKind.LAYERS, dimension, numbers(size), new double[0], false, List.of());
  }

  /**
   * Classes, numbered from 1.
   *
   * @param labels one for each class, or none
   */
  static Levels classes(String dimension, int size, List<String> labels) {
    return new Levels(
        LevelKind.CLASSES,
        dimension,
        numbers(size),
        new double[0],
        false,
        labels.size() == size ? List.copyOf(labels) : List.of());
  }

  private static double[] numbers(int size) {
    double[] numbers = new double[size];
    for (int i = 0; i < size; i++) {
      numbers[i] = i + 1;
    }
    return numbers;
  }

  /** What they are. */
  public LevelKind kind() {
    return kind;
  }

  /** Name of the dimension in the file. */
  public String dimension() {
    return dimension;
  }

  /** Number of levels. */
  public int size() {
    return centres.length;
  }

  /** Depths in metres, or numbers from 1; a copy. */
  public double[] centres() {
    return centres.clone();
  }

  /** Edges of soil layers in metres, one more than levels; empty for others; a copy. */
  public double[] edges() {
    return edges.clone();
  }

  /** Names of the classes in order; empty when the file has none. */
  public List<String> labels() {
    return labels;
  }

  /** Index in the file of written level {@code i}. */
  public int source(int i) {
    return reversed ? size() - 1 - i : i;
  }

  @Override
  public String toString() {
    return switch (kind) {
      case DEPTH ->
          String.format(Locale.ROOT, "%d layers from %s to %s m", size(), edges[0], edges[size()]);
      case LAYERS -> size() + " layers at unknown depths";
      case CLASSES -> size() + " classes";
    };
  }
}
