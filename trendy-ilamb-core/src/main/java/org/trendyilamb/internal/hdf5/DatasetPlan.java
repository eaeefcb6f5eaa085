// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.trendyilamb.cf.Attribute;
import org.trendyilamb.cf.Attributes;
import org.trendyilamb.cf.DataType;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Dimension;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/**
 * A definition that has been checked and settled, so that nothing about it can fail later.
 *
 * @param dimensions all dimensions; the position is the netCDF dimension id
 * @param variables all variables, in the order of the definition
 * @param globals the global attributes as given
 * @param attributes the global attributes, encoded
 * @param classic whether only types of the classic model are used
 */
record DatasetPlan(
    List<Dimension> dimensions,
    List<VariablePlan> variables,
    Attributes globals,
    List<EncodedAttribute> attributes,
    boolean classic) {

  private static final Set<DataType> CLASSIC_TYPES =
      Set.copyOf(
          EnumSet.of(
              DataType.BYTE,
              DataType.CHAR,
              DataType.SHORT,
              DataType.INT,
              DataType.FLOAT,
              DataType.DOUBLE));

  DatasetPlan {
    dimensions = List.copyOf(dimensions);
    variables = List.copyOf(variables);
    attributes = List.copyOf(attributes);
  }

  /**
   * Checks a definition.
   *
   * @throws DatasetException when it cannot be written
   */
  static DatasetPlan of(Path file, DatasetHeader definition) {
    Where where = Where.file(file);
    checkDimensions(definition, where);
    Set<String> names = new HashSet<>();
    List<VariablePlan> variables = new ArrayList<>();
    boolean classic = isClassic(definition.attributes());
    for (VariableHeader variable : definition.variables()) {
      Where at = where.variable(variable.name());
      if (!names.add(variable.name())) {
        throw refused("name-repeated", at, "two variables have one name", "", "distinct names");
      }
      check(variable, definition, at);
      variables.add(
          new VariablePlan(
              variable,
              StoragePlan.of(variable, file),
              FillValue.of(variable, file),
              NetCdfAttributes.encode(variable.attributes(), at)));
      classic &= CLASSIC_TYPES.contains(variable.type()) && isClassic(variable.attributes());
    }
    List<EncodedAttribute> attributes = NetCdfAttributes.encode(definition.attributes(), where);
    return new DatasetPlan(
        definition.dimensions(), variables, definition.attributes(), attributes, classic);
  }

  /**
   * The same with another value of a global text attribute.
   *
   * @throws IllegalArgumentException when there is no such attribute
   * @throws DatasetException when the text does not fit
   */
  DatasetPlan withText(String name, String text, Where where) {
    List<Attribute> changed = new ArrayList<>(globals.all());
    for (int i = 0; i < changed.size(); i++) {
      if (changed.get(i).name().equals(name) && changed.get(i).isText()) {
        changed.set(i, Attribute.text(name, text));
        Attributes all = Attributes.of(changed);
        List<EncodedAttribute> encoded = NetCdfAttributes.encode(all, where);
        return new DatasetPlan(dimensions, variables, all, encoded, classic);
      }
    }
    throw new IllegalArgumentException("no text attribute " + name);
  }

  private static void checkDimensions(DatasetHeader definition, Where where) {
    Set<String> names = new HashSet<>();
    for (Dimension dimension : definition.dimensions()) {
      NameRules.check(dimension.name(), where);
      if (!names.add(dimension.name())) {
        throw refused(
            "name-repeated",
            where,
            "two dimensions have one name",
            dimension.name(),
            "distinct names");
      }
      if (dimension.length() == 0 && !dimension.unlimited()) {
        throw refused(
            "dimension-empty",
            where,
            "a dimension of fixed length has no index",
            dimension.name(),
            "a positive length: in netCDF only unlimited dimensions may be empty");
      }
    }
  }

  private static void check(VariableHeader variable, DatasetHeader definition, Where where) {
    NameRules.check(variable.name(), where);
    if (!variable.type().isNumeric()) {
      throw refused(
          "type-unsupported",
          where,
          "values of this type cannot be put",
          variable.type().toString(),
          "a numeric type");
    }
    for (Dimension dimension : variable.dimensions()) {
      if (!definition.dimensions().contains(dimension)) {
        throw refused(
            "dimension-unknown",
            where,
            "a variable has a dimension that is not defined so",
            dimension.toString(),
            "one of " + definition.dimensions());
      }
    }
    try {
      Math.multiplyExact(variable.shape().size(), variable.type().bytes());
    } catch (ArithmeticException e) {
      throw refused(
          "variable-too-large",
          where,
          "a variable has more values than a file can hold",
          variable.shape().toString(),
          "fewer than 2^63 bytes");
    }
  }

  private static boolean isClassic(Attributes attributes) {
    return attributes.all().stream().allMatch(a -> CLASSIC_TYPES.contains(a.type()));
  }

  private static DatasetException refused(
      String code, Where where, String what, String found, String expected) {
    return new DatasetException(
        new Problem(code, where, what, found, expected, "correct the definition of the dataset"));
  }
}
