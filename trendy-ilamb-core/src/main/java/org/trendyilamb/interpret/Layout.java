// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.grid.AxisRole;
import org.trendyilamb.grid.DimensionRoles;
import org.trendyilamb.grid.PlaneLayout;
import org.trendyilamb.grid.RecognisedAxis;
import org.trendyilamb.problem.Where;
import org.trendyilamb.variable.ExtraDimension;

/**
 * Where time, latitude and longitude stand among the dimensions of a field.
 *
 * @param rank number of dimensions
 * @param time position of time; empty for a fixed field
 * @param level position of layers or classes; empty for a field without
 * @param latitude position of latitude
 * @param longitude position of longitude
 */
public record Layout(int rank, OptionalInt time, OptionalInt level, int latitude, int longitude) {

  /**
   * Finds the positions; dimensions of length 1 without a role are passed over.
   *
   * @param extra what the variable may carry besides time, latitude and longitude
   */
  static Layout of(
      VariableHeader field,
      DimensionRoles roles,
      ExtraDimension extra,
      List<Decision> decisions,
      Where where) {
    OptionalInt level = OptionalInt.empty();
    OptionalInt time = position(roles, AxisRole.T);
    OptionalInt latitude = position(roles, AxisRole.Y);
    OptionalInt longitude = position(roles, AxisRole.X);
    if (latitude.isEmpty() || longitude.isEmpty()) {
      throw InterpretException.of(
          "dimension-unknown",
          where,
          "latitude or longitude cannot be told among the dimensions",
          names(field),
          "a dimension each for latitude and longitude",
          "give the coordinates units of degrees_north and degrees_east");
    }
    List<String> order = new ArrayList<>();
    for (int i = 0; i < field.dimensions().size(); i++) {
      Dimension dimension = field.dimensions().get(i);
      boolean known =
          i == latitude.getAsInt()
              || i == longitude.getAsInt()
              || (time.isPresent() && i == time.getAsInt());
      if (known) {
        order.add(dimension.name());
      } else if (dimension.length() == 1) {
        decisions.add(
            new Decision(
                Aspect.DIMENSIONS,
                "length-one",
                "dimension " + dimension.name() + " is left out",
                "its length is 1"));
      } else if (extra != ExtraDimension.NONE && level.isEmpty()) {
        level = OptionalInt.of(i);
        order.add(dimension.name());
      } else {
        throw InterpretException.of(
            "dimension-extra",
            where,
            "the field has a dimension that "
                + (extra == ExtraDimension.NONE
                    ? "this variable should not have"
                    : "is one too many"),
            dimension.name() + " of length " + dimension.length() + " in " + names(field),
            "time, latitude and longitude",
            "sum or select along it before, in the way that the model group tells");
      }
    }
    for (RecognisedAxis axis : roles.axes()) {
      decisions.add(
          new Decision(
              Aspect.DIMENSIONS,
              "axis-recognition",
              axis.dimension().name() + " is " + word(axis.role()),
              String.join(", ", axis.evidence().reasons())));
    }
    decisions.add(
        new Decision(
            Aspect.DIMENSIONS,
            "dimension-order",
            level.isPresent()
                ? "values are put in order time, level, latitude, longitude"
                : "values are put in order time, latitude, longitude",
            "the file has " + String.join(", ", order)));
    return new Layout(
        field.dimensions().size(), time, level, latitude.getAsInt(), longitude.getAsInt());
  }

  private static String word(AxisRole role) {
    return switch (role) {
      case T -> "time";
      case Z -> "depth or height";
      case Y -> "latitude";
      case X -> "longitude";
    };
  }

  private static OptionalInt position(DimensionRoles roles, AxisRole role) {
    return roles.axis(role).map(a -> OptionalInt.of(a.position())).orElse(OptionalInt.empty());
  }

  private static String names(VariableHeader field) {
    return field.name()
        + "("
        + String.join(", ", field.dimensions().stream().map(Dimension::name).toList())
        + ")";
  }

  /**
   * The block of all latitudes and longitudes for some steps and levels.
   *
   * @param first first step; 0 for a fixed field
   * @param count number of steps; 1 for a fixed field
   * @param firstLevel first level as in the file; 0 for a field without
   * @param levels number of levels; 1 for a field without
   */
  public Slab block(VariableHeader field, int first, int count, int firstLevel, int levels) {
    long[] start = new long[rank];
    long[] length = new long[rank];
    for (int i = 0; i < rank; i++) {
      boolean isTime = time.isPresent() && i == time.getAsInt();
      boolean isLevel = level.isPresent() && i == level.getAsInt();
      boolean whole = i == latitude || i == longitude;
      start[i] = isTime ? first : isLevel ? firstLevel : 0;
      length[i] =
          isTime ? count : isLevel ? levels : whole ? field.dimensions().get(i).length() : 1;
    }
    return Slab.of(start, length);
  }

  /** Where the plane of one step and level of a block lies in the block that was read. */
  public PlaneLayout plane(Slab block, int step, int levelInBlock) {
    long[] stride = new long[rank];
    long next = 1;
    for (int i = rank - 1; i >= 0; i--) {
      stride[i] = next;
      next *= block.count(i);
    }
    long offset = time.isPresent() ? step * stride[time.getAsInt()] : 0;
    offset += level.isPresent() ? levelInBlock * stride[level.getAsInt()] : 0;
    return new PlaneLayout(
        Math.toIntExact(offset),
        Math.toIntExact(stride[latitude]),
        Math.toIntExact(stride[longitude]));
  }
}
