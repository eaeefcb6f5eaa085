// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.trendyilamb.cf.DataType;

/**
 * The attributes by which netCDF-4 ties variables to dimensions: those of the HDF5 Dimension Scale
 * Specification, and netCDF-C's own for the order of dimensions.
 */
final class ScaleAttributes {
  private static final String REFERENCE_LIST = "REFERENCE_LIST";
  private static final int BYTES_PER_USE = 16;

  private ScaleAttributes() {}

  /** One use of a dimension: by which dataset, given by its place in the file, and where. */
  record Use(int object, int position) {}

  /** Says that a dataset is a dimension scale. */
  static EncodedAttribute scaleClass() {
    return text("CLASS", "DIMENSION_SCALE");
  }

  /** The name of a scale that is also a variable. */
  static EncodedAttribute name(String variable) {
    return text("NAME", variable);
  }

  /** The name that tells netCDF that a scale is a dimension only; the wording is netCDF-C's. */
  static EncodedAttribute nameWithoutVariable(long length) {
    return text(
        "NAME",
        String.format(
            Locale.ROOT, "This is a netCDF dimension but not a netCDF variable.%10d", length));
  }

  /** The netCDF id of the dimension a scale stands for. */
  static EncodedAttribute dimensionId(int id) {
    return EncodedAttribute.of(
        "_Netcdf4Dimid",
        Datatype.of(DataType.INT),
        Dataspace.scalar(),
        new ByteSink().int32(id).toByteArray());
  }

  /** The ids of all dimensions of a coordinate variable that has several. */
  static EncodedAttribute coordinates(List<Integer> ids) {
    ByteSink data = new ByteSink();
    ids.forEach(data::int32);
    return EncodedAttribute.of(
        "_Netcdf4Coordinates",
        Datatype.of(DataType.INT),
        Dataspace.row(ids.size()),
        data.toByteArray());
  }

  /** All uses of a scale; {@code addresses} are those of the datasets, by their place. */
  static EncodedAttribute referenceList(List<Use> uses, long[] addresses) {
    ByteSink data = new ByteSink();
    for (Use use : uses) {
      data.int64(addresses[use.object()]).int32(use.position()).zeros(4);
    }
    return EncodedAttribute.of(
        REFERENCE_LIST, Datatype.scaleUse(), Dataspace.row(uses.size()), data.toByteArray());
  }

  /** Most uses of one dimension that {@link #referenceList} can tell. */
  static int maxUses() {
    return AttributeMessages.room(REFERENCE_LIST, Datatype.scaleUse(), Dataspace.row(1))
        / BYTES_PER_USE;
  }

  /** The scales of all dimensions of a variable: objects of the heap, from {@code first} on. */
  static EncodedAttribute dimensionList(GlobalHeap heap, int first, int rank) {
    ByteSink data = new ByteSink();
    for (int i = 0; i < rank; i++) {
      heap.appendSequence(data, first + i);
    }
    return EncodedAttribute.of(
        "DIMENSION_LIST",
        Datatype.objectReferenceSequence(),
        Dataspace.row(rank),
        data.toByteArray());
  }

  /** Says that the file keeps to the classic model. */
  static EncodedAttribute classicModel() {
    return EncodedAttribute.of(
        "_nc3_strict",
        Datatype.of(DataType.INT),
        Dataspace.scalar(),
        new ByteSink().int32(1).toByteArray());
  }

  private static EncodedAttribute text(String name, String value) {
    byte[] bytes = (value + "\0").getBytes(StandardCharsets.UTF_8);
    return EncodedAttribute.of(name, Datatype.asciiString(bytes.length), Dataspace.scalar(), bytes);
  }
}
